package import Screening
import Topics

/// A reader's flag, with the comment read anew for the rules that ask about flags.
package struct IncomingFlag: Sendable {
  package var comment: CommentID
  package var by: Author
  /// Empty for none.
  package var reason: String
  /// What the rules in force find in the text that readers see; nil where the vault has forgotten it.
  package var evidence: Evidence?
  /// The revision that the evidence is of.
  package var revision: Int
  package var actor: Actor

  package init(
    comment: CommentID,
    by author: Author,
    reason: String,
    evidence: Evidence?,
    revision: Int,
    actor: Actor
  ) {
    self.comment = comment
    self.by = author
    self.reason = reason
    self.evidence = evidence
    self.revision = revision
    self.actor = actor
  }
}

/// What came of a flag.
package struct Flagged: Sendable {
  package var flag: Flag
  package var comment: ModeratedComment
  package var openedCase: CaseID?
}

extension Desk {
  /// Takes a reader's flag, and judges the comment again by the facts of its own time.
  ///
  /// Only what rules say of flags can change by that. Rules never change what a person decided: there, a
  /// rule that fires by flags opens a case, and what is visible stays.
  package func flag(
    _ incoming: IncomingFlag,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Flagged {
    var change = try change(of: incoming.comment, in: transaction)
    guard let shown = change.comment.publishedRevision else {
      throw .refused(.notPublic, "readers don't see the comment, so nobody can flag it")
    }
    guard shown == incoming.revision else { throw .stale }
    let (author, isNew) = try author(incoming.by, in: &transaction)
    guard let author else { throw .refused(.erased, "the reader was erased") }
    try check(author, incoming, change.comment, in: transaction)
    let flag = Flag(
      comment: change.comment.id,
      by: author.id,
      at: now,
      reason: incoming.reason,
      counts: author.flagsCount
    )
    change.others.append(.flag(flag))
    if isNew { change.others.append(.author(author)) }
    if flag.counts, let evidence = incoming.evidence {
      try judgeAgain(&change, flag, evidence, in: &transaction)
    }
    try record(.flagged, by: incoming.actor, change.items, in: &transaction)
    let opened = change.case.flatMap { $0.openedAt == now ? $0.id : nil }
    return Flagged(flag: flag, comment: change.comment, openedCase: opened)
  }

  private func check(
    _ author: ModeratedAuthor,
    _ incoming: IncomingFlag,
    _ comment: ModeratedComment,
    in transaction: some ModerationReading
  ) throws(ModerationError) {
    if let refusal = suspension(of: author) {
      throw .refused(.notEntitled, refusal.because, until: refusal.until)
    }
    guard try transaction.settings().entitles(incoming.by.roles) else {
      throw .refused(.notEntitled, "flagging is for those whom the site vouches for")
    }
    guard author.id != comment.author else {
      throw .refused(.ownComment, "nobody can flag their own comment")
    }
    guard try transaction.flag(of: comment.id, by: author.id) == nil else {
      throw .refused(.alreadyFlagged, "this reader has flagged the comment before")
    }
    let hour: Int64 = 3_600_000
    guard
      try transaction.flags(by: author.id, after: now.advanced(by: -hour)) < limits.flagsAnHour
    else {
      throw .refused(
        .flagLimit,
        "a reader can flag \(limits.flagsAnHour) comments an hour",
        until: now.advanced(by: hour)
      )
    }
  }

  /// Judges a comment again with one more flag.
  private func judgeAgain(
    _ change: inout Change,
    _ flag: Flag,
    _ evidence: Evidence,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    var flags = try flags(of: change.comment, in: transaction)
    flags.people += 1
    flags.byReason[flag.reason, default: 0] += 1
    var facts = change.comment.judgement.facts.facts
    facts.flags = flags
    facts.admission = .admitted
    // What was read of another revision than readers see says nothing.
    let shown = change.comment.publishedRevision ?? change.comment.revision
    let known = change.comment.judgement.revision == shown ? change.comment.judgement : nil
    let verdict = rules.verdict(on: evidence, readings: Readings(known?.drift), facts: facts)
    guard rules.firesByFlags(verdict) else { return }
    let recorded = RecordedVerdict(verdict, under: rules).waitingForPeople
    if let id = change.comment.openCase {
      // Further flags can bring further rules into play; what people wait to decide for another reason stays as it is.
      guard var open = try transaction.case(id), open.isByFlags, open.revision == shown,
        recorded != change.comment.judgement.verdict
      else { return }
      open.raise(recorded)
      change.case = open
    }
    let isDecided = change.comment.isDecidedByPerson
    change.comment.judgement = Judgement(
      of: shown,
      rules: rules.digest,
      at: now,
      drift: known?.drift,
      scores: known?.scores ?? [:],
      facts: RecordedFacts(facts),
      verdict: recorded
    )
    guard change.comment.openCase == nil else { return }
    if !isDecided { startReviews(verdict, &change) }
    try openCase(&change, about: shown, byFlags: true, in: &transaction)
    guard !isDecided else { return }
    // What no person has decided waits out of sight.
    show(nil, .held, &change)
  }

  /// Says of the flags since the last decision by a person whether they were right.
  func judgeFlags(
    _ change: inout Change,
    upheld: Bool,
    in transaction: some ModerationReading
  ) throws(ModerationError) {
    for flag in try openFlags(of: change.comment, in: transaction) {
      guard var author = try transaction.author(flag.by), author.id != change.author?.id else {
        continue
      }
      if upheld { author.flagsUpheld += 1 } else { author.flagsDismissed += 1 }
      change.others.append(.author(author))
    }
  }
}

extension RuleSet {
  /// Whether a live rule that asks about flags fired and asks for more than the default.
  func firesByFlags(_ verdict: Verdict) -> Bool {
    verdict.reasons.contains { reason in
      let rule = rules[reason.rule]
      let asks = reason.outcome.rank >= Recommendation.hold.rank
      return asks && !rule.isTrial
        && ([rule.when] + [rule.unless].compactMap { $0 }).contains(where: readsFlags(below:))
    }
  }
}
