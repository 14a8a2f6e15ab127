/// Up to sixteen bytes of a word in two numbers, so that words compare without being walked.
///
/// A word holds no zero byte, so where these begin it ends.
struct ShortWord: Hashable, Sendable {
  static let longest = 16

  private var low: UInt64
  private var high: UInt64

  /// No word.
  static let none = ShortWord()

  /// Its first and its last eight bytes, the first one lowest.
  init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  /// A word of some bytes; ``none`` where there are too many.
  init(_ bytes: [UInt8]) {
    self.init()
    guard bytes.count <= Self.longest else { return }
    for (place, byte) in bytes.enumerated() { set(byte, at: place) }
  }

  /// Puts a byte at a place, which may be ``longest`` or more: then it is lost.
  @inline(__always)
  mutating func set(_ byte: UInt8, at place: Int) {
    if place < 8 {
      low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: place &* 8)
    } else if place < 16 {
      high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: place &* 8)
    }
  }

  var count: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
  }

  /// A place in a table, by multiplication and the high bits (Knuth, volume 3, 6.4).
  var hash: UInt64 {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return mixed >> 32 ^ mixed >> 48
  }

  subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? low : high) &>> UInt64(truncatingIfNeeded: place &* 8))
  }

  /// Without `'s` at its end.
  var withoutPossessive: ShortWord {
    let count = count
    guard count > 2, self[count - 1] == UInt8(ascii: "s"), self[count - 2] == UInt8(ascii: "'")
    else {
      return self
    }
    var base = ShortWord()
    for place in 0..<count - 2 { base.set(self[place], at: place) }
    return base
  }

  var bytes: [UInt8] { (0..<count).map { self[$0] } }
}
