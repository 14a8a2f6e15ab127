package import Screening

/// What an open case's comment says by the rules in force.
package struct CaseReading: Sendable {
  package var `case`: CaseID
  package var evidence: Evidence
  /// The revision that the evidence is of.
  package var revision: Int
  /// What the rule set that judged the comment before counts; nil where it is not to be had.
  package var windows: [WindowQuery]?

  package init(
    of `case`: CaseID,
    evidence: Evidence,
    revision: Int,
    windows: [WindowQuery]?
  ) {
    self.case = `case`
    self.evidence = evidence
    self.revision = revision
    self.windows = windows
  }
}

/// What came, or would come, of screening an open case again.
package struct ScreenedAgain: Sendable {
  package enum Effect: String, Hashable, Sendable, CaseIterable {
    /// It waits as before, for the same reasons.
    case unchanged
    /// It waits, for other reasons or elsewhere in the queue.
    case reordered
    case published
    case rejected
  }

  package var effect: Effect
  /// As it was, and as it is then.
  package var before: Case
  package var `case`: Case
  package var comment: ModeratedComment
  package var verdict: RecordedVerdict
  /// Of a rejection.
  package var decision: DecisionID?
}

extension Desk {
  /// Judges the comment of an open case again, after the rules have changed.
  ///
  /// Time has passed, so what was known when the comment came is taken from the record; only its flags are counted
  /// anew. What nobody knows any more, such as a count that only the new rules ask for, publishes nothing: in doubt
  /// the case stays. So it does where people have begun to decide: where somebody claimed, approved or escalated it,
  /// or decided about the comment before, and where readers' flags opened it. What changes nothing leaves no entry.
  package func screenAgain(
    _ reading: CaseReading,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ScreenedAgain {
    var (again, change) = try judgeAgain(reading, in: transaction)
    switch again.effect {
    case .unchanged: return again
    case .reordered: change.case = again.case
    case .published:
      try closeCase(&change, in: transaction)
      show(reading.revision, .published, &change)
    case .rejected:
      try closeCase(&change, in: transaction)
      again.decision = try rejectByRules(&change, in: &transaction).decision
    }
    again.case = change.case ?? again.case
    again.comment = change.comment
    try record(.rescreened, by: .person(person), change.items, in: &transaction) { json in
      json.member("case", reading.case)
      json.member("suspension_change", change.suspensionChange(at: now))
    }
    return again
  }

  /// What ``screenAgain(_:by:in:)`` would do.
  package func previewScreening(
    _ reading: CaseReading,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> ScreenedAgain {
    try judgeAgain(reading, in: transaction).again
  }

  private func judgeAgain(
    _ reading: CaseReading,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> (again: ScreenedAgain, change: Change) {
    guard let open = try transaction.case(reading.case) else {
      throw .refused(.notFound, "there is no such case")
    }
    guard open.isOpen else { throw .refused(.caseClosed, "the case is closed") }
    let settings = try transaction.settings()
    guard open.revision == reading.revision, settings.rules ?? rules.digest == rules.digest else {
      throw .stale
    }
    var change = try change(of: open.comment, in: transaction)
    let before = change.comment.judgement
    let known = before.revision == reading.revision ? before : nil
    let facts = try facts(after: before, reading, of: change.comment, in: transaction)
    let verdict = rules.verdict(
      on: reading.evidence,
      readings: Readings(known?.drift),
      facts: facts
    )
    var recorded = RecordedVerdict(verdict, under: rules)
    let isDoubtful = recorded.unknown.contains { !before.verdict.unknown.contains($0) }
    let waits =
      try isInHands(open, in: transaction) || recorded.decision == .ask
      || recorded.decision == .approve && isDoubtful
    if waits || recorded.decision == .hold { recorded = recorded.waitingForPeople }
    change.comment.judgement = Judgement(
      of: reading.revision,
      rules: rules.digest,
      at: now,
      drift: known?.drift,
      scores: known?.scores ?? [:],
      facts: RecordedFacts(facts),
      verdict: recorded
    )
    let effect: ScreenedAgain.Effect =
      switch recorded.decision {
      case .approve: .published
      case .reject: .rejected
      default: recorded == before.verdict ? .unchanged : .reordered
      }
    var after = open
    if effect == .reordered { after.take(recorded) }
    let again = ScreenedAgain(
      effect: effect,
      before: open,
      case: after,
      comment: change.comment,
      verdict: recorded
    )
    change.case = open
    return (again, change)
  }

  /// Whether people have begun to decide about a case or its comment, or readers have asked them to.
  private func isInHands(
    _ open: Case,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Bool {
    if open.isByFlags || open.isEscalated || !open.approvals.isEmpty { return true }
    if open.claim(at: now) != nil { return true }
    // Whoever took back what rules decided has decided, too.
    return try reading.decisions(about: open.comment).contains {
      $0.actor.person != nil || $0.reversedBy != nil
    }
  }

  /// What was known when a comment was judged, as far as the rules in force ask for it.
  private func facts(
    after judgement: Judgement,
    _ reading: CaseReading,
    of comment: ModeratedComment,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Facts {
    var facts = judgement.facts.facts
    facts.admission = .admitted
    facts.flags = try flags(of: comment, in: transaction)
    let counted = facts.windows
    facts.windows = rules.windows.map { window in
      guard let index = reading.windows?.firstIndex(of: window), counted.indices.contains(index)
      else { return nil }
      return counted[index]
    }
    return facts
  }
}
