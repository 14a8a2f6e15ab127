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

  /// Rejects the latest revision by ``Change/decision``, and gives what rests on that.
  func reject(_ change: inout Change) -> Rejection {
    guard var decision = change.decision else { return Rejection() }
    if change.comment.publishedRevision == nil || decision.outcome == .takeDown {
      hide(&change)
      change.comment.status = .rejected
      countAsUndecided(&change)
      change.comment.countsAsRejected = true
      change.author?.rejected += 1
    } else {
      change.comment.status = .published
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
    if let duration = change.comment.judgement.verdict.suspension {
      author.standing.suspend(for: duration, over: name, at: now)
    }
    rejection.strikes = consequence.strikes
    rejection.notices = consequence.rung?.notify ?? []
    rejection.suspendedUntil = author.standing.suspension(at: now)?.end
    change.author = author
    change.decision = decision
    return rejection
  }

  /// Takes back what rests on the decision against a comment.
  func takeBack(_ change: inout Change) {
    change.author?.standing.overturn("\(change.comment.id)", under: rules.conduct)
  }
}
