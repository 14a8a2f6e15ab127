/// Eight bytes of a text, looked at together in arithmetic.
///
/// What is true of a byte is said by a mark, its highest bit.
package struct EightBytes {
  /// The first one lowest.
  let bytes: UInt64

  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let marks: UInt64 = 0x8080_8080_8080_8080

  /// Reads those at a place of a text.
  ///
  /// - Precondition: Eight bytes stand there.
  @inline(__always)
  package init(_ text: borrowing Span<UInt8>, at place: Int) {
    precondition(place >= 0 && place + 8 <= text.count)
    let raw = unsafe text.bytes
    // The precondition covers the load.
    let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    bytes = UInt64(littleEndian: loaded)
  }

  /// Marks on letters and digits of ASCII.
  @inline(__always)
  package var alphanumerics: UInt64 {
    // The bit that tells capitals from small letters is set in every digit.
    let lower = bytes | Self.ones &* 0x20
    let isLetter = Self.isAtLeast(0x61, lower) & ~Self.isAtLeast(0x7B, lower)
    let isDigit = Self.isAtLeast(0x30, bytes) & ~Self.isAtLeast(0x3A, bytes)
    return (isLetter | isDigit) & ~bytes & Self.marks
  }

  /// Marks on small letters of ASCII.
  @inline(__always)
  package var smallLetters: UInt64 {
    Self.isAtLeast(0x61, bytes) & ~Self.isAtLeast(0x7B, bytes) & ~bytes & Self.marks
  }

  /// The first bytes, which are alphanumeric, in lower case; zero in place of the others.
  @inline(__always)
  package func lowercased(first count: Int) -> UInt64 {
    (bytes | Self.ones &* 0x20) & Self.first(count)
  }

  /// Marks on bytes that are one of ASCII.
  @inline(__always)
  package func marks(on byte: UInt8) -> UInt64 {
    let others = bytes ^ Self.ones &* UInt64(byte)
    return ~(Self.isAtLeast(1, others) | others) & Self.marks
  }

  /// Marks on bytes that are the same in both.
  @inline(__always)
  package func marks(onSameAs other: EightBytes) -> UInt64 {
    let others = bytes ^ other.bytes
    return ~(Self.isAtLeast(1, others) | others) & Self.marks
  }

  /// How many bytes stand before the first that has a mark.
  @inline(__always)
  package static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

  /// How many bytes stand before the first that has no mark.
  @inline(__always)
  package static func count(of marks: UInt64) -> Int { count(before: ~marks & Self.marks) }

  /// All bits of the first bytes.
  @inline(__always)
  package static func first(_ count: Int) -> UInt64 { UInt64.max >> UInt64(64 - count * 8) }

  /// Marks, and anything in the other bits, on bytes whose lower seven bits are a number or more.
  ///
  /// - Parameter least: 1 to 127.
  @inline(__always)
  package static func isAtLeast(_ least: UInt64, _ bytes: UInt64) -> UInt64 {
    (bytes & ~marks) &+ ones &* (0x80 - least)
  }
}
