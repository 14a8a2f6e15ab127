import JSON
import Records

/// What says that a comment is a case of what is looked for: `toxic=1`, `toxicity_level>=3`.
struct Label {
  enum Relation: String, CaseIterable {
    // Longer ones first, since `>` begins `>=`.
    case greaterOrEqual = ">="
    case lessOrEqual = "<="
    case notEqual = "!="
    case greater = ">"
    case less = "<"
    case equal = "="
  }

  let field: String
  let relation: Relation
  let value: String

  /// Reads `FIELD=VALUE`, `FIELD>=NUMBER` and so on; nil where it is none of these.
  init?(_ text: String) {
    // The relation that stands first; of two that begin at one place the longer.
    let found = Relation.allCases.compactMap { relation in
      text.range(of: relation.rawValue).map { (relation, $0) }
    }.min { ($0.1.lowerBound, $1.1.upperBound) < ($1.1.lowerBound, $0.1.upperBound) }
    guard let (relation, range) = found, range.lowerBound > text.startIndex else { return nil }
    field = String(text[..<range.lowerBound])
    value = String(text[range.upperBound...])
    self.relation = relation
    let needsNumber = relation != .equal && relation != .notEqual
    if needsNumber, Double(value) == nil { return nil }
  }

  /// Whether a field's content says so; nil where it says nothing.
  ///
  /// Numbers compare as numbers, those in strings too.
  func holds(_ content: JSONValue?) -> Bool? {
    let text: String
    switch content {
    case .string(let string): text = string
    case .number(let digits): text = digits
    case .bool(let bool): text = "\(bool)"
    case .null, .array, .object, nil: return nil
    }
    guard let left = Double(text), let right = Double(value) else {
      switch relation {
      case .equal: return text == value
      case .notEqual: return text != value
      default: return nil
      }
    }
    switch relation {
    case .greaterOrEqual: return left >= right
    case .lessOrEqual: return left <= right
    case .notEqual: return left != right
    case .greater: return left > right
    case .less: return left < right
    case .equal: return left == right
    }
  }
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    ranges(of: text).first
  }
}
