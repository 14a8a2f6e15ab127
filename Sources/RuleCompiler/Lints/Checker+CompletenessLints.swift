import RuleSyntax
import Screening
import SourceText

/// What is declared for nothing, and what a rule should say and doesn't.
extension Checker {
  mutating func lintDeclarations() {
    // What is broken may be what would have used a name.
    guard !(pack.diagnostics + diagnostics.diagnostics).contains(where: { $0.severity == .error })
    else { return }
    for declared in declaredOrder where !used.contains(declared.name.value) {
      report(
        .unusedDeclaration,
        "\(declared.kind.noun) `\(declared.name.value)` is not used",
        at: declared.name.span
      )
    }
  }

  mutating func lintCompleteness() {
    for checked in rules {
      let declaration = checked.declaration
      let name = declaration.name
      if declaration.because == nil, checked.rule.effects.contains(where: \.affectsAuthor) {
        report(
          .missingBecause,
          "rule `\(name.value)` does not say why: `because \"…\"`",
          at: name.span
        )
      }
      guard asksForText(checked.rule) else { continue }
      let (catches, allows) = (declaration.catches.isEmpty, declaration.allows.isEmpty)
      guard catches || allows else { continue }
      let missing =
        catches && allows
        ? "no example of what it catches and none of what it leaves alone"
        : catches ? "no example of what it catches" : "no example of what it leaves alone"
      report(.missingExamples, "rule `\(name.value)` has \(missing)", at: name.span)
    }
  }

  /// Whether a text alone can show what a rule does.
  ///
  /// A rule that asks for no word and no shape of the text is tested by scenarios; so is one that asks for
  /// drift, which only an article gives.
  private func asksForText(_ rule: Rule) -> Bool {
    var seen: Set<Int> = []
    var waiting = [rule.when] + (rule.unless.map { [$0] } ?? [])
    var asks = false
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      switch arena.nodes[node].kind {
      case .all(let children), .any(let children): waiting += children
      case .not(let child), .isUnknown(let child): waiting.append(child)
      case .leaf(let leaf):
        switch arena.leaves[leaf] {
        case .measure(.drift, _, _): return false
        case .measure(.score, _, _): break
        case .occurs(let occurrence): asks = asks || occurrence.field != .authorName
        case .linksTo, .about, .measure, .language: asks = true
        default: break
        }
      }
    }
    return asks
  }
}

extension Declared.Kind {
  /// Without an article.
  fileprivate var noun: String {
    switch self {
    case .terms: "term list"
    case .hosts: "host list"
    case .pattern, .condition, .topic, .classifier: rawValue
    }
  }
}

extension RuleEffect {
  /// Whether an author deserves a reason for it.
  fileprivate var affectsAuthor: Bool {
    switch self {
    case .hold, .ask, .reject, .strike, .suspendAuthor, .premoderateAuthor: true
    case .approve, .tag, .reviewArticle, .tellAuthor, .notify: false
    }
  }
}
