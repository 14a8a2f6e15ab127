extension JSONScanner {
  /// Reads a number's characters: `-0.5e+3`.
  package mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> Range<Int> {
    _ = peek(bytes)
    let start = position
    if at("-", bytes) { position += 1 }
    if at("0", bytes) {
      position += 1
    } else if digits(bytes) == 0 {
      throw surprise(bytes, expected: "a value")
    }
    if at(".", bytes) {
      position += 1
      guard digits(bytes) > 0 else { throw surprise(bytes, expected: "a digit") }
    }
    if at("e", bytes) || at("E", bytes) {
      position += 1
      if at("+", bytes) || at("-", bytes) { position += 1 }
      guard digits(bytes) > 0 else { throw surprise(bytes, expected: "a digit") }
    }
    return start..<position
  }

  private func at(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: scalar)
  }

  /// Reads past digits and says how many there were.
  private mutating func digits(_ bytes: Span<UInt8>) -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }
}
