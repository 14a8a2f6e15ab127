/// How many bytes of some kinds a text holds, counted in one pass for all who ask.
package struct ByteCounts: Hashable, Sendable {
  /// Letters of ASCII.
  package private(set) var letters = 0
  /// Of these, the upper-case ones.
  package private(set) var capitals = 0
  /// Digits of ASCII.
  package private(set) var digits = 0
  package private(set) var atSigns = 0
  /// Bytes that are not ASCII.
  package private(set) var others = 0
  /// Unicode code points.
  package private(set) var characters = 0

  package var isASCII: Bool { others == 0 }

  /// Those of an empty text.
  package init() {}

  /// Counts.
  package init(of text: Span<UInt8>) {
    // As many as a byte can count: so many lanes of a register count at once.
    let block = 255
    unsafe text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start &+ block, bytes.count)
        var (letters, capitals, digits): (UInt8, UInt8, UInt8) = (0, 0, 0)
        var (atSigns, others, continuations): (UInt8, UInt8, UInt8) = (0, 0, 0)
        var place = start
        while place < end {
          let byte = unsafe bytes[place]
          place &+= 1
          letters &+= Self.isBelow(26, (byte | 0x20) &- 0x61)
          capitals &+= Self.isBelow(26, byte &- 0x41)
          digits &+= Self.isBelow(10, byte &- 0x30)
          atSigns &+= Self.isBelow(1, byte ^ 0x40)
          others &+= byte &>> 7
          continuations &+= (byte & ~(byte &<< 1)) &>> 7
        }
        self.letters += Int(letters)
        self.capitals += Int(capitals)
        self.digits += Int(digits)
        self.atSigns += Int(atSigns)
        self.others += Int(others)
        characters += end - start - Int(continuations)
        start = end
      }
    }
  }

  /// 1 for a number below a limit, which is under 128, and else 0: in arithmetic alone, for compilers count in
  /// many lanes only where nothing is compared.
  @inline(__always)
  private static func isBelow(_ limit: UInt8, _ number: UInt8) -> UInt8 {
    ((number &- limit) & ~number) &>> 7
  }
}
