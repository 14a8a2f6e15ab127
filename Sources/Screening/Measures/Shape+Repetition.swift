extension Shape {
  /// The longest unit whose repetition is seen, in code points.
  private static let longestUnit = 32

  /// Code points that lie in immediate repetitions, and all of them.
  ///
  /// A repetition is a unit of up to 32 code points three times or more on end, in whatever case:
  /// `aaaa`, `hahaha`, `buy now buy now buy now`. Twice is not one: letters double in most languages.
  static func repeated(_ text: Span<UInt8>) -> (repeated: Int, all: Int) {
    guard mayRepeat(text) else { return (0, characters(text)) }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let value = scalar(of: text, at: &place).value
      scalars.append(value &- 0x41 < 26 ? value | 0x20 : value)
    }
    var isRepeated = [Bool](repeating: false, count: scalars.count)
    for unit in 1...longestUnit where unit * 3 <= scalars.count {
      // A run of twice the unit holds two neighbouring multiples of it, so that only those are tried.
      var place = unit
      while place + unit < scalars.count {
        guard scalars[place] == scalars[place - unit], scalars[place + unit] == scalars[place]
        else {
          place += unit
          continue
        }
        var start = place
        while start > unit, scalars[start - 1] == scalars[start - 1 - unit] { start -= 1 }
        var end = place + 1
        while end < scalars.count, scalars[end] == scalars[end - unit] { end += 1 }
        if end - start >= 2 * unit {
          for repeated in start - unit..<end { isRepeated[repeated] = true }
        }
        while place < end { place += unit }
      }
    }
    return (isRepeated.count { $0 }, scalars.count)
  }

  /// Whether a text may hold a repetition: it lets through a little too much, and in one pass.
  ///
  /// A unit of one or two bytes is looked for as it is. One of three or more, three times on end, has six
  /// bytes that stood there already a unit before.
  private static func mayRepeat(_ text: Span<UInt8>) -> Bool {
    // In bytes; no more than `previous` has places for.
    let reach = Int32(isASCII(text) ? longestUnit : longestUnit * 4)
    /// The last place of six bytes with a hash, plus one.
    var last = InlineArray<512, Int32>(repeating: 0)
    /// For each of the last places the one before it with the same hash, plus one.
    var previous = InlineArray<256, Int32>(repeating: 0)
    var window: UInt64 = 0
    for place in text.indices {
      // Upper and lower case are one here; so are some signs, which lets only more through.
      window = (window << 8 | UInt64(text[place] | 0x20)) & 0xFFFF_FFFF_FFFF
      if place >= 2, window & 0xFFFF == window >> 8 & 0xFFFF { return true }
      guard place >= 5 else { continue }
      if window & 0xFFFF_FFFF == window >> 16 { return true }
      let slot = Int(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) >> 55)
      let now = Int32(truncatingIfNeeded: place) &+ 1
      var before = last[slot]
      previous[place & 255] = before
      last[slot] = now
      while before > 0, now &- before <= reach {
        if isSame(text, place, Int(before) - 1) { return true }
        before = previous[(Int(before) - 1) & 255]
      }
    }
    return false
  }

  private static func isASCII(_ text: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for place in text.indices { all |= text[place] }
    return all < 0x80
  }

  /// Whether the six bytes are the same that end at two places.
  private static func isSame(_ text: Span<UInt8>, _ left: Int, _ right: Int) -> Bool {
    for back in 0..<6 where text[left - back] | 0x20 != text[right - back] | 0x20 { return false }
    return true
  }
}
