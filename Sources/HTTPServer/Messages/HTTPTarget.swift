/// What a request is about: `/v1/comments?preview`.
package struct HTTPTarget: Hashable, Sendable {
  /// As it was sent, percent-encoding and all, without the query; begins with `/`, or is `*`.
  package let path: String
  /// The path's parts between slashes, decoded one by one, so that `%2F` doesn't divide.
  ///
  /// None of `/`; the last one is empty where the path ends with a slash.
  package let segments: [String]
  /// In the order in which they were sent.
  package let query: [HTTPQueryItem]

  /// The value of the first part of the query with a name; empty where the part has none.
  package subscript(query name: String) -> String? {
    query.first { $0.name == name }?.value
  }

  /// Reads a request's target; a scheme and a host in front are dropped.
  package init(_ sent: [UInt8]) throws(MalformedTarget) {
    guard sent.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .control }
    let target = Self.withoutOrigin(sent)
    let mark = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    let path = target[..<mark]
    guard path.first == UInt8(ascii: "/") || path.elementsEqual("*".utf8) else {
      throw .noPath
    }
    guard let text = String(validating: path, as: UTF8.self) else { throw .encoding }
    self.path = text
    segments = try Self.segments(of: path)
    query = try Self.query(in: target[mark...].dropFirst())
  }

  /// `http://host/path` becomes `/path` (RFC 9112, section 3.2.2).
  private static func withoutOrigin(_ sent: [UInt8]) -> ArraySlice<UInt8> {
    for scheme in ["http://", "https://"] where sent.starts(with: scheme.utf8) {
      let rest = sent[scheme.utf8.count...]
      return rest.firstIndex(of: UInt8(ascii: "/")).map { rest[$0...] } ?? []
    }
    return sent[...]
  }

  private static func segments(of path: ArraySlice<UInt8>) throws(MalformedTarget) -> [String] {
    guard path.count > 1 else { return [] }
    var segments: [String] = []
    for part in path.dropFirst().split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    ) {
      guard let segment = PercentEncoding.decode(part) else { throw .encoding }
      segments.append(segment)
    }
    return segments
  }

  private static func query(in part: ArraySlice<UInt8>) throws(MalformedTarget) -> [HTTPQueryItem] {
    var items: [HTTPQueryItem] = []
    for item in part.split(separator: UInt8(ascii: "&")) {
      let equals = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
      guard let name = PercentEncoding.decode(item[..<equals], plusIsSpace: true),
        let value = PercentEncoding.decode(item[equals...].dropFirst(), plusIsSpace: true)
      else { throw .encoding }
      items.append(HTTPQueryItem(name: name, value: value))
    }
    return items
  }
}

/// A part of a query, decoded.
package struct HTTPQueryItem: Hashable, Sendable {
  package var name: String
  /// Empty where nothing was sent, with an equals sign or without.
  package var value: String
}

/// Why a target can't be read.
package enum MalformedTarget: Error, Hashable, Sendable {
  /// It holds a space or a control character.
  case control
  /// It doesn't begin with a slash.
  case noPath
  /// It isn't percent-encoded UTF-8, or stands for a text with NUL.
  case encoding

  /// What was expected, in lower case and without a full stop.
  package var explanation: String {
    switch self {
    case .control: "the target holds a space or a control character; percent-encode it"
    case .noPath: "the target must begin with a slash"
    case .encoding:
      "the target isn't percent-encoded UTF-8 without NUL; `%` itself is written as `%25`"
    }
  }
}
