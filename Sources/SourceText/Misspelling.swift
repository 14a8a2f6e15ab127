/// Whether one name is most likely another misspelt.
package enum Misspelling {
  /// One letter more, less or other, or two changed places, in names of four letters and more that differ
  /// in more than digits.
  package static func isLikely(_ name: String, for other: String) -> Bool {
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

  /// Whether nothing else than one of several names can be meant: it differs in case alone, or is one slip
  /// of the pen away, and no other is near.
  ///
  /// In names of three letters only two changed places are a slip: any other one may be another word.
  package static func isCertain(
    _ name: String,
    for other: String,
    among names: some Sequence<String>
  ) -> Bool {
    if name.lowercased() == other.lowercased() { return true }
    let isSwap =
      name.count == other.count && name.count == 3 && name != other
      && name.sorted() == other.sorted()
    guard isSwap || isLikely(name, for: other) else { return false }
    return closest(to: name, among: names.filter { $0 != other }) == nil
  }
}
