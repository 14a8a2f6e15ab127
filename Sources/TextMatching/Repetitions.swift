/// Immediate repetitions in a text.
///
/// One is a unit of up to 32 code points three times or more on end, in whatever case: `aaaa`, `hahaha`,
/// `buy now buy now buy now`. Twice is not one: letters double in most languages.
package enum Repetitions {
  /// The longest unit whose repetition is seen, in code points.
  private static let longestUnit = 32
  /// The longest unit that is looked for at every place of a text.
  private static let longestDenseUnit = 7

  /// Code points that lie in repetitions.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Parameter counts: Of the text.
  package static func characters(in text: Span<UInt8>, _ counts: ByteCounts) -> Int {
    guard !counts.isASCII else {
      return unsafe text.withUnsafeBufferPointer { unsafe repeated(in: $0) }
    }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(counts.characters)
    var place = 0
    while place < text.count {
      let (scalar, length) = text.scalar(at: place)
      scalars.append(scalar)
      place += length
    }
    return unsafe scalars.withUnsafeBufferPointer { unsafe repeated(in: $0) }
  }

  @inline(__always)
  private static func repeated(in text: UnsafeBufferPointer<some FixedWidthInteger>) -> Int {
    var isRepeated: [Bool] = []
    var unit = 1
    while unit <= longestUnit, unit * 3 <= text.count {
      guard unsafe unit > longestDenseUnit || mayRepeat(unit, text) else {
        unit += 1
        continue
      }
      // A run of twice the unit holds one of the places that are tried, and that place's neighbour a unit
      // before or behind it. No place is read before the text or behind it.
      var place = unit
      while place < text.count {
        guard unsafe mayBeSame(text[place], text[place &- unit]),
          unsafe isSame(text[place], text[place &- unit]),
          unsafe place &+ unit < text.count && isSame(text[place &+ unit], text[place])
            || place >= 2 * unit && isSame(text[place &- unit], text[place &- 2 &* unit])
        else {
          place &+= 2 &* unit
          continue
        }
        var start = place
        while unsafe start > unit && isSame(text[start - 1], text[start - 1 - unit]) { start -= 1 }
        var end = place + 1
        while unsafe end < text.count && isSame(text[end], text[end - unit]) { end += 1 }
        if end - start >= 2 * unit {
          if isRepeated.isEmpty { isRepeated = [Bool](repeating: false, count: text.count) }
          for repeated in start - unit..<end { isRepeated[repeated] = true }
        }
        while place < end { place += 2 * unit }
      }
      unit += 1
    }
    return isRepeated.count { $0 }
  }

  /// Whether two neighbours stand three times on end, each a unit after the other, or look as if they did.
  ///
  /// Short units have to be tried at so many places that looking at all of them, many at a time, is faster.
  @inline(__always)
  private static func mayRepeat<Character: FixedWidthInteger>(
    _ unit: Int,
    _ text: UnsafeBufferPointer<Character>
  ) -> Bool {
    // A unit of one character has no neighbour of its own.
    let neighbour = unit == 1 ? 0 : 1
    var found: Character = 0
    // No place is read behind the text.
    for place in 0..<text.count - 2 * unit - neighbour {
      let next = place &+ unit
      let last = next &+ unit
      var difference = unsafe (text[place] ^ text[next]) | (text[next] ^ text[last])
      difference |= unsafe text[place &+ neighbour] ^ text[next &+ neighbour]
      difference |= unsafe text[next &+ neighbour] ^ text[last &+ neighbour]
      difference &= ~0x20
      // The highest bit is set of 0 alone: in arithmetic, so that many places are looked at together.
      found |= (difference &- 1) & ~difference
    }
    return found.leadingZeroBitCount == 0
  }

  /// Whether two characters may be the same letter: true of all that are the same.
  @inline(__always)
  private static func mayBeSame<Character: FixedWidthInteger>(
    _ one: Character,
    _ other: Character
  ) -> Bool {
    (one ^ other) & ~0x20 == 0
  }

  /// Whether two characters are the same, or the same letter of ASCII.
  @inline(__always)
  private static func isSame<Character: FixedWidthInteger>(
    _ one: Character,
    _ other: Character
  ) -> Bool {
    one == other || one ^ other == 0x20 && (one | 0x20) &- 0x61 < 26
  }
}
