import SourceText

extension Parser {
  mutating func string(_ what: String) throws(Abandoned) -> StringLiteral {
    guard current.kind == .string else { throw unexpected("expected \(what) in quotation marks") }
    let token = advance()
    return StringLiteral(value(ofString: token), at: span(token))
  }

  /// A string's value, its escapes undone.
  mutating func value(ofString token: Token) -> String {
    let bytes = lexer.bytes
    let contents = contents(ofString: token)
    var index = contents.lowerBound
    let end = contents.upperBound
    var value: [UInt8] = []
    value.reserveCapacity(max(0, end - index))
    while index < end {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else {
        value.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        value.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "'") where token.problem == .otherQuotes:
        value.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "n"):
        value.append(UInt8(ascii: "\n"))
        index += 2
      case UInt8(ascii: "u"):
        index = unicodeEscape(at: index, before: end, into: &value)
      default:
        var next = index + 2
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        reportEscape(from: index, to: next, "unknown escape")
        value.append(contentsOf: bytes[index + 1..<next])
        index = next
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// What stands between a string's marks.
  func contents(ofString token: Token) -> Range<Int> {
    let bytes = lexer.bytes
    let start = Int(token.start)
    let opening = Quotes(opening: bytes, at: start)?.openingLength ?? 1
    guard token.problem != .unterminated else { return start + opening..<Int(token.end) }
    let closing =
      switch bytes[Int(token.end) - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): 1
      case 0xBB where opening == 2: 2
      default: 3
      }
    return start + opening..<Int(token.end) - closing
  }

  /// Reads `\u{1F600}` and gives the index behind it.
  private mutating func unicodeEscape(
    at start: Int,
    before end: Int,
    into value: inout [UInt8]
  ) -> Int {
    let bytes = lexer.bytes
    var index = start + 2
    guard index < end, bytes[index] == UInt8(ascii: "{") else {
      reportEscape(from: start, to: index, "expected `{` after")
      return index
    }
    index += 1
    let digits = index
    while index < end, index - digits < 9, bytes[index] != UInt8(ascii: "}") { index += 1 }
    let text = String(decoding: bytes[digits..<index], as: UTF8.self)
    if index < end, bytes[index] == UInt8(ascii: "}") { index += 1 }
    guard let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number), number != 0
    else {
      reportEscape(from: start, to: index, "no Unicode character is called")
      return index
    }
    value.append(contentsOf: String(scalar).utf8)
    return index
  }

  private mutating func reportEscape(from start: Int, to end: Int, _ problem: String) {
    let text = String(decoding: lexer.bytes[start..<end], as: UTF8.self)
    report(
      .unknownEscape,
      "\(problem) `\(text)`",
      at: SourceSpan(file: file, start: UInt32(start), end: UInt32(end)),
      notes: [
        "strings know `\\\"`, `\\\\`, `\\n` and `\\u{…}` with the character's number in hexadecimal"
      ]
    )
  }

  mutating func regex() throws(Abandoned) -> RegexLiteral {
    guard current.kind == .regex else { throw unexpected("expected a pattern between slashes") }
    let token = advance()
    if let whole = regexWithBareSlashes(from: token) { return whole }
    let bytes = lexer.bytes
    var source: [UInt8] = []
    var index = Int(token.start) + 1
    while index < Int(token.end), bytes[index] != UInt8(ascii: "/") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < Int(token.end) {
        if bytes[index + 1] != UInt8(ascii: "/") { source.append(bytes[index]) }
        index += 1
      }
      source.append(bytes[index])
      index += 1
    }
    let given = String(
      decoding: bytes[min(index + 1, Int(token.end))..<Int(token.end)],
      as: UTF8.self
    )
    if let wrong = given.first(where: { !"ismx".contains($0) }) {
      report(
        .regexFlag,
        "unknown flag `\(wrong)` of a pattern",
        at: SourceSpan(file: file, start: UInt32(index + 1), end: token.end),
        notes: ["patterns know the flags `i`, `s`, `m` and `x`"]
      )
    }
    return RegexLiteral(
      source: String(decoding: source, as: UTF8.self),
      flags: "ismx".filter(given.contains),
      span: span(token)
    )
  }

  /// The whole of `/https?://example/`, which ends too early, told with its cure.
  ///
  /// A pattern or a `/` right behind a pattern can't mean anything else. Where white space stands in what
  /// follows, nobody knows where the pattern ends.
  private mutating func regexWithBareSlashes(from token: Token) -> RegexLiteral? {
    let bytes = lexer.bytes
    guard current.kind == .regex, current.start == token.end else { return nil }
    var end = Int(token.end)
    var slashes: [Int] = []
    while end < bytes.count, lexer.whiteSpaceLength(at: end) == nil {
      if bytes[end] == UInt8(ascii: "/"), bytes[end - 1] != UInt8(ascii: "\\") {
        slashes.append(end)
      }
      end += 1
    }
    guard let last = slashes.popLast() else { return nil }
    var first = Int(token.end) - 1
    while first > Int(token.start), bytes[first] != UInt8(ascii: "/") { first -= 1 }
    slashes.insert(first, at: 0)
    let edits = slashes.map { slash in
      Edit(SourceSpan(file: file, start: UInt32(slash), end: UInt32(slash)), "\\")
    }
    report(
      .unexpected,
      "expected the end of the pattern; a `/` inside it is written `\\/`",
      at: SourceSpan(file: file, start: UInt32(first), end: UInt32(first + 1)),
      fixIts: [FixIt("write `\\/`", edits: edits, isSafe: true)]
    )
    lexer.position = last + 1
    current = lexer.next(.code)
    var flags = ""
    if current.kind == .word, Int(current.start) == last + 1 {
      flags = "ismx".filter(text(current).contains)
      current = lexer.next(.code)
    }
    previousEnd = UInt32(last + 1 + flags.utf8.count)
    skipForeignComments(.code)
    let source = String(decoding: bytes[Int(token.start) + 1..<last], as: UTF8.self)
    return RegexLiteral(
      source: source.replacing("\\/", with: "/"),
      flags: flags,
      span: span(from: token.start)
    )
  }
}
