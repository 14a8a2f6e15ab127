extension RuleSet {
  /// What follows for a comment.
  ///
  /// Pure: the same evidence, readings and facts give the same verdict, and the order of rules does not
  /// matter.
  package func verdict(on evidence: Evidence, readings: Readings, facts: Facts) -> Verdict {
    if case .refused(let refusal) = facts.admission {
      var verdict = Verdict(recommendation: .default, decision: .refused)
      verdict.refusal = refusal
      return verdict
    }
    var values = ConditionValues(plan, evidence, readings)
    var judgement = Judgement(plan, isResubmission: facts.isResubmission)
    if evidence.isTooLong { judgement.noteTooLong() }
    for (word, bits) in evidence.active.enumerated() {
      var rest = bits
      while rest != 0 {
        let rank = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        values.evaluate(rank: rank, facts)
        // A rule holds much that is only needed when it fires.
        let rule = plan.ranked[rank]
        let (outcome, hasFailed) = RuleOutcome.of(plan.roots[rank], rank: rank, values)
        if outcome == .fires { judgement.fire(rules[rule], rank: rank, evidence) }
        if outcome == .unknown { judgement.verdict.unknown.append(rules[rule].id) }
        if hasFailed { judgement.noteUndetermined(rules[rule]) }
      }
    }
    if needs.topicDrift { judgement.verdict.drift = readings.drift }
    if !judgement.verdict.undetermined.isEmpty {
      judgement.verdict.missingScores = evidence.missingScores
    }
    return judgement.conclude(
      reviewsEveryComment: community.reviewsEveryComment,
      isPremoderated: facts.isPremoderated
    )
  }
}

/// What a rule does on one comment: nothing, something that isn't known, or what it asks for.
package enum RuleOutcome: Hashable, Sendable {
  case silent, unknown, undetermined, fires

  /// What a rule does, and whether that, or that it would approve, hangs on a failure.
  ///
  /// An exemption that isn't known exempts nobody, and one that failed approves nobody either.
  /// `is unknown` is true of a failure: a rule may hold, ask or reject for that and does what it says, but
  /// the failure can neither approve nor keep a rule from firing.
  static func of(
    _ rule: EvaluationPlan.Roots,
    rank: Int,
    _ values: ConditionValues
  ) -> (outcome: RuleOutcome, hasFailed: Bool) {
    let outcome = RuleOutcome(when: rule.when, unless: rule.unless) { values[$0] }
    if outcome == .undetermined { return (outcome, true) }
    if outcome == .fires, let unless = rule.unless, values[unless] == .undetermined {
      return (outcome, true)
    }
    let acts = outcome == .fires && !rule.approves
    guard !acts, let plain = values.withoutUnknown(rank: rank) else { return (outcome, false) }
    let hidden = RuleOutcome(when: rule.when, unless: rule.unless) { plain[$0] }
    let exempts = rule.unless.map { plain[$0] } ?? .false
    guard hidden == .undetermined || hidden == .fires && exempts == .undetermined else {
      return (outcome, false)
    }
    return (outcome == .fires ? .fires : .undetermined, true)
  }

  private init(when: Int, unless: Int?, _ value: (Int) -> Truth) {
    if let unless, value(unless) == .true {
      self = .silent
      return
    }
    self =
      switch value(when) {
      case .false: .silent
      case .unknown: .unknown
      case .undetermined: .undetermined
      case .true: .fires
      }
  }
}
