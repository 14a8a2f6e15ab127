package import Screening

extension RuleSet {
  /// The strikes that a verdict's rules ask for, by the guidelines' names.
  package func strikes(rejectedBy verdict: Verdict) -> [Strike] {
    verdict.strikes.map { Strike(guideline: guidelines[$0.guideline].name, count: $0.count) }
  }

  /// The strikes that a person's rejection gives.
  ///
  /// Each guideline that the person names gives the highest strike of its rules that fired, or else the
  /// conduct's `a rejection is N strikes`. A person who names none names those whose live rules fired and
  /// asked for more than the default; where there are none either, the rejection counts once.
  ///
  /// - Parameter guidelines: Names; they come out in the order of the rule set.
  package func strikes(rejecting verdict: RecordedVerdict, naming guidelines: [String]) -> [Strike]
  {
    let named = guidelines.isEmpty ? verdict.guidelinesAtFault : guidelines
    guard !named.isEmpty else {
      return conduct.rejectionStrikes > 0
        ? [Strike(guideline: nil, count: conduct.rejectionStrikes)] : []
    }
    return self.guidelines.map(\.name).filter(named.contains).compactMap { name in
      let asked = verdict.strikes.first { $0.guideline == name }?.count
      let count = asked ?? conduct.rejectionStrikes
      return count > 0 ? Strike(guideline: name, count: count) : nil
    }
  }
}
