extension RuleSet {
  /// The value of every part of every condition, in the order of ``RuleSet/nodes``: for tests and
  /// explanations, which ask what a verdict need not know.
  package func values(on evidence: Evidence, readings: Readings, facts: Facts) -> [Truth] {
    var values = ConditionValues(plan, evidence, readings)
    values.evaluateAll(facts)
    return values.all
  }
}
