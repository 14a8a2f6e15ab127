// Words of which a row of signs hides letters: `f--k`, `F&@k`.
extension DisguiseScanner {
  /// Looks for a word with a row of two signs or more between letters, each sign for one letter.
  ///
  /// The row is of hyphens, or of two signs that are not the same `!`, `$` or `@`. Longer rows of all kinds of
  /// signs are put in without counting letters, and `it!!!This` hides nothing.
  ///
  /// - Parameter sign: Where one of the signs stands.
  mutating func lookForGrawlix(
    at sign: Int,
    _ reading: borrowing Reading,
    _ index: SkeletonIndex
  ) {
    let text = reading.folded.span
    let count = reading.count
    var first = sign
    while first > 0, sign - first <= index.longest, Self.isGrawlix(text[first - 1]) { first -= 1 }
    // Each row once, from its first sign that leads here.
    for place in first..<sign where Self.mayMask(text[place]) { return }
    var last = sign
    while last + 1 < count, last - sign <= index.longest, Self.isGrawlix(text[last + 1]) {
      last += 1
    }
    guard last > first, Self.hides(text.extracting(first..<last + 1)) else { return }
    var start = first
    while start > 0, first - start <= index.longest, text[start - 1] &- 97 < 26 { start -= 1 }
    var end = last + 1
    while end < count, end - last <= index.longest, text[end] &- 97 < 26 { end += 1 }
    guard start < first, end > last + 1, start == 0 || Self.isApart(text[start - 1]),
      end == count || Self.isApart(text[end])
    else { return }
    readGlyphs(start, end, text)
    for place in (first - start)...(last - start) { glyphs[place].kind = .mask }
    index.forEachEntry(ofMasked: glyphs[...]) { entry in
      found.append(
        Found(
          start: Int32(start),
          end: Int32(end),
          entry: entry,
          isDisguised: true,
          isMasked: true
        )
      )
    }
  }

  /// Whether a sign that is no letter and no mask by itself may hide one in a row.
  static func mayMask(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "^"): true
    default: false
    }
  }

  static func isGrawlix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: "!"):
      true
    default: mayMask(byte)
    }
  }

  private static func hides(_ row: Span<UInt8>) -> Bool {
    var hyphens = 0
    for place in row.indices where row[place] == UInt8(ascii: "-") { hyphens += 1 }
    guard hyphens == 0 else { return hyphens == row.count }
    guard row.count == 2 else { return false }
    return row[0] != row[1] || mayMask(row[0]) || row[0] == UInt8(ascii: "#")
  }
}
