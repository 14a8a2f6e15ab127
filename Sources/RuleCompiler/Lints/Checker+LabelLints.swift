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

/// Whether one name is most likely another misspelt.
enum Misspelling {
  /// One letter more, less or other, or two changed places, in names of four letters and more that differ
  /// in more than digits.
  static func isLikely(_ name: String, for other: String) -> Bool {
    let (left, right) = (Array(name.unicodeScalars), Array(other.unicodeScalars))
    guard name != other, min(left.count, right.count) >= 4, abs(left.count - right.count) <= 1
    else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let rest = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed())
    let end = rest.prefix { $0 == $1 }.count
    let (one, two) = (left.dropFirst(start).dropLast(end), right.dropFirst(start).dropLast(end))
    let isSwap = one.count == 2 && two.count == 2 && one.elementsEqual(two.reversed())
    guard max(one.count, two.count) <= 1 || isSwap else { return false }
    // `tier1` and `tier2` are two names.
    return !(Array(one) + Array(two)).allSatisfy { $0.properties.numericType != nil }
  }
}
