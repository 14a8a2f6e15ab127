import Screening

/// What a rejection led to.
struct Rejection {
  var decision: DecisionID?
  var strikes = 0
  var suspendedUntil: Timestamp?
  var notices: [String] = []
}

extension Desk {
  /// Rejects the latest revision because rules say so.
  ///
  /// A rejected edit leaves what readers saw before.
  func rejectByRules(
    _ change: inout Change,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Rejection {
    var decision = RecordedDecision(
      id: DecisionID(try transaction.nextNumber()),
      of: change.comment,
      at: now,
      actor: .rules,
      outcome: .reject,
      rules: rules.digest
    )
    decision.guidelines = change.comment.judgement.verdict.guidelinesAtFault
    decision.strikes = change.comment.judgement.verdict.strikes
    change.decision = decision
    return reject(&change)
  }

  /// Rejects the revision that ``Change/decision`` is about, and gives what rests on that.
  ///
  /// Where readers see another one it was an edit, and they go on seeing that.
  func reject(_ change: inout Change) -> Rejection {
    guard var decision = change.decision else { return Rejection() }
    let shown = change.comment.publishedRevision
    if decision.outcome == .reject, let shown, shown != decision.revision {
      show(shown, .published, &change)
    } else {
      show(nil, .rejected, &change)
    }
    change.comment.lastDecision = decision.id
    var rejection = Rejection(decision: decision.id)
    guard var author = change.author else { return rejection }
    let name = "\(change.comment.id)"
    let consequence = author.standing.give(
      decision.strikes,
      for: name,
      at: now,
      under: rules.conduct
    )
    if consequence.strikes == 0 { decision.strikes = [] }
    if let duration = change.comment.judgement.verdict(on: decision.revision).suspension {
      author.standing.suspend(for: duration, over: name, at: now)
    }
    rejection.strikes = consequence.strikes
    rejection.notices = consequence.rung?.notify ?? []
    rejection.suspendedUntil = author.standing.suspension(at: now)?.end
    change.author = author
    change.decision = decision
    return rejection
  }

  /// Takes back what rests on a decision against a comment.
  ///
  /// A comment gives one set of strikes, and it is that of the decision that gave it. Another that stands gives none in
  /// its place: in doubt the author has fewer.
  func takeBack(
    _ decision: RecordedDecision,
    _ change: inout Change,
    in transaction: some ModerationReading
  ) throws(ModerationError) {
    let others = try transaction.decisions(about: change.comment.id).contains { other in
      other.id != decision.id && other.outcome.isAgainstAuthor && other.reversedBy == nil
    }
    if others && decision.strikes.isEmpty { return }
    change.author?.standing.overturn("\(change.comment.id)", under: rules.conduct)
  }
}
