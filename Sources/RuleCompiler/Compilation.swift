import RuleSyntax
package import Screening
package import SourceText

/// What compiling a pack gave: a rule set unless there are errors, and everything there is to say.
package struct Compilation: Sendable {
  package var ruleSet: RuleSet?
  package var diagnostics: [Diagnostic]
  package var sources: SourceMap
}
