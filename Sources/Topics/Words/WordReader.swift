internal import TextMatching

/// Reads the words of a text in lower case: letters, marks and digits, with apostrophes between.
///
/// Reads all of them before anybody looks at the first: so neither this loop nor the one that looks words up
/// waits for the other.
struct WordReader {
  /// The text's words, in order; ``ShortWord/none`` stands for one that is too long for that.
  private(set) var words: [ShortWord] = []
  /// The words that are too long, in order.
  private(set) var longWords: [[UInt8]] = []

  /// Where to go on reading, in bytes.
  private var position = 0
  /// The word that is being read, unless it is one that ``EightBytes`` can read.
  private var bytes: [UInt8] = []

  /// For each byte whether it is a letter or a digit, 2, needs a closer look, 1, or ends a word, 0.
  private static let kinds: [UInt8] = (0...UInt8.max).map { byte in
    if byte.isLetter || byte.isDigit { return 2 }
    return byte >= 0x80 || byte == UInt8(ascii: "'") ? 1 : 0
  }

  /// Longer runs of letters are not words of any text that people wrote.
  private static let longestWord = 80

  /// Reads the words of a text.
  mutating func read(_ text: borrowing Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    longWords.removeAll()
    position = 0
    while true {
      skipToWord(in: text)
      guard position < text.count else { return }
      if let word = readShortWord(in: text) {
        words.append(word)
        continue
      }
      bytes.removeAll(keepingCapacity: true)
      readWord(in: text)
      guard !bytes.isEmpty, bytes.count <= Self.longestWord else { continue }
      let word = ShortWord(bytes)
      words.append(word)
      if word == .none { longWords.append(bytes) }
    }
  }

  /// Most words: short, nothing but letters and digits of ASCII, and not at the text's end.
  @inline(__always)
  private mutating func readShortWord(in text: borrowing Span<UInt8>) -> ShortWord? {
    guard position + ShortWord.longest < text.count else { return nil }
    let first = EightBytes(text, at: position)
    var count = EightBytes.count(of: first.alphanumerics)
    var word = ShortWord(low: first.lowercased(first: count))
    if count == 8 {
      let second = EightBytes(text, at: position + 8)
      let more = EightBytes.count(of: second.alphanumerics)
      word = ShortWord(low: first.lowercased(first: 8), high: second.lowercased(first: more))
      count += more
    }
    let end = position + count
    guard Self.kinds.span[Int(text[end])] == 0 else { return nil }
    position = end + 1
    return word
  }

  @inline(__always)
  private mutating func skipToWord(in text: borrowing Span<UInt8>) {
    let kinds = Self.kinds.span
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        guard kinds[Int(byte)] < 2 else { return }
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
