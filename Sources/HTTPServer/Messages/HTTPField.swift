/// A header field of an answer.
package struct HTTPField: Hashable, Sendable {
  package var name: String
  package var value: String

  /// A field; one without a value is not sent.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether the field is what it says and no more (RFC 9110, section 5): the name is a word, the value holds no
  /// control characters and so no line break, and the name isn't one of those by which the server itself says where
  /// the answer ends.
  var canBeSent: Bool {
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte),
      value.utf8.allSatisfy(Self.isValueByte)
    else { return false }
    switch name.utf8.count {
    case 10: return name.lowercased() != "connection"
    case 14: return name.lowercased() != "content-length"
    case 17: return name.lowercased() != "transfer-encoding"
    default: return true
    }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default:
      "!#$%&'*+.^_`|~".utf8.contains(byte)
    }
  }

  static func isValueByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
  }
}
