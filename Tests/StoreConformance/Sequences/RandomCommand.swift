import Moderation
import Screening
import StoreSamples
import TestSupport

/// One command out of all that a desk carries out.
struct RandomCommand: Sendable {
  let town: Town
  let desk: Desk
  let random: SplitMix64
  let index: Int

  private static let texts = [
    "I like this article a lot, thank you very much for it.", "You idiot.", "Vermin, all of you.",
    "THIS IS WRONG AND LOUD", "Short and fine.", "What a moron you are.",
    "Buy the best watches of the whole world here and now.", "Number nine says hello.",
  ]
  private static let people = [101, 102, 103].map { PersonID($0) }

  /// Carries it out, and says what came of it.
  func run(in site: inout some ModerationTransaction) throws(ModerationError) -> String {
    var random = random
    let person = pick(Self.people, &random)
    switch Int.random(in: 0..<28, using: &random) {
    case 0..<9: return try submit(in: &site, &random)
    case 9: return try edit(in: &site, &random)
    case 10..<13: return try flag(in: &site, &random)
    case 13..<19: return try work(on: openCase(in: site, &random), by: person, in: &site, &random)
    case 19: return try decide(about: comment(in: site, &random), by: person, in: &site, &random)
    case 20:
      let decided = try desk.reverse(
        try decision(in: site, &random),
        by: person,
        note: "Reversed.",
        in: &site
      )
      return text(decided)
    case 21:
      let decision = try decision(in: site, &random)
      return text(try desk.appeal(decision, words: "Why?", by: Town.site, in: &site))
    case 22:
      guard let appeal = try site.openAppeals(after: nil, limit: 3).last else { return "none" }
      let outcome: Appeal.Outcome = Bool.random(using: &random) ? .overturned : .confirmed
      let decided = try desk.decide(appeal: appeal.id, outcome, by: person, note: "So.", in: &site)
      return text(decided.appeal) + text(decided.comment)
    case 23:
      let author = try author(in: site, &random)
      let (_, suspension) = try desk.suspend(
        author,
        until: Bool.random(using: &random) ? nil : desk.now.advanced(by: 60_000),
        reason: "Because.",
        by: person,
        in: &site
      )
      guard Bool.random(using: &random) else { return "\(suspension)" }
      return text(
        try desk.changeSuspension(
          suspension,
          of: author,
          until: Bool.random(using: &random) ? nil : desk.now.advanced(by: 9_000),
          reason: nil,
          by: person,
          in: &site
        )
      )
    case 24: return text(try desk.delete(comment(in: site, &random), by: Town.site, in: &site))
    case 25:
      let locks = Bool.random(using: &random)
      return text(try desk.lock(comment(in: site, &random), locks, by: person, in: &site))
    default: return try keep(by: person, in: &site, &random)
    }
  }

  private func submit(
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    // Now and then one that came before, with the same text or another.
    let number = Int.random(in: 0..<12, using: &random) == 0 ? index / 2 : index
    let parent = Int.random(in: 0..<3, using: &random) == 0 ? "c\(index * 2 / 3)" : nil
    var incoming = town.incoming(
      pick(Self.texts, &random),
      by: "a\(Int.random(in: 0..<6, using: &random))",
      id: "c\(number)",
      on: "x\(Int.random(in: 0..<3, using: &random))",
      parent: parent
    )
    if Int.random(in: 0..<10, using: &random) == 0 { incoming.comment.author?.labels = ["new"] }
    let answer = try desk.submit(incoming, in: &site)
    guard let token = answer.insisting, Bool.random(using: &random) else { return text(answer) }
    incoming.insisting = token
    return "\(text(answer)), then \(text(try desk.submit(incoming, in: &site)))"
  }

  private func edit(
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    let id = try comment(in: site, &random)
    let incoming = town.incoming(pick(Self.texts, &random), by: "a1", id: "unused", on: "x1")
    return text(try desk.edit(id, incoming, in: &site))
  }

  private func flag(
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    let id = try comment(in: site, &random)
    guard let comment = try site.comment(id) else { return "nothing to flag" }
    let shown = comment.publishedRevision ?? comment.revision
    guard let said = try desk.text(of: comment, revision: shown, in: site) else {
      return "nothing to flag"
    }
    let flag = IncomingFlag(
      comment: id,
      by: Town.reader("a\(Int.random(in: 0..<8, using: &random))"),
      reason: pick(["", "spam"], &random),
      evidence: town.incoming(said, by: "", id: "").evidence,
      revision: shown,
      actor: Town.site
    )
    let flagged = try desk.flag(flag, in: &site)
    return text(flagged.comment) + text(flagged.flag)
  }

  private func work(
    on id: CaseID,
    by person: PersonID,
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return text(try desk.claim(id, by: person, in: &site))
    case 1: return text(try desk.release(id, by: person, in: &site))
    default:
      var decision = PersonalDecision(
        pick([.approve, .approve, .reject, .escalate], &random),
        by: person
      )
      decision.note = "Noted."
      if Bool.random(using: &random) { decision.message = "Told." }
      return text(try desk.decide(id, decision, in: &site))
    }
  }

  private func decide(
    about id: CommentID,
    by person: PersonID,
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    let decision = PersonalDecision(pick([.takeDown, .restore], &random), by: person)
    return text(try desk.decide(about: id, decision, in: &site))
  }

  /// What is done beside deciding about comments.
  private func keep(
    by person: PersonID,
    in site: inout some ModerationTransaction,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return text(try desk.erase(author(in: site, &random), by: Town.site, in: &site))
    case 1:
      var article = Article(id: "x\(Int.random(in: 0..<3, using: &random))")
      article.headline = "Headline \(index)"
      article.section = "local"
      return text(try desk.describe(article, by: Town.site, in: &site))
    case 2:
      var settings = try site.settings()
      settings.textsKeptFor = settings.textsKeptFor == nil ? 86_400_000 : nil
      if Bool.random(using: &random) {
        settings.pause = Pause(notice: "Later.", until: desk.now.advanced(by: 5_000))
      }
      try desk.change(settings, by: .person(person), in: &site)
      return "settings changed"
    case 3:
      try desk.note("A note.", about: try author(in: site, &random).number, by: person, in: &site)
      return "noted"
    case 4:
      try desk.publishRules(by: .person(person), in: &site)
      return "published"
    default: return "\(try desk.dropTexts(in: &site)) texts dropped"
    }
  }

  private func text(_ document: (some RecordDocument)?) -> String {
    document.map { String(decoding: $0.encoded, as: UTF8.self) } ?? "-"
  }

  private func text(_ answer: Submitted) -> String {
    """
    \(text(answer.comment)) \(text(answer.verdict)) \(answer.questions) \(answer.strikesGiven)
    \(answer.openedCase?.number ?? 0) \(answer.decision?.number ?? 0) \(answer.isRepeat)
    """
  }

  private func text(_ answer: Decided) -> String {
    "\(text(answer.decision)) \(text(answer.comment)) \(text(answer.case)) \(answer.strikesGiven)"
  }

  private func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}
