package import Screening

extension RuleSet {
  /// The strikes that a person's rejection gives.
  ///
  /// Each guideline that the person names gives the highest strike of its rules that fired, or else the
  /// conduct's `a rejection is N strikes`. A person who names none names those whose live rules fired and
  /// asked for more than the default; where there are none either, the rejection counts once.
  ///
  /// - Parameter guidelines: Indices into ``RuleSet/guidelines``.
  package func strikes(rejecting verdict: Verdict, naming guidelines: [Int]) -> [Strike] {
    let named = guidelines.isEmpty ? guidelinesAtFault(in: verdict) : guidelines
    guard !named.isEmpty else {
      return conduct.rejectionStrikes > 0
        ? [Strike(guideline: nil, count: conduct.rejectionStrikes)] : []
    }
    return Set(named).sorted().compactMap { guideline in
      let asked = verdict.strikes.first { $0.guideline == guideline }?.count
      let count = asked ?? conduct.rejectionStrikes
      return count > 0 ? Strike(guideline: guideline, count: count) : nil
    }
  }

  /// The strikes that a rule's rejection gives at once.
  package func strikes(rejectedBy verdict: Verdict) -> [Strike] {
    verdict.strikes.map { Strike(guideline: $0.guideline, count: $0.count) }
  }

  private func guidelinesAtFault(in verdict: Verdict) -> [Int] {
    verdict.reasons.compactMap { reason in
      let rule = rules[reason.rule]
      let isFault = !rule.isTrial && reason.outcome.rank >= Recommendation.hold.rank
      return isFault ? rule.guideline : nil
    }
  }
}
