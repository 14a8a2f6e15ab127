extension RuleSet {
  /// What follows for a comment.
  ///
  /// Pure: the same evidence, readings and facts give the same verdict.
  package func verdict(on evidence: Evidence, readings: Readings, facts: Facts) -> Verdict {
    Verdict(recommendation: .default, decision: .hold)
  }
}
