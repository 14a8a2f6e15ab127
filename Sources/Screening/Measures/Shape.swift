/// Numbers about how a text looks.
enum Shape {
  /// Unicode code points: what can be counted without tables, and the same in every version.
  static func characters(_ text: Span<UInt8>) -> Int {
    var count = 0
    for place in text.indices where text[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Upper-case letters, and letters that have a case (Unicode's `Cased`).
  static func letters(_ text: Span<UInt8>) -> (upper: Int, cased: Int) {
    var (upper, cased) = (0, 0)
    if isASCII(text) {
      for place in text.indices {
        upper &+= text[place] &- 0x41 < 26 ? 1 : 0
        cased &+= (text[place] | 0x20) &- 0x61 < 26 ? 1 : 0
      }
      return (upper, cased)
    }
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        if byte &- 0x41 < 26 { upper += 1 }
        if (byte | 0x20) &- 0x61 < 26 { cased += 1 }
        place += 1
      } else {
        let properties = scalar(of: text, at: &place)
        let letterCase = LetterCase(properties)
        if letterCase == .upper { upper += 1 }
        if letterCase != .none { cased += 1 }
      }
    }
    return (upper, cased)
  }

  /// Whether all bytes are ASCII, as in most comments.
  static func isASCII(_ text: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for place in text.indices { all |= text[place] }
    return all < 0x80
  }

  /// Reads the code point at a place and goes on behind it.
  static func scalar(of text: Span<UInt8>, at place: inout Int) -> Unicode.Scalar {
    let lead = text[place]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) where place + offset < text.count {
      value = value << 6 | UInt32(text[place + offset] & 0x3F)
    }
    place += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// Whether a letter is of a case.
enum LetterCase: UInt8, Sendable {
  case none, lower, upper

  /// Those of Latin, Greek, Cyrillic and Armenian, so that they need no look-up of properties.
  private static let common: [LetterCase] = (UInt32(0)..<0x590).map { value in
    Unicode.Scalar(value).map { LetterCase(properties: $0.properties) } ?? .none
  }

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0..<0x590: Self.common[Int(scalar.value)]
      // Scripts without case, between Armenian and Georgian and in East Asia.
      case 0x590..<0x10A0, 0x3000..<0xA000, 0xAC00..<0xD800: .none
      default: LetterCase(properties: scalar.properties)
      }
  }

  private init(properties: Unicode.Scalar.Properties) {
    self = properties.isUppercase ? .upper : properties.isCased ? .lower : .none
  }
}
