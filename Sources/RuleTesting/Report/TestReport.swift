package import SourceText

/// What a pack's tests showed; the same pack gives the same report.
package struct TestReport: Hashable, Sendable {
  /// In the order of the pack: examples, then scenarios.
  package var outcomes: [TestOutcome]
  /// For each rule, in the order of the rule set.
  package var robustness: [RuleRobustness]
  package var coverage: Coverage

  package var passed: Int { outcomes.count { $0.failures.isEmpty } }
  package var failed: Int { outcomes.count - passed }
}

/// What became of one test.
package struct TestOutcome: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case catches, allows, scenario
    /// A changed text of an example that the rule's modes promise to see.
    case mutation
  }

  package var kind: Kind
  /// A rule's id, or a scenario's name.
  package var name: String
  package var span: SourceSpan
  /// What was tested; nil for a scenario.
  package var text: String?
  /// Empty where the test passed.
  package var failures: [Failure]

  /// One expectation that was not met.
  package struct Failure: Hashable, Sendable {
    package var span: SourceSpan
    /// The text that was judged last, if there was one.
    package var text: String?
    package var expected: String
    package var happened: String
    /// Lines that say why: the condition with the value of every part.
    package var why: [String]
  }
}

/// How a rule stands up to changed texts of what it catches.
package struct RuleRobustness: Hashable, Sendable {
  /// The rule's id.
  package var rule: String
  package var kinds: [Figure]

  package struct Figure: Hashable, Sendable {
    package var kind: Mutation
    package var caught: Int
    package var tried: Int
  }

  package var caught: Int { kinds.reduce(0) { $0 + $1.caught } }
  package var tried: Int { kinds.reduce(0) { $0 + $1.tried } }
}
