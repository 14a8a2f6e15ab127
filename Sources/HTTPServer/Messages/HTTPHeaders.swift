/// A request's header fields, as they were sent.
///
/// They stay the bytes that came in, copied once; a text is made of what is asked for.
package struct HTTPHeaders: Sendable {
  /// Where a field stands among the bytes.
  struct Place {
    var name: Range<UInt32>
    var value: Range<UInt32>
  }

  private let bytes: [UInt8]
  private let places: [Place]

  init(bytes: [UInt8], places: [Place]) {
    self.bytes = bytes
    self.places = places
  }

  /// Fields that didn't come over a connection.
  package init(_ fields: [HTTPField]) {
    var bytes: [UInt8] = []
    func append(_ text: String) -> Range<UInt32> {
      let start = UInt32(bytes.count)
      bytes.append(contentsOf: text.utf8)
      return start..<UInt32(bytes.count)
    }
    places = fields.map { Place(name: append($0.name), value: append($0.value)) }
    self.bytes = bytes
  }

  package var count: Int { places.count }

  /// A field's value, or nil where it wasn't sent; several with that name are joined by commas (RFC 9110,
  /// section 5.3).
  ///
  /// - Parameter name: Upper and lower case are the same.
  package subscript(name: String) -> String? {
    var joined: String?
    for place in places where isNamed(place, name) {
      let value = text(place.value)
      joined = joined.map { $0 + ", " + value } ?? value
    }
    return joined
  }

  /// The values of all fields with a name, in the order in which they were sent.
  package func values(of name: String) -> [String] {
    places.filter { isNamed($0, name) }.map { text($0.value) }
  }

  /// All names and values, in the order in which they were sent.
  package var fields: [HTTPField] {
    places.map { HTTPField(text($0.name), text($0.value)) }
  }

  private func text(_ range: Range<UInt32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  private func isNamed(_ place: Place, _ name: String) -> Bool {
    guard place.name.count == name.utf8.count else { return false }
    var index = Int(place.name.lowerBound)
    for byte in name.utf8 {
      guard Self.lowercase(bytes[index]) == Self.lowercase(byte) else { return false }
      index += 1
    }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
