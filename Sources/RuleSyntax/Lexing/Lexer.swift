/// Cuts the bytes of a rules file into tokens, one when asked.
///
/// The parser says which mode the next token is read in, since a list of bare terms (`you're`,
/// `f*ck`) has words of its own. A lexer is a value: to look ahead, copy it.
package struct Lexer: Sendable {
  package enum Mode: Sendable {
    case code
    /// Inside the braces of a term list: bare runs, strings, commas and braces.
    case terms
  }

  let bytes: [UInt8]
  /// Where the next token, or the white space before it, begins.
  var position: Int
  /// The last stretch without a closing mark that was gone through for each kind of apostrophes.
  var knownTerms: [Quotes: Range<Int>] = [:]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark says nothing in UTF-8.
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next token; at the end of the file always `.end`.
  package mutating func next(_ mode: Mode) -> Token {
    let isFirstInLine = skipTrivia()
    let start = position
    var problem: Token.Problem?
    let kind = mode == .code ? scanCode(&problem) : scanTerms(&problem)
    return Token(
      kind: kind,
      start: UInt32(start),
      end: UInt32(position),
      problem: problem,
      isFirstInLine: isFirstInLine
    )
  }

  /// Skips white space and comments, and tells whether a line began.
  private mutating func skipTrivia() -> Bool {
    var isFirst = position == 0 || position == 3
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { isFirst = true }
      if let length = whiteSpaceLength(at: position) {
        position += length
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        skipToLineEnd()
      } else {
        break
      }
    }
    return isFirst
  }

  mutating func skipToLineEnd() {
    while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
  }

  func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// The bytes of the white space character that stands there, or nil if none does.
  ///
  /// NUL counts as white space, since it has been reported on its own; so do the spaces that word
  /// processors put in (U+00A0, U+2000…U+200B, U+2028, U+2029, U+202F, U+3000, U+FEFF).
  func whiteSpaceLength(at offset: Int) -> Int? {
    switch bytes[offset] {
    case 0, 0x09...0x0D, 0x20: return 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : nil
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < bytes.count else { return nil }
      switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
        (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return 3
      default: return nil
      }
    default: return nil
    }
  }
}
