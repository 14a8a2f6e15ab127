/// Writes JSON into a buffer of bytes, in the order in which it is told.
///
/// Whoever calls it balances what it opens.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// True where the next member or element needs no comma before it.
  private var isFirst = true

  /// - Parameter capacity: How many bytes are expected.
  package init(capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
  }

  /// Begins anew with an empty buffer.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  /// Ends a line of JSON Lines.
  package mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a member's name, which needs no escapes; its value follows.
  package mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // As it lies in the program, without a string of its own.
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// Writes a member's name that isn't known beforehand.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  package mutating func string(_ text: String) {
    string(text.utf8.span)
  }

  /// Writes a string of UTF-8.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscapes(text) {
      for index in text.indices { escape(text[index]) }
    } else {
      unsafe text.withUnsafeBufferPointer { text in unsafe bytes.append(contentsOf: text) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  package mutating func number(_ number: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: number.magnitude)
  }

  /// Writes a number that is given in thousandths, in as few digits as say it.
  package mutating func thousandths(_ number: Int64) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: UInt(number.magnitude / 1000))
    var rest = number.magnitude % 1000
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
      rest = rest % 100 * 10
    }
  }

  private mutating func digits(of number: UInt) {
    // As many as the largest number has.
    var digits: [20 of UInt8] = .init(repeating: 0)
    var start = digits.count
    var rest = number
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for place in start..<digits.count { bytes.append(digits[place]) }
  }

  package mutating func bool(_ value: Bool) {
    raw(value ? "true" : "false")
  }

  /// Writes a value whose JSON is at hand.
  package mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// Writes a value whose JSON is at hand as bytes.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for place in text.indices { found |= text[place].needsEscape }
    return found & 0x80 != 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    case 0..<0x20:
      let digits = String(UInt32(byte) + 0x10000, radix: 16).dropFirst()
      bytes.append(contentsOf: "\\u\(digits)".utf8)
    default: bytes.append(byte)
    }
  }
}
