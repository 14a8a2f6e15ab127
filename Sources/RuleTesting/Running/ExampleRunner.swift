import MemoryStore
import RuleCompiler
import Screening

/// Runs one text that a rule must catch or must leave alone.
struct ExampleRunner {
  let rules: RuleSet
  let scratch: EvidenceScratch

  /// Judges a text under an example's givens.
  func judge(_ text: String, _ example: CompiledExample) -> Judged {
    var bench = Bench(rules: rules, given: example.given, scratch: scratch)
    let comment = bench.comment(text)
    let evidence = bench.evidence(of: comment)
    let (readings, facts) = bench.state.circumstances(
      of: comment,
      evidence: evidence,
      flags: bench.flags
    )
    let verdict = rules.verdict(on: evidence, readings: readings, facts: facts)
    return Judged(rules, comment, verdict, evidence, readings, facts)
  }

  func outcome(of example: CompiledExample, _ judged: Judged) -> TestOutcome {
    let fired = judged.reason(of: example.rule) != nil
    var failures: [TestOutcome.Failure] = []
    if fired != (example.expectation == .catches) {
      failures = [failure(of: example, judged, expected: example.expectation.wish)]
    }
    return TestOutcome(
      kind: example.expectation == .catches ? .catches : .allows,
      name: rules.rules[example.rule].id,
      span: example.span,
      text: example.text,
      failures: failures
    )
  }

  func failure(
    of example: CompiledExample,
    _ judged: Judged,
    expected: String
  ) -> TestOutcome.Failure {
    TestOutcome.Failure(
      span: example.span,
      text: judged.comment.text,
      expected: expected,
      happened: judged.state(of: example.rule),
      why: judged.why([example.rule])
    )
  }
}

extension CompiledExample.Expectation {
  fileprivate var wish: String {
    switch self {
    case .catches: "the rule fires"
    case .allows: "the rule does not fire"
    }
  }
}
