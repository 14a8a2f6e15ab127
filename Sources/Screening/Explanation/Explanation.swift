/// Why a comment's verdict is what it is: every rule's condition with the value of each part.
package struct Explanation: Sendable {
  /// All rules, in order of their ids.
  package var rules: [RuleExplanation]
  package var verdict: Verdict
}

/// What one rule made of a comment.
package struct RuleExplanation: Hashable, Sendable {
  /// The rule's index.
  package var rule: Int
  package var id: String
  package var isTrial: Bool
  package var outcome: RuleOutcome
  package var when: ConditionExplanation
  package var unless: ConditionExplanation?
  /// What it asks for where it fires, as rules write it.
  package var effects: [String]
}

/// A part of a condition and its value.
package struct ConditionExplanation: Hashable, Sendable {
  /// As it was written.
  package var source: String
  /// The declared condition's name, if it was used by name.
  package var name: String?
  package var truth: Truth
  /// What was compared, with its value: `text.capitals = 83.3%`; nil where nothing is compared.
  package var value: String?
  /// The ranges that it rests on; empty unless it is true.
  package var matches: [Match]
  /// Empty for a named condition that this rule has shown before.
  package var children: [ConditionExplanation]
}
