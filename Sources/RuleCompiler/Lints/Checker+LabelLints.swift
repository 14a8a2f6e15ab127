import SourceText

/// Queues, tags and channels that look like others misspelt.
extension Checker {
  /// Kinds with more names than this are lists of a machine and not of a person.
  private static let nameLimit = 1000

  mutating func lintLabels() {
    for kind in LabelUses.Kind.allCases {
      let uses = labels.uses[kind] ?? [:]
      let names = labels.names(kind)
      guard names.count <= Self.nameLimit else { continue }
      for name in names {
        guard let places = uses[name], let first = places.first else { continue }
        let commoner = names.filter {
          (uses[$0]?.count ?? 0) > places.count && Misspelling.isLikely(name, for: $0)
        }
        guard let other = closest(to: name, among: commoner), let known = uses[other]?.first else {
          continue
        }
        report(
          .likelyMisspelling,
          "\(kind.rawValue) `\(name)` looks like `\(other)` misspelt",
          at: first,
          labels: [Label("`\(other)` is used more often, here first", at: known)],
          fixIts: [
            FixIt(
              "replace with `\(other)`",
              edits: places.map { Edit($0, other) },
              isSafe: false
            )
          ]
        )
      }
    }
  }
}
