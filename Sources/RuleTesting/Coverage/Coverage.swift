import Screening

/// Which rules and which branches of their conditions the tests tried both ways.
package struct Coverage: Hashable, Sendable {
  /// In the order of the rule set.
  package var rules: [RuleCoverage]

  package struct RuleCoverage: Hashable, Sendable {
    /// The rule's id.
    package var rule: String
    package var fired: Bool
    package var stayedSilent: Bool
    /// In the order in which the condition is written.
    package var branches: [Branch]
  }

  /// A part of a condition.
  package struct Branch: Hashable, Sendable {
    /// As it is written.
    package var source: String
    package var wasTrue: Bool
    package var wasFalse: Bool
  }

  /// Rules that fired at least once and stayed silent at least once.
  package var coveredRules: Int { rules.count { $0.fired && $0.stayedSilent } }
  /// Each branch counts twice: once for being true, once for being false.
  package var coveredBranches: Int {
    branches.reduce(0) { $0 + ($1.wasTrue ? 1 : 0) + ($1.wasFalse ? 1 : 0) }
  }
  package var allBranches: Int { branches.count * 2 }

  private var branches: [Branch] { rules.flatMap(\.branches) }
}
