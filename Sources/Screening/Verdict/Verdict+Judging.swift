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
    for (word, bits) in evidence.active.enumerated() {
      var rest = bits
      while rest != 0 {
        let rank = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        values.evaluate(rank: rank, facts)
        // A rule holds much that is only needed when it fires.
        let rule = plan.ranked[rank]
        switch RuleOutcome(when: rules[rule].when, unless: rules[rule].unless, values) {
        case .silent: break
        case .unknown: judgement.verdict.unknown.append(rules[rule].id)
        case .undetermined: judgement.noteUndetermined(rules[rule])
        case .fires:
          judgement.fire(rules[rule], rank: rank, evidence)
          // An exemption that failed exempts nobody, and approves nobody either.
          if let unless = rules[rule].unless, values[unless] == .undetermined {
            judgement.noteUndetermined(rules[rule])
          }
        }
      }
    }
    if needs.topicDrift { judgement.verdict.drift = readings.drift }
    return judgement.concluded(
      reviewsEveryComment: community.reviewsEveryComment,
      isPremoderated: facts.isPremoderated
    )
  }
}

/// What a rule does on one comment: nothing, something that isn't known, or what it asks for.
package enum RuleOutcome: Hashable, Sendable {
  case silent, unknown, undetermined, fires

  /// An exemption that isn't known exempts nobody.
  init(when: Int, unless: Int?, _ values: ConditionValues) {
    if let unless, values[unless] == .true {
      self = .silent
      return
    }
    self =
      switch values[when] {
      case .false: .silent
      case .unknown: .unknown
      case .undetermined: .undetermined
      case .true: .fires
      }
  }
}
