import TestSupport
import Testing

@testable import TextMatching

@Suite struct EightBytesTests {
  /// Bytes around those that are told apart, more often than others.
  static let bytes: [UInt8] =
    Array(0...255) + Array("/09:@AZ[`az{_- '".utf8) + [
      0x00, 0x7F, 0x80, 0xB0, 0xC1, 0xDF, 0xE1, 0xFF,
    ]

  @Test(arguments: UInt64(0)..<200)
  func `marks say of eight bytes what each of them is`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<20).map { _ in Self.bytes.randomElement(using: &random) ?? 0 }
    for place in 0...text.count - 9 {
      let eight = EightBytes(text.span, at: place)
      let next = EightBytes(text.span, at: place + 1)
      for offset in 0..<8 {
        let byte = text[place + offset]
        func isMarked(_ marks: UInt64) -> Bool { marks >> UInt64(offset * 8 + 7) & 1 == 1 }
        let isSmall = (97...122).contains(byte)
        let isAlphanumeric =
          isSmall || (65...90).contains(byte) || (48...57).contains(byte)
        #expect(isMarked(eight.alphanumerics) == isAlphanumeric)
        #expect(isMarked(eight.smallLetters) == isSmall)
        #expect(isMarked(eight.marks(on: 0x5F)) == (byte == 0x5F))
        #expect(isMarked(eight.marks(onSameAs: next)) == (byte == text[place + offset + 1]))
      }
      for marks in [eight.alphanumerics, eight.smallLetters, eight.marks(on: 0x5F)] {
        #expect(marks & 0x7F7F_7F7F_7F7F_7F7F == 0)
      }
    }
  }

  @Test func `bytes are counted up to the first mark, and up to the first without`() {
    let text = Array("Word99_; and more".utf8)
    let eight = EightBytes(text.span, at: 0)
    #expect(EightBytes.count(of: eight.alphanumerics) == 6)
    #expect(EightBytes.count(before: eight.marks(on: UInt8(ascii: ";"))) == 7)
    #expect(EightBytes.count(before: 0) == 8)
    #expect(eight.lowercased(first: 6) == 0x3939_6472_6F77)
    #expect(EightBytes.first(0) == 0)
    #expect(EightBytes.first(8) == .max)
  }
}
