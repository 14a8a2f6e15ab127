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
    var index = Int(token.start) + (bytes[Int(token.start)] == UInt8(ascii: "\"") ? 1 : 3)
    var end = Int(token.end)
    if token.problem != .unterminated {
      end -= bytes[end - 1] == UInt8(ascii: "\"") ? 1 : 3
    }
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
}
