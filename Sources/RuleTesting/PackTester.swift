package import RuleCompiler
package import Screening

/// Runs everything that a pack says of itself.
package struct PackTester {
  private let rules: RuleSet
  private let plan: TestPlan

  package init(rules: RuleSet, plan: TestPlan) {
    self.rules = rules
    self.plan = plan
  }

  /// Runs examples, their mutations, and scenarios, in the order of the pack.
  ///
  /// Every test has a community of its own and a clock that only it moves, so none sees another.
  ///
  /// - Parameter isWanted: Whether to run a test, by a rule's id or a scenario's name.
  package func run(where isWanted: (String) -> Bool = { _ in true }) -> TestReport {
    let scratch = EvidenceScratch()
    let examples = ExampleRunner(rules: rules, scratch: scratch)
    var mutations = MutationRunner(examples)
    var coverage = CoverageRecorder(rules)
    var outcomes: [TestOutcome] = []
    for example in plan.examples where isWanted(rules.rules[example.rule].id) {
      let judged = examples.judge(example.text, example)
      coverage.record(judged.values, judged.verdict)
      outcomes.append(examples.outcome(of: example, judged))
      if example.expectation == .catches { outcomes += mutations.run(example, judged) }
    }
    for scenario in plan.scenarios where isWanted(scenario.name) {
      var runner = ScenarioRunner(scenario, rules: rules, scratch: scratch)
      outcomes.append(runner.run())
      for judged in runner.judgements { coverage.record(judged.values, judged.verdict) }
    }
    return TestReport(
      outcomes: outcomes,
      robustness: mutations.robustness,
      coverage: coverage.coverage
    )
  }
}
