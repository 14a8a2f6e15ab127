import RuleSyntax
import SourceText

/// A queue's, tag's or channel's name where a rule or the ladder uses it.
struct LabelUse {
  enum Kind: String, CaseIterable {
    case queue, tag, channel
  }

  var kind: Kind
  var name: Name
}

/// Finds names of queues, tags and channels that look like another of their kind misspelt.
///
/// They are not declared anywhere, so a slip of the finger would silently make a new one.
struct MisspellingLint {
  /// The fewest characters of a name that is doubted.
  static let shortest = 5

  let uses: [LabelUse]

  func diagnostics() -> [Diagnostic] {
    LabelUse.Kind.allCases.flatMap(diagnostics)
  }

  private func diagnostics(of kind: LabelUse.Kind) -> [Diagnostic] {
    let names = uses.filter { $0.kind == kind }.map(\.name)
    let counts = Dictionary(names.map { ($0.value, 1) }, uniquingKeysWith: +)
    return names.indices.compactMap { index in
      let name = names[index]
      // Only a longer name that is used once is doubted: `spam` and `scam` are both words.
      guard counts[name.value] == 1, name.value.count >= Self.shortest else { return nil }
      let others = names.indices.filter { other in
        names[other].value != name.value
          && (counts[names[other].value, default: 0] > 1 || other < index)
      }
      guard let meant = closest(to: name.value, among: others.map { names[$0].value }),
        let use = names.first(where: { $0.value == meant })
      else { return nil }
      return Diagnostic(
        .likelyMisspelling,
        "the \(kind.rawValue) `\(name.value)` looks like `\(meant)` misspelt",
        at: name.span,
        labels: [Label("`\(meant)` is used here", at: use.span)],
        fixIts: [
          FixIt("replace with `\(meant)`", edits: [Edit(name.span, meant)], isSafe: false)
        ]
      )
    }
  }
}
