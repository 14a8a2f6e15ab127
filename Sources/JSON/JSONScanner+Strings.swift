/// Where a string's value stands.
package enum JSONString {
  /// In the bytes themselves: it holds no escapes.
  case plain(Range<Int>)
  /// In the scanner's buffer.
  case unescaped
}

extension JSONScanner {
  /// Reads a string, and copies it only if it holds escapes.
  package mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    try expect(UInt8(ascii: "\""), bytes)
    let start = position
    var end = start
    let block = 32
    while end + block <= bytes.count {
      let ahead = bytes.extracting(end..<end + block)
      var found: UInt8 = 0
      for place in ahead.indices { found |= ahead[place].needsEscape }
      guard found & 0x80 == 0 else { break }
      end += block
    }
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        position = end + 1
        return .plain(start..<end)
      }
      if byte == UInt8(ascii: "\\") { return try unescape(from: start, firstEscape: end, bytes) }
      if byte < 0x20 {
        position = end
        throw JSONError("a control character stands unescaped in a string", at: end)
      }
      end += 1
    }
    position = end
    throw JSONError("a string has no end", at: start - 1)
  }

  /// Reads a string as Swift's.
  package mutating func text(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    switch try string(bytes) {
    case .plain(let range): String(utf8: bytes.extracting(range))
    case .unescaped: String(decoding: unescaped, as: UTF8.self)
    }
  }

  private mutating func unescape(
    from start: Int,
    firstEscape: Int,
    _ bytes: Span<UInt8>
  ) throws(JSONError) -> JSONString {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.reserveCapacity(bytes.count - start)
    for index in start..<firstEscape { unescaped.append(bytes[index]) }
    position = firstEscape
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return .unescaped
      }
      if byte == UInt8(ascii: "\\") {
        try escape(bytes)
      } else if byte < 0x20 {
        throw JSONError("a control character stands unescaped in a string", at: position)
      } else {
        unescaped.append(byte)
        position += 1
      }
    }
    throw JSONError("a string has no end", at: start - 1)
  }

  /// Reads `\n`, `\u00e9` or a pair `\ud83d\ude00`.
  private mutating func escape(_ bytes: Span<UInt8>) throws(JSONError) {
    guard position + 1 < bytes.count else {
      throw JSONError("a string has no end", at: position)
    }
    let letter = bytes[position + 1]
    if letter == UInt8(ascii: "u") {
      let start = position
      let scalar = try codePoint(bytes)
      guard let scalar = Unicode.Scalar(scalar) else {
        throw JSONError("half of a surrogate pair stands alone", at: start)
      }
      for unit in UTF8.encode(scalar) ?? .init() { unescaped.append(unit) }
      return
    }
    let value: UInt8? =
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    guard let value else { throw JSONError("an escape that JSON does not know", at: position) }
    unescaped.append(value)
    position += 2
  }

  /// Reads one escape, or two that make a pair; a lone half is returned as it is.
  private mutating func codePoint(_ bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
    let first = try hexadecimal(bytes)
    guard (0xD800..<0xDC00).contains(first), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { return first }
    let second = try hexadecimal(bytes)
    guard (0xDC00..<0xE000).contains(second) else { return first }
    return 0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00))
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in position + 2..<position + 6 {
      let digit: UInt8? =
        if index < bytes.count {
          switch bytes[index] {
          case let byte where (0x30...0x39).contains(byte): byte - 0x30
          case let byte where (0x41...0x46).contains(byte): byte - 0x37
          case let byte where (0x61...0x66).contains(byte): byte - 0x57
          default: nil
          }
        } else { nil }
      guard let digit else { throw JSONError("`\\u` needs four hexadecimal digits", at: position) }
      value = value << 4 | UInt32(digit)
    }
    position += 6
    return value
  }
}

extension String {
  /// Copies bytes; what isn't UTF-8 becomes U+FFFD.
  package init(utf8 bytes: Span<UInt8>) {
    if let valid = try? UTF8Span(validating: bytes) {
      self.init(copying: valid)
    } else {
      self.init(decoding: Array(bytes), as: UTF8.self)
    }
  }
}

extension [UInt8] {
  package init(_ bytes: Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }
}

extension UInt8 {
  /// The highest bit is set of what stands in a JSON string only behind a backslash: in arithmetic alone, so
  /// that many bytes are looked at together.
  @inline(__always)
  var needsEscape: UInt8 {
    let (quote, backslash) = (self ^ 0x22, self ^ 0x5C)
    return (self &- 0x20) & ~self | (quote &- 1) & ~quote | (backslash &- 1) & ~backslash
  }
}
