import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// The pack's examples and scenarios.
  mutating func testPlan() -> TestPlan {
    var plan = TestPlan()
    for (index, checked) in rules.enumerated() {
      plan.examples += examples(checked.declaration.catches, of: index, .catches)
      plan.examples += examples(checked.declaration.allows, of: index, .allows)
    }
    var names: [String: SourceSpan] = [:]
    for test in testDeclarations {
      checkNotEmpty(test.name, "a test's name")
      if let first = names[test.name.value] {
        reportDuplicate(test.name, first: first)
      } else {
        names[test.name.value] = test.name.span
      }
      plan.scenarios.append(scenario(test))
    }
    return plan
  }

  private mutating func examples(
    _ examples: [Example],
    of rule: Int,
    _ expectation: CompiledExample.Expectation
  ) -> [CompiledExample] {
    var lastGivens: [RuleSyntax.Given] = []
    var given = Given()
    return examples.map { example in
      // Texts of one clause share their givens: what is wrong with those is said once.
      if example.givens != lastGivens {
        given = self.given(example.givens)
        lastGivens = example.givens
      }
      return CompiledExample(
        rule: rule,
        expectation: expectation,
        text: example.text.value,
        given: example.givens.isEmpty ? Given() : given,
        span: example.text.span
      )
    }
  }

  private mutating func scenario(_ test: TestDeclaration) -> Scenario {
    var steps: [ScenarioStep] = []
    var state = ScenarioState()
    for step in test.steps {
      if let kind = self.step(step, &state) { steps.append(ScenarioStep(kind, at: step.span)) }
    }
    if !state.expects, !pack.brokenFiles.contains(test.span.file) {
      report(.expectsNothing, "this test expects nothing", at: test.name.span)
    }
    return Scenario(
      name: test.name.value,
      given: given(test.givens),
      steps: steps,
      span: test.span
    )
  }
}

/// What has happened in a scenario so far, as far as it decides which steps make sense.
struct ScenarioState {
  var hasComment = false
  var hasDecision = false
  var expects = false
  var at: Timestamp?
}
