/// Reads the words of a text in lower case: letters, marks and digits, with apostrophes between.
struct WordReader {
  private var position = 0

  /// Longer runs of letters are not words of any text that people wrote.
  private static let longestWord = 80

  /// Puts the next word into a buffer; false at the end of the text.
  mutating func next(in text: borrowing Span<UInt8>, into word: inout [UInt8]) -> Bool {
    while true {
      word.removeAll(keepingCapacity: true)
      skipToWord(in: text)
      guard position < text.count else { return false }
      readWord(in: text, into: &word)
      if !word.isEmpty, word.count <= Self.longestWord { return true }
    }
  }

  private mutating func skipToWord(in text: borrowing Span<UInt8>) {
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if byte.isLetter || byte.isDigit { return }
        position += 1
      } else {
        let scalar = Scalar(text, at: position)
        if scalar.isWordPart { return }
        position += scalar.length
      }
    }
  }

  private mutating func readWord(in text: borrowing Span<UInt8>, into word: inout [UInt8]) {
    while position < text.count {
      let byte = text[position]
      if byte.isLetter {
        word.append(byte | 0x20)
        position += 1
      } else if byte.isDigit {
        word.append(byte)
        position += 1
      } else if byte == UInt8(ascii: "'") {
        guard continues(in: text, at: position + 1) else { return }
        word.append(byte)
        position += 1
      } else if byte < 0x80 {
        return
      } else {
        let scalar = Scalar(text, at: position)
        if scalar.isApostrophe {
          guard continues(in: text, at: position + scalar.length) else { return }
          word.append(UInt8(ascii: "'"))
        } else if scalar.isWordPart {
          // What is too long anyway need not be lower-cased.
          if word.count <= Self.longestWord {
            word += scalar.value.properties.lowercaseMapping.utf8
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
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
