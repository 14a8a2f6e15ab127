import JSON
import Screening

/// Reads the members of an object, and says which are not what they should be.
struct ObjectShape {
  /// The field as the input calls it: `author`.
  let field: String
  let line: Int
  let members: [JSONValue.Member]

  /// - Throws: Also where a name stands twice: who reads the first and who reads the last would then
  ///   judge different comments.
  init(field: String, line: Int, members: [JSONValue.Member]) throws(Malformation) {
    self.field = field
    self.line = line
    self.members = members
    var seen: Set<String> = []
    for member in members where !seen.insert(member.name).inserted {
      throw Malformation(line: line, "field `\(field).\(excerpt(member.name))` stands twice")
    }
  }

  /// A member's value; `null` is as good as absent.
  func value(_ name: String) -> JSONValue? {
    members.first { $0.name == name && $0.value != .null }?.value
  }

  func text(_ name: String) throws(Malformation) -> String? {
    guard let value = value(name) else { return nil }
    return try value.text(as: "\(field).\(name)", line: line)
  }

  func identifier(_ name: String) throws(Malformation) -> String? {
    guard let value = value(name) else { return nil }
    return try value.identifier(as: "\(field).\(name)", line: line)
  }

  func instant(_ name: String) throws(Malformation) -> Timestamp? {
    guard let value = value(name) else { return nil }
    return try value.instant(as: "\(field).\(name)", line: line)
  }

  func texts(_ name: String) throws(Malformation) -> [String]? {
    guard let value = value(name) else { return nil }
    let path = "\(field).\(name)"
    guard case .array(let elements) = value else {
      throw value.isNot("an array of strings", as: path, line: line)
    }
    var texts: [String] = []
    for element in elements { texts.append(try element.text(as: "\(path)[]", line: line)) }
    return texts
  }
}

extension JSONValue {
  func isNot(_ expected: String, as field: String, line: Int) -> Malformation {
    Malformation(line: line, "field `\(excerpt(field))`: expected \(expected), found \(summary)")
  }

  func text(as field: String, line: Int) throws(Malformation) -> String {
    guard case .string(let text) = self else { throw isNot("a string", as: field, line: line) }
    return text
  }

  /// A string, or a number as it was written; nil where it is empty and so names nothing.
  func identifier(as field: String, line: Int) throws(Malformation) -> String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: throw isNot("a string", as: field, line: line)
    }
  }

  func instant(as field: String, line: Int) throws(Malformation) -> Timestamp {
    let example = "a time such as \"2026-01-05T10:00:00Z\""
    guard case .string(let text) = self else { throw isNot(example, as: field, line: line) }
    do {
      return try RFC3339.instant(text)
    } catch {
      if error.found.isEmpty, (try? RFC3339.instant(text + "Z")) != nil {
        throw Malformation(
          line: line,
          "field `\(excerpt(field))`: \"\(text)\" names no time zone; expected \"\(text)Z\" for UTC, or "
            + "an offset such as `+01:00` in place of the `Z`"
        )
      }
      let wrong = isNot(example, as: field, line: line)
      throw Malformation(
        line: line,
        "\(wrong.message): expected \(error.expected) at character \(error.character(in: text))"
      )
    }
  }

  /// A whole number from 0 to a billion.
  func count(as field: String, line: Int) throws(Malformation) -> Int {
    guard case .number(let digits) = self, let number = Double(digits),
      (0...1e9).contains(number), Double(Int(number)) == number
    else { throw isNot("a whole number, 0 or more", as: field, line: line) }
    return Int(number)
  }
}
