import JSON
import Moderation
import Screening

/// Members of a body that was checked: what isn't there is nil, and nothing is of another kind.
extension JSONValue {
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  func texts(_ name: String) -> [String]? {
    guard case .array(let elements)? = self[name] else { return nil }
    return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  func flag(_ name: String) -> Bool? {
    if case .bool(let flag)? = self[name] { flag } else { nil }
  }

  func whole(_ name: String) -> Int? {
    if case .number(let digits)? = self[name] { Int(wholeNumber: digits) } else { nil }
  }

  func time(_ name: String) -> Timestamp? {
    text(name).flatMap { try? RFC3339.instant($0) }
  }

  func id<Subject>(_ name: String, of subject: Subject.Type = Subject.self) -> Identifier<Subject>?
  {
    text(name).flatMap { Int64($0) }.map { Identifier($0) }
  }
}
