/// Up to sixteen bytes of a word in two numbers, so that words compare without being walked.
struct ShortWord: Equatable {
  static let longest = 16

  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// May be more than ``longest``: then the word doesn't fit, and its bytes are lost.
  private(set) var count = 0

  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(truncatingIfNeeded: count &* 8)
    } else if count < 16 {
      high |= UInt64(byte) << UInt64(truncatingIfNeeded: (count &- 8) &* 8)
    }
    count &+= 1
  }

  var fits: Bool { count <= Self.longest }

  /// A place in a table, by multiplication and the high bits (Knuth, volume 3, 6.4).
  var hash: UInt64 {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ UInt64(truncatingIfNeeded: count)) >> 32 ^ mixed >> 48
  }

  var bytes: [UInt8] {
    (0..<count).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(8 * (index & 7)))
    }
  }
}
