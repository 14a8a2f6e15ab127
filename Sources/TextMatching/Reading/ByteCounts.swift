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
          letters &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
          capitals &+= byte &- 0x41 < 26 ? 1 : 0
          digits &+= byte &- 0x30 < 10 ? 1 : 0
          atSigns &+= byte == 0x40 ? 1 : 0
          others &+= byte >= 0x80 ? 1 : 0
          continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
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
}
