/// Writes JSON into a buffer of bytes, in the order in which it is told.
///
/// Whoever calls it balances what it opens.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// True where the next member or element needs no comma before it.
  private var isFirst = true

  package init() {}

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
    guard !Self.needsEscapes(text.utf8.span) else { return string(text.utf8.span) }
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string of UTF-8.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices { escape(text[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  package mutating func number(_ number: Int) {
    raw("\(number)")
  }

  /// Writes a number that is given in thousandths, in as few digits as say it.
  package mutating func thousandths(_ number: Int64) {
    var digits = "\(number.magnitude % 1000 + 1000)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let whole = "\(number < 0 ? "-" : "")\(number.magnitude / 1000)"
    raw(digits.isEmpty ? whole : "\(whole).\(digits)")
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
