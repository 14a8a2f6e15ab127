import TextMatching

/// Numbers about how a text looks, beside ``TextMatching/ByteCounts``.
enum Shape {
  /// Upper-case letters, and letters that have a case (Unicode's `Cased`).
  static func letters(_ text: Span<UInt8>, _ counts: ByteCounts) -> (upper: Int, cased: Int) {
    var (upper, cased) = (counts.capitals, counts.letters)
    guard !counts.isASCII else { return (upper, cased) }
    var place = 0
    while place < text.count {
      guard text[place] >= 0x80 else {
        place += 1
        continue
      }
      let letterCase = LetterCase(scalar(of: text, at: &place))
      if letterCase == .upper { upper += 1 }
      if letterCase != .none { cased += 1 }
    }
    return (upper, cased)
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
