extension Lexer {
  mutating func scanCode(_ problem: inout Token.Problem?) -> Token.Kind {
    guard let byte = peek(0) else { return .end }
    if scanForeignComment() {
      problem = .foreignComment
      return .unknown
    }
    if let quotes = Quotes(opening: bytes, at: position) { return scanString(quotes, &problem) }
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
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"):
      return scanPunctuation().map(Token.Kind.punctuation) ?? .unknown
    case UInt8(ascii: "#"):
      skipCharacter()
      return .unknown
    default:
      if let quotes = Quotes(opening: bytes, at: position), encloseTerm(quotes) {
        return scanString(quotes, &problem)
      }
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

  /// Whether quotation marks stand around one term, and are no apostrophes of bare terms (`'em, 'tis`).
  private mutating func encloseTerm(_ quotes: Quotes) -> Bool {
    guard quotes.areApostrophes else { return true }
    let contents = position + quotes.openingLength
    let end = termEnd(in: quotes, from: contents)
    guard end > contents, end < bytes.count,
      let length = quotes.closingLength(in: bytes, at: end)
    else { return false }
    return end + length == bytes.count || !isBareByte(at: end + length)
  }

  /// Where a term ends that begins there in apostrophes: at a closing mark, or at what no term holds.
  private mutating func termEnd(in quotes: Quotes, from contents: Int) -> Int {
    // A line of opening marks is gone through once, and not for each of them.
    if let known = knownTerms[quotes], known.contains(contents) { return known.upperBound }
    var end = contents
    while end < bytes.count, !isLineEnd(bytes[end]),
      quotes.closingLength(in: bytes, at: end) == nil,
      ![UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(bytes[end])
    {
      end += 1
    }
    knownTerms[quotes] = contents..<end
    return end
  }

  /// A string to its closing mark, or to the end of its line where it has none.
  ///
  /// A missing mark would swallow a `{`, `}` or `,` at the line's end and so make later lines look
  /// wrong; such a last character is left outside.
  private mutating func scanString(
    _ quotes: Quotes,
    _ problem: inout Token.Problem?
  ) -> Token.Kind {
    position += quotes.openingLength
    let contents = position
    var otherEnd: Int?
    while let byte = peek(0), !isLineEnd(byte) {
      if let length = quotes.closingLength(in: bytes, at: position) {
        let isStraight = quotes == .straight && length == 1
        // `"no end”`: a curly mark closes only what no straight one does.
        if quotes == .straight, !isStraight {
          position += length
          otherEnd = position
          continue
        }
        position += length
        if !isStraight { problem = .otherQuotes }
        return .string
      }
      if byte == UInt8(ascii: "\\"), let next = peek(1), !isLineEnd(next) { position += 1 }
      position += 1
    }
    if let otherEnd {
      position = otherEnd
      problem = .otherQuotes
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
    let longest = bytes[position] == UInt8(ascii: "=") || bytes[position] >= 0x80 ? 3 : 2
    for length in stride(from: longest, through: 1, by: -1) where position + length <= bytes.count {
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

  /// Skips `# …`, `-- …`, `/* … */` or `<!-- … -->`, which elsewhere are comments and here nothing.
  private mutating func scanForeignComment() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "#"): break
    case UInt8(ascii: "-"):
      // `---` begins a document of YAML.
      guard starts(with: "--"), !starts(with: "---") else { return false }
    case UInt8(ascii: "/"):
      guard starts(with: "/*") else { return false }
      skip(over: "*/")
      return true
    case UInt8(ascii: "<"):
      guard starts(with: "<!--") else { return false }
      skip(over: "-->")
      return true
    default: return false
    }
    skipToLineEnd()
    return true
  }

  private mutating func skip(over closing: String) {
    let first = closing.utf8.first
    while position < bytes.count, bytes[position] != first || !starts(with: closing) {
      position += 1
    }
    position = min(bytes.count, position + closing.utf8.count)
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  /// Letters of any script, digits and `_`: whatever isn't ASCII, white space, a quotation mark or a
  /// relation counts as a letter.
  private func isWordByte(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    case 0x80...:
      whiteSpaceLength(at: offset) == nil && !Quotes.areMarks(in: bytes, at: offset)
        && !isRelationSign(at: offset)
    default: false
    }
  }

  /// Whether `≠`, `≤` or `≥` stands there.
  private func isRelationSign(at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x89 else {
      return false
    }
    return [0xA0, 0xA4, 0xA5].contains(bytes[offset + 2])
  }
}
