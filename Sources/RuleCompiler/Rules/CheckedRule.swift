import RuleSyntax
import Screening
import SourceText

/// A rule that has been looked through, with what lints and tests need of it.
struct CheckedRule {
  var rule: Rule
  var declaration: RuleDeclaration
}

/// Where queues, tags and channels are named.
struct LabelUses {
  enum Kind: String, CaseIterable {
    case queue, tag, channel
  }

  private(set) var uses: [Kind: [String: [SourceSpan]]] = [:]

  mutating func add(_ kind: Kind, _ name: Located<String>) {
    uses[kind, default: [:]][name.value, default: []].append(name.span)
  }

  func names(_ kind: Kind) -> [String] {
    (uses[kind] ?? [:]).keys.sorted()
  }
}
