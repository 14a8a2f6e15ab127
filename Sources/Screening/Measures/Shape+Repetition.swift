extension Shape {
  /// The longest unit whose repetition is seen, in code points.
  private static let longestUnit = 32

  /// Code points that lie in immediate repetitions, and all of them.
  ///
  /// A repetition is a unit of up to 32 code points three times or more on end, in whatever case:
  /// `aaaa`, `hahaha`, `buy now buy now buy now`. Twice is not one: letters double in most languages.
  static func repeated(_ text: Span<UInt8>) -> (repeated: Int, all: Int) {
    guard isASCII(text) else { return repeated(codePoints(of: text)) }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for place in text.indices {
      let byte = text[place]
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return repeated(folded)
  }

  private static func codePoints(of text: Span<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let value = scalar(of: text, at: &place).value
      scalars.append(value &- 0x41 < 26 ? value | 0x20 : value)
    }
    return scalars
  }

  private static func repeated<Element: Equatable>(
    _ text: [Element]
  ) -> (repeated: Int, all: Int) {
    let text = text.span
    var isRepeated: [Bool] = []
    for unit in 1...longestUnit where unit * 3 <= text.count {
      // A run of twice the unit holds one of the places that are tried, and that place's neighbour a unit
      // before or behind it.
      var place = unit
      while place < text.count {
        guard text[place] == text[place - unit],
          place + unit < text.count && text[place + unit] == text[place]
            || place >= 2 * unit && text[place - unit] == text[place - 2 * unit]
        else {
          place += 2 * unit
          continue
        }
        var start = place
        while start > unit, text[start - 1] == text[start - 1 - unit] { start -= 1 }
        var end = place + 1
        while end < text.count, text[end] == text[end - unit] { end += 1 }
        if end - start >= 2 * unit {
          if isRepeated.isEmpty { isRepeated = [Bool](repeating: false, count: text.count) }
          for repeated in start - unit..<end { isRepeated[repeated] = true }
        }
        while place < end { place += 2 * unit }
      }
    }
    return (isRepeated.count { $0 }, text.count)
  }
}
