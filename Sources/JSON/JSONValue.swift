import SourceText

/// Any JSON value, as a tree: for what is small or rare.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order in which it was written; a name may stand twice.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Reads one value that is the whole of some bytes.
  package init(parsing bytes: Span<UInt8>) throws(JSONError) {
    try validateUTF8(bytes)
    var scanner = JSONScanner()
    self = try scanner.value(bytes, depth: 0)
    try scanner.end(bytes)
  }

  /// The member of an object that has a name; the first, if it stands twice.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// What it is, in a few words, for messages.
  package var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): excerpt(digits)
    case .string(let text): "\"\(excerpt(text))\""
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONScanner {
  /// Reads one value as a tree.
  package mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    switch peek(bytes) {
    case UInt8(ascii: "{"):
      try checkDepth(depth)
      var members: [JSONValue.Member] = []
      position += 1
      guard peek(bytes) != UInt8(ascii: "}") else {
        position += 1
        return .object(members)
      }
      while true {
        let name = try text(bytes)
        try expect(UInt8(ascii: ":"), bytes)
        members.append(JSONValue.Member(name, try value(bytes, depth: depth + 1)))
        if peek(bytes) == UInt8(ascii: "}") { break }
        try comma(before: UInt8(ascii: "}"), bytes)
      }
      position += 1
      return .object(members)
    case UInt8(ascii: "["):
      try checkDepth(depth)
      var elements: [JSONValue] = []
      position += 1
      guard peek(bytes) != UInt8(ascii: "]") else {
        position += 1
        return .array(elements)
      }
      while true {
        elements.append(try value(bytes, depth: depth + 1))
        if peek(bytes) == UInt8(ascii: "]") { break }
        try comma(before: UInt8(ascii: "]"), bytes)
      }
      position += 1
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try text(bytes))
    case UInt8(ascii: "t"):
      try word("true", bytes)
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false", bytes)
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null", bytes)
      return .null
    default: return .number(String(utf8: bytes.extracting(try number(bytes))))
    }
  }
}

/// Makes sure that bytes are UTF-8, and says where they are not.
package func validateUTF8(_ bytes: Span<UInt8>) throws(JSONError) {
  do {
    _ = try UTF8Span(validating: bytes)
  } catch {
    throw JSONError("not UTF-8", at: error.byteOffsets.lowerBound)
  }
}

/// A text's beginning, without control characters, for messages.
package func excerpt(_ text: String) -> String {
  let beginning = text.unicodeScalars.prefix(40)
  let isCut = beginning.endIndex < text.unicodeScalars.endIndex
  return String(beginning).spellingOutInvisible + (isCut ? "…" : "")
}
