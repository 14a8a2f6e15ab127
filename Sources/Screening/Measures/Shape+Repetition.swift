extension Shape {
  /// The longest unit whose repetition is seen, in code points.
  private static let longestUnit = 32

  /// Code points that lie in immediate repetitions, and all of them.
  ///
  /// A repetition is a unit of up to 32 code points three times or more on end, in whatever case:
  /// `aaaa`, `hahaha`, `buy now buy now buy now`. Twice is not one: letters double in most languages.
  static func repeated(_ text: Span<UInt8>) -> (repeated: Int, all: Int) {
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
}
