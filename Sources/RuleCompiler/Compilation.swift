package import Screening
package import SourceText

/// What compiling a pack gave: a rule set unless there are errors, and everything there is to say.
package struct Compilation: Sendable {
  package var ruleSet: RuleSet?
  /// In order of file and place.
  package var diagnostics: [Diagnostic]
  package var sources: SourceMap
  /// The pack's examples and scenarios; empty where there are errors.
  package var tests: TestPlan
  /// Where each rule of the rule set is written.
  package var ruleSpans: [SourceSpan]

  package init(
    ruleSet: RuleSet?,
    diagnostics: [Diagnostic],
    sources: SourceMap,
    tests: TestPlan = TestPlan(),
    ruleSpans: [SourceSpan] = []
  ) {
    self.ruleSet = ruleSet
    self.diagnostics = diagnostics
    self.sources = sources
    self.tests = tests
    self.ruleSpans = ruleSpans
  }

  /// Whether anything stands in the way of a rule set.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
