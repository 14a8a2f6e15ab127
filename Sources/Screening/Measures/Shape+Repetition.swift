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
      var run = 0
      for index in unit...scalars.count {
        if index < scalars.count && scalars[index] == scalars[index - unit] {
          run += 1
        } else {
          if run >= 2 * unit {
            for repeated in index - run - unit..<index { isRepeated[repeated] = true }
          }
          run = 0
        }
      }
    }
    return (isRepeated.count { $0 }, scalars.count)
  }
}
