/// Reads JSON (RFC 8259) from the bytes of one line, value by value.
///
/// Strict: no comments, no trailing commas, no lone surrogates, no control characters in strings, at
/// most 512 levels. The bytes are handed to every call, since a span can't be kept; they are valid
/// UTF-8, which whoever starts a scan makes sure of.
package struct JSONScanner {
  /// As many levels as Foundation's reader takes.
  package static let deepest = 512

  /// What Foundation's reader forgives and the standard does not.
  package static let lastComma = "a comma after the last value"

  package var position = 0
  /// The last string that held escapes, with these undone.
  package var unescaped: [UInt8] = []

  package init() {}

  /// The next byte that is no white space, which stays unread; nil at the end.
  package mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  /// Reads one certain byte.
  package mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONError) {
    guard peek(bytes) == byte else {
      throw surprise(bytes, expected: "`\(Character(Unicode.Scalar(byte)))`")
    }
    position += 1
  }

  /// Makes sure that nothing follows.
  package mutating func end(_ bytes: Span<UInt8>) throws(JSONError) {
    guard peek(bytes) == nil else { throw surprise(bytes, expected: "the end of the line") }
  }

  /// Reads a word such as `true`.
  package mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONError) {
    let text = "\(word)"
    for byte in text.utf8 {
      guard position < bytes.count, bytes[position] == byte else {
        throw surprise(bytes, expected: "`\(text)`")
      }
      position += 1
    }
  }

  /// Reads past one value of any kind, and makes sure that it is one.
  ///
  /// Without recursion: nesting costs a byte a level.
  package mutating func skip(_ bytes: Span<UInt8>) throws(JSONError) {
    var open: [UInt8] = []
    repeat {
      switch peek(bytes) {
      case UInt8(ascii: "{"):
        position += 1
        try push(UInt8(ascii: "}"), to: &open)
        if peek(bytes) != UInt8(ascii: "}") {
          try key(bytes)
          continue
        }
      case UInt8(ascii: "["):
        position += 1
        try push(UInt8(ascii: "]"), to: &open)
        if peek(bytes) != UInt8(ascii: "]") { continue }
      case UInt8(ascii: "\""): _ = try string(bytes)
      case UInt8(ascii: "t"): try word("true", bytes)
      case UInt8(ascii: "f"): try word("false", bytes)
      case UInt8(ascii: "n"): try word("null", bytes)
      default: _ = try number(bytes)
      }
      while let close = open.last {
        guard peek(bytes) == close else {
          try comma(before: close, bytes)
          if close == UInt8(ascii: "}") { try key(bytes) }
          break
        }
        position += 1
        open.removeLast()
      }
    } while !open.isEmpty
  }

  /// Reads past `"key":`.
  private mutating func key(_ bytes: Span<UInt8>) throws(JSONError) {
    guard peek(bytes) == UInt8(ascii: "\"") else { throw surprise(bytes, expected: "a name") }
    _ = try string(bytes)
    try expect(UInt8(ascii: ":"), bytes)
  }

  private func push(_ close: UInt8, to open: inout [UInt8]) throws(JSONError) {
    try checkDepth(open.count)
    open.append(close)
  }

  /// Makes sure that one more level may be opened inside some others.
  package func checkDepth(_ levels: Int) throws(JSONError) {
    guard levels < Self.deepest else {
      throw JSONError("nested more than \(Self.deepest) levels deep", at: position)
    }
  }

  /// Reads a comma after which something must follow.
  package mutating func comma(before close: UInt8, _ bytes: Span<UInt8>) throws(JSONError) {
    try expect(UInt8(ascii: ","), bytes)
    guard peek(bytes) != close else { throw JSONError(Self.lastComma, at: position - 1) }
  }

  /// Says what stands here where something else was expected.
  package func surprise(_ bytes: Span<UInt8>, expected: String) -> JSONError {
    guard position < bytes.count else {
      return JSONError("expected \(expected), found the end of the line", at: position)
    }
    let byte = bytes[position]
    let found =
      (0x21...0x7E).contains(byte)
      ? "`\(Character(Unicode.Scalar(byte)))`"
      : "byte 0x\(String(byte, radix: 16, uppercase: true))"
    return JSONError("expected \(expected), found \(found)", at: position)
  }
}
