import Moderation
import SQLiteStore
import Screening

/// Tells what the ledger says of a comment or an author, entry by entry, in words.
struct Storyteller {
  let names: StoryNames

  /// What an entry says.
  func step(_ entry: LedgerEntry) throws -> StoryStep {
    let body = try EntryBody(parsing: entry.body)
    var step = StoryStep(entry: entry, headline: try headline(entry, body))
    if let comment = body.comment {
      if entry.kind == .submitted || entry.kind == .edited { try tellText(comment, &step) }
      if entry.kind.isOfJudging(body.case) {
        try tell(comment.judgement, of: comment, &step)
      }
    }
    for case .decision(let decision) in body.items { try tell(decision, &step) }
    for case .author(let author) in body.items { try tellSuspensions(of: author, &step) }
    try tellWords(of: entry, &step)
    for notice in try body.what.texts("notices") { step.add("notify", notice) }
    for case .case(let item) in body.items where item.isOpen {
      let claim = item.claim.map { ", claimed by \(names.actor(.person($0.by)))" } ?? ""
      step.add("case", "\(item.id) waits for people\(claim)")
    }
    for case .case(let item) in body.items where !item.isOpen {
      step.add("case", "\(item.id) is closed")
    }
    if let comment = body.comment { step.add("afterwards", comment.state) }
    return step
  }

  private func headline(_ entry: LedgerEntry, _ body: EntryBody) throws -> String {
    let comment = try body.comment.map { try names.comment($0.id) } ?? "something"
    let by = "by \(names.actor(entry.actor))"
    switch entry.kind {
    case .submitted:
      let author = try body.comment?.author.map { " of \(try names.author($0))" } ?? ""
      return "\(comment)\(author) was submitted \(by)"
    case .edited: return "\(comment) got a new text, revision \(body.comment?.revision ?? 0), \(by)"
    case .deleted: return "\(comment) was deleted \(by)"
    case .refused: return "a comment was refused, sent \(by)"
    case .asked: return "a comment's author was asked about it, sent \(by)"
    case .flagged:
      guard let flag = body.flag else { return "\(comment) was flagged, sent \(by)" }
      let reason = flag.reason.isEmpty ? "" : " as “\(flag.reason)”"
      let weight = flag.counts ? "" : ", which counts for nothing: most flags of theirs were wrong"
      return "\(comment) was flagged\(reason) by \(try names.author(flag.by))\(weight)"
    case .claimed, .released:
      let about = try body.case.map { " about \(try names.comment($0.comment))" } ?? ""
      let until = body.case?.claim.map { " until \(RFC3339.text($0.until))" } ?? ""
      let what = entry.kind == .claimed ? "claimed" : "let go"
      return "case \(body.case.map { "\($0.id)" } ?? "")\(about) was \(what) \(by)\(until)"
    case .decided: return "\(comment) was \(body.decision?.outcome.words ?? "decided about") \(by)"
    case .reversed: return "the decision about \(comment) was taken back \(by)"
    case .suspended, .suspensionChanged, .suspensionLifted:
      let author = try body.author.map { try names.author($0.id) } ?? "an author"
      let number = try body.what.number("suspension")
      let end = try body.what.instant(ifPresent: "until")
      let until = end.map { "until \(RFC3339.text($0))" } ?? "until somebody lifts it"
      switch entry.kind {
      case .suspended: return "\(author) was suspended \(by) \(until) (suspension \(number))"
      case .suspensionChanged:
        return "suspension \(number) of \(author) was changed \(by) to last \(until)"
      default: return "suspension \(number) of \(author) was lifted \(by)"
      }
    case .appealed:
      return "decision \(body.appeal.map { "\($0.decision)" } ?? "") was appealed, sent \(by)"
    case .appealDecided:
      let outcome = body.appeal?.outcome == .overturned ? "overturned" : "confirmed"
      return
        "on appeal, decision \(body.appeal.map { "\($0.decision)" } ?? "") was \(outcome) \(by)"
    case .articleDescribed: return "the article was described \(by)"
    case .threadLocked: return "answers to \(comment) were closed \(by)"
    case .threadUnlocked: return "answers to \(comment) were opened again \(by)"
    case .settingsChanged: return "the site's settings were changed \(by)"
    case .rulesPublished: return "new rules were put in force \(by)"
    case .rescreened: return "\(comment) was judged again by new rules \(by)"
    case .authorErased:
      return "\(try body.author.map { try names.author($0.id) } ?? "the author") was erased \(by): "
        + "texts, names and ids are gone from the vault"
    case .textsDropped: return "texts were dropped that the site no longer keeps"
    case .noted: return "a note was written \(by)"
    }
  }

  private func tellText(_ comment: ModeratedComment, _ step: inout StoryStep) throws {
    let key = VaultKey.text(comment.id, revision: comment.revision)
    if let card = try names.reading.vaultDocument(key, as: TextCard.self) {
      step.add("text", "“\(card.text)”")
    } else {
      let isErased = try comment.author.flatMap { try names.reading.author($0) }?.isErased ?? false
      step.add("text", isErased ? "(erased with its author)" : "(no longer kept)")
    }
  }

  /// What rules asked and why.
  private func tell(
    _ judgement: Judgement,
    of comment: ModeratedComment,
    _ step: inout StoryStep
  ) throws {
    let verdict = judgement.verdict
    let rules = try names.rules(judgement.rules)
    var result = verdict.decision.words
    if let priority = verdict.priority { result += ", priority \(priority.name)" }
    if !verdict.queues.isEmpty { result += ", queue \(verdict.queues.joined(separator: ", "))" }
    if !verdict.tags.isEmpty { result += ", tagged \(verdict.tags.joined(separator: ", "))" }
    step.add("rules", "\(result) (rule set \(judgement.rules.prefix(12)))")
    for reason in verdict.reasons {
      let trial = reason.isTrial ? " (on trial: changes nothing)" : ""
      step.add("rule", "\(reason.rule) asked to \(reason.outcome.rawValue)\(trial)")
      let guideline = rules?.guidelines.first { $0.name == reason.guideline }
      if let guideline { step.addMore("guideline", "“\(guideline.sentence)”") }
      if let because = rules?.rules.first(where: { $0.id == reason.rule })?.because {
        step.addMore("because", "“\(because)”")
      }
      let found = try words(matchedBy: reason, in: comment)
      if !found.isEmpty { step.addMore("matched", found.joined(separator: ", ")) }
    }
    if !verdict.unknown.isEmpty {
      step.add("unknown", "what \(verdict.unknown.joined(separator: ", ")) ask about")
    }
    if !verdict.undetermined.isEmpty {
      step.add(
        "undetermined",
        "these rules gave up: \(verdict.undetermined.joined(separator: ", "))"
      )
    }
  }

  private func words(
    matchedBy reason: RecordedReason,
    in comment: ModeratedComment
  ) throws -> [String] {
    let key = VaultKey.text(comment.id, revision: comment.judgement.revision)
    let text = try names.reading.vaultDocument(key, as: TextCard.self).map { Array($0.text.utf8) }
    return reason.places.map { place in
      if place.field == .authorName { return "the author's name" }
      guard let text, place.start < place.end, place.end <= text.count else {
        return "bytes \(place.start) to \(place.end) of the text"
      }
      return "“\(String(decoding: text[place.start..<place.end], as: UTF8.self))”"
    }
  }

  private func tell(_ decision: RecordedDecision, _ step: inout StoryStep) throws {
    guard decision.at == step.entry.at,
      decision.actor == step.entry.actor || decision.actor == .rules
    else {
      if decision.reversedBy != nil {
        step.add("decision", "number \(decision.id) no longer stands")
      }
      return
    }
    let isByRules = decision.actor == .rules ? ", \(decision.outcome.words) by rules" : ""
    step.add("decision", "number \(decision.id)\(isByRules)")
    let rules = try names.rules(decision.rules)
    for name in decision.guidelines {
      let sentence = rules?.guidelines.first { $0.name == name }?.sentence
      step.addMore("guideline", sentence.map { "\(name): “\($0)”" } ?? name)
    }
    for strike in decision.strikes {
      let whose = strike.guideline.map { " for \($0)" } ?? ""
      let end = rules?.conduct.expiry.map { decision.at.advanced(by: $0) }
      let until = end.map { ", counts until \(RFC3339.text($0))" } ?? ""
      step.addMore("strikes", "\(strike.count)\(whose)\(until)")
    }
  }

  /// Suspensions that began with an entry and weren't a person's, which headlines tell.
  private func tellSuspensions(of author: ModeratedAuthor, _ step: inout StoryStep) throws {
    for suspension in author.standing.allSuspensions
    where suspension.start == step.entry.at && suspension.cause != .person {
      let cause = suspension.cause == .strikes ? "by strikes" : "by a rule"
      step.add(
        "suspended",
        "\(try names.author(author.id)), \(cause), until \(RFC3339.text(suspension.end))"
      )
    }
  }

  /// Messages, notes and reasons that came with an entry.
  private func tellWords(of entry: LedgerEntry, _ step: inout StoryStep) throws {
    for commitment in try entry.commitments {
      guard case .words(let about, let kind) = commitment.place else { continue }
      let kept = try names.reading.words(about: about).first {
        $0.kind == kind && $0.at == entry.at && $0.by == entry.actor
      }
      step.add(kind.words, kept.map { "“\($0.text)”" } ?? "(no longer kept)")
    }
  }
}

extension LedgerEntry.Kind {
  /// Whether rules judged a comment; by a flag they did where that opened a case.
  fileprivate func isOfJudging(_ opened: Case?) -> Bool {
    switch self {
    case .submitted, .edited, .rescreened: true
    case .flagged: opened != nil
    default: false
    }
  }
}

extension EntryBody {
  /// The comment that an entry is about, not one that changes with it.
  fileprivate var comment: ModeratedComment? {
    for case .comment(let comment) in items { return comment }
    return nil
  }

  fileprivate var author: ModeratedAuthor? {
    for case .author(let author) in items { return author }
    return nil
  }

  fileprivate var decision: RecordedDecision? {
    for case .decision(let decision) in items { return decision }
    return nil
  }

  fileprivate var appeal: Appeal? {
    for case .appeal(let appeal) in items { return appeal }
    return nil
  }

  fileprivate var flag: Flag? {
    for case .flag(let flag) in items { return flag }
    return nil
  }

  fileprivate var `case`: Case? {
    for case .case(let item) in items { return item }
    return nil
  }
}

extension RecordedReason {
  /// Where what it rests on stands in what was sent.
  fileprivate var places: [Match] {
    stride(from: 0, to: matches.count, by: 5).compactMap { index in
      guard let field = UInt8(exactly: matches[index]).flatMap(Field.init) else { return nil }
      return Match(
        field: field,
        start: Int(matches[index + 1]),
        end: Int(matches[index + 2]),
        matchable: nil,
        term: 0
      )
    }
  }
}
