/// A path some parts of which stand for values: `/v1/cases/{case}/claim`.
package struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Part: Hashable, Sendable {
    case literal(String)
    case value(String)
  }

  package let text: String
  package let parts: [Part]

  package init(stringLiteral text: String) {
    self.text = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .value(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The names of its values, in order.
  package var names: [String] {
    parts.compactMap { part in
      if case .value(let name) = part { name } else { nil }
    }
  }
}
