/// Reads the words of a text in lower case: letters, marks and digits, with apostrophes between.
struct WordReader {
  /// Where to go on reading, in bytes.
  var position = 0
  /// The last word, unless a ``ShortWord`` holds it.
  private(set) var bytes: [UInt8] = []

  /// For each byte, the letter or digit that it is, in lower case; 1 for what is looked at closely, 0 for what
  /// ends a word.
  private static let letters: [UInt8] = (0...UInt8.max).map { byte in
    if byte.isLetter { return byte | 0x20 }
    if byte.isDigit { return byte }
    return byte >= 0x80 || byte == UInt8(ascii: "'") ? 1 : 0
  }

  /// Longer runs of letters are not words of any text that people wrote.
  private static let longestWord = 80

  /// Reads the next word; nil at the end of the text, and ``ShortWord/none`` for one that is in ``bytes``.
  mutating func next(in text: borrowing Span<UInt8>) -> ShortWord? {
    while true {
      skipToWord(in: text)
      guard position < text.count else { return nil }
      if let word = readShortWord(in: text) { return word }
      bytes.removeAll(keepingCapacity: true)
      readWord(in: text)
      guard !bytes.isEmpty, bytes.count <= Self.longestWord else { continue }
      guard bytes.count <= ShortWord.longest else { return ShortWord.none }
      var word = ShortWord()
      for (place, byte) in bytes.enumerated() { word.set(byte, at: place) }
      return word
    }
  }

  /// Most words: short, and nothing but letters and digits of ASCII.
  @inline(__always)
  private mutating func readShortWord(in text: borrowing Span<UInt8>) -> ShortWord? {
    let letters = Self.letters.span
    var end = position
    let low = Self.letters(in: text, from: &end, letters)
    let high = end == position + 8 ? Self.letters(in: text, from: &end, letters) : 0
    guard end == text.count || letters[Int(text[end])] == 0 else { return nil }
    position = end
    return ShortWord(low: low, high: high)
  }

  /// Up to eight letters that stand one after the other, the first one lowest.
  @inline(__always)
  private static func letters(
    in text: borrowing Span<UInt8>,
    from place: inout Int,
    _ letters: Span<UInt8>
  ) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while place < text.count, shift < 64 {
      let letter = letters[Int(text[place])]
      guard letter > 1 else { break }
      result |= UInt64(letter) &<< shift
      shift &+= 8
      place &+= 1
    }
    return result
  }

  @inline(__always)
  private mutating func skipToWord(in text: borrowing Span<UInt8>) {
    let letters = Self.letters.span
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        guard letters[Int(byte)] < 2 else { return }
        position &+= 1
      } else {
        let scalar = Scalar(text, at: position)
        if scalar.isWordPart { return }
        position += scalar.length
      }
    }
  }

  private mutating func readWord(in text: borrowing Span<UInt8>) {
    while position < text.count {
      let byte = text[position]
      if byte.isLetter {
        bytes.append(byte | 0x20)
        position += 1
      } else if byte.isDigit {
        bytes.append(byte)
        position += 1
      } else if byte == UInt8(ascii: "'") {
        guard continues(in: text, at: position + 1) else { return }
        bytes.append(byte)
        position += 1
      } else if byte < 0x80 {
        return
      } else {
        let scalar = Scalar(text, at: position)
        if scalar.isApostrophe {
          guard continues(in: text, at: position + scalar.length) else { return }
          bytes.append(UInt8(ascii: "'"))
        } else if scalar.isWordPart {
          // What is too long anyway need not be lower-cased.
          if bytes.count <= Self.longestWord {
            bytes += scalar.value.properties.lowercaseMapping.utf8
          }
        } else {
          return
        }
        position += scalar.length
      }
    }
  }

  private func continues(in text: borrowing Span<UInt8>, at next: Int) -> Bool {
    guard next < text.count else { return false }
    let byte = text[next]
    return byte < 0x80 ? byte.isLetter || byte.isDigit : Scalar(text, at: next).isWordPart
  }
}

/// A scalar beyond ASCII, where it stands in UTF-8.
private struct Scalar {
  var value: Unicode.Scalar
  /// In bytes.
  var length: Int

  /// Decodes what begins at a position; bytes that aren't UTF-8 are U+FFFD, one each.
  init(_ text: borrowing Span<UInt8>, at position: Int) {
    let lead = text[position]
    length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    guard lead >= 0xC2, position + length <= text.count else {
      value = "\u{FFFD}"
      length = 1
      return
    }
    for offset in 1..<length {
      code = code << 6 | UInt32(text[position + offset] & 0x3F)
    }
    value = Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  var isApostrophe: Bool { value == "\u{2019}" || value == "\u{02BC}" }

  var isWordPart: Bool {
    guard value != "\u{02BC}" else { return false }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default:
      return false
    }
  }
}

extension UInt8 {
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isDigit: Bool { self &- 0x30 < 10 }
}
