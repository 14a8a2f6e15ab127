package import SourceText

/// The examples and scenarios of a pack, names resolved and numbers in the units of the rule set, so that
/// whoever runs them never looks at the tree.
///
/// Indices are those of the same ``Compilation``'s rule set.
package struct TestPlan: Hashable, Sendable {
  /// In the order of the rules, for each first what it catches, then what it allows.
  package var examples: [CompiledExample] = []
  /// In order of file and place.
  package var scenarios: [Scenario] = []

  package init() {}
}

/// A text that one rule must catch, or must leave alone.
package struct CompiledExample: Hashable, Sendable {
  package enum Expectation: String, Hashable, Sendable {
    case catches, allows
  }

  /// The rule's index.
  package var rule: Int
  package var expectation: Expectation
  package var text: String
  package var given: Given
  /// The text's place.
  package var span: SourceSpan

  package init(
    rule: Int,
    expectation: Expectation,
    text: String,
    given: Given,
    span: SourceSpan
  ) {
    self.rule = rule
    self.expectation = expectation
    self.text = text
    self.given = given
    self.span = span
  }
}

/// `test "name" { … }`.
package struct Scenario: Hashable, Sendable {
  package var name: String
  package var given: Given
  package var steps: [ScenarioStep]
  package var span: SourceSpan

  package init(name: String, given: Given, steps: [ScenarioStep], span: SourceSpan) {
    self.name = name
    self.given = given
    self.steps = steps
    self.span = span
  }
}
