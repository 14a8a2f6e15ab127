extension Lexer {
  mutating func scanCode(_ problem: inout Token.Problem?) -> Token.Kind {
    guard let byte = peek(0) else { return .end }
    if byte == UInt8(ascii: "\"") || curlyQuoteLength(at: position) != nil {
      return scanString(&problem)
    }
    if byte == UInt8(ascii: "/") { return scanRegex(&problem) }
    if isDigit(byte) { return scanNumber() }
    if isWordByte(at: position) {
      while position < bytes.count, isWordByte(at: position) { position += 1 }
      return .word
    }
    if let punctuation = scanPunctuation() { return .punctuation(punctuation) }
    skipCharacter()
    return .unknown
  }

  mutating func scanTerms(_ problem: inout Token.Problem?) -> Token.Kind {
    guard let byte = peek(0) else { return .end }
    switch byte {
    case UInt8(ascii: "\""): return scanString(&problem)
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"):
      return scanPunctuation().map(Token.Kind.punctuation) ?? .unknown
    case UInt8(ascii: "#"):
      skipCharacter()
      return .unknown
    default:
      if curlyQuoteLength(at: position) != nil { return scanString(&problem) }
      while position < bytes.count, isBareByte(at: position) { position += 1 }
      return .bare
    }
  }

  private func isBareByte(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      false
    default: whiteSpaceLength(at: offset) == nil
    }
  }

  /// A string to its closing mark, or to the end of its line where it has none.
  ///
  /// A missing mark would swallow a `{`, `}` or `,` at the line's end and so make later lines look
  /// wrong; such a last character is left outside.
  private mutating func scanString(_ problem: inout Token.Problem?) -> Token.Kind {
    let isCurly = bytes[position] != UInt8(ascii: "\"")
    position += isCurly ? 3 : 1
    let contents = position
    var curlyEnd: Int?
    while let byte = peek(0), !isLineEnd(byte) {
      if byte == UInt8(ascii: "\"") {
        position += 1
        if isCurly { problem = .curlyQuotes }
        return .string
      }
      if let length = curlyQuoteLength(at: position) {
        position += length
        if isCurly {
          problem = .curlyQuotes
          return .string
        }
        curlyEnd = position
        continue
      }
      if byte == UInt8(ascii: "\\"), let next = peek(1), !isLineEnd(next) { position += 1 }
      position += 1
    }
    if let curlyEnd {
      position = curlyEnd
      problem = .curlyQuotes
    } else {
      problem = .unterminated
      leaveLastPunctuation(after: contents)
    }
    return .string
  }

  private mutating func scanRegex(_ problem: inout Token.Problem?) -> Token.Kind {
    position += 1
    let contents = position
    while let byte = peek(0), !isLineEnd(byte) {
      if byte == UInt8(ascii: "/") {
        position += 1
        while position < bytes.count, isWordByte(at: position) { position += 1 }
        return .regex
      }
      if byte == UInt8(ascii: "\\"), let next = peek(1), !isLineEnd(next) { position += 1 }
      position += 1
    }
    problem = .unterminated
    leaveLastPunctuation(after: contents)
    return .regex
  }

  private mutating func leaveLastPunctuation(after contents: Int) {
    trimSpaces(after: contents)
    let marks: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ",")]
    if position > contents, marks.contains(bytes[position - 1]) {
      position -= 1
      trimSpaces(after: contents)
    }
  }

  private mutating func trimSpaces(after contents: Int) {
    while position > contents, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
      position -= 1
    }
  }

  private mutating func scanNumber() -> Token.Kind {
    while let byte = peek(0), isDigit(byte) { position += 1 }
    if peek(0) == UInt8(ascii: "."), let byte = peek(1), isDigit(byte) {
      position += 1
      while let byte = peek(0), isDigit(byte) { position += 1 }
    }
    if peek(0) == UInt8(ascii: "%") { position += 1 }
    return .number
  }

  private mutating func scanPunctuation() -> Punctuation? {
    for length in [2, 1] where position + length <= bytes.count {
      let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
      if let punctuation = Punctuation(rawValue: text) {
        position += length
        return punctuation
      }
    }
    return nil
  }

  private mutating func skipCharacter() {
    position += 1
    while let byte = peek(0), byte & 0xC0 == 0x80 { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Letters of any script, digits and `_`: whatever isn't ASCII, white space or a quotation mark
  /// counts as a letter.
  private func isWordByte(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    case 0x80...: whiteSpaceLength(at: offset) == nil && curlyQuoteLength(at: offset) == nil
    default: false
    }
  }

  /// The length of `“`, `”` or `„`, if one stands there.
  private func curlyQuoteLength(at offset: Int) -> Int? {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else {
      return nil
    }
    return (0x9C...0x9E).contains(bytes[offset + 2]) ? 3 : nil
  }
}
