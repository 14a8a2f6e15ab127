import RuleSyntax
import SourceText
import TextMatching

extension Checker {
  /// Reports a pattern that can blow up.
  mutating func checkCost(of spec: PatternSpec, _ regex: RegexLiteral) {}
}
