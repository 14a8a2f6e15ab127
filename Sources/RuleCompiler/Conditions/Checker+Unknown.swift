import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// `X is unknown`, where X is no condition.
  mutating func node(unknown operand: Operand, at span: SourceSpan) -> Int? {
    let source = source(span)
    if let question = question(operand) { return isUnknown(question, operand, source) }
    guard let quantity = quantity(operand) else { return nil }
    switch quantity {
    // A comparison that is false of whatever has a value, so that only what has none brings the rule up.
    case .text(let measure, _): return isUnknown(.measure(measure, .less, .min), operand, source)
    case .fact(let measure, _): return isUnknown(.fact(measure, .less, .min), operand, source)
    case .section: return isUnknown(.articleSection(anyOf: []), operand, source)
    case .language: return isUnknown(.language(anyOf: []), operand, source)
    case .number, .string:
      report(.notComparable, "a fixed value is always known", at: operand.span)
      return nil
    }
  }

  /// What to ask of a set or a text: it is unknown where asking it for anything is.
  private func question(_ operand: Operand) -> Leaf? {
    guard case .path(let subject) = operand, subject.qualifier == nil else { return nil }
    return switch subject.path.map(\.value) {
    case ["author", "roles"]: .authorHas(.roles, "")
    case ["author", "labels"]: .authorHas(.labels, "")
    case ["article", "tags"]: .articleHasTag("")
    case ["author", "name"]: .measure(.characters(.authorName), .less, .min)
    case ["parent", "author"]: .parentAuthorIsAuthor
    default: nil
    }
  }

  private mutating func isUnknown(_ leaf: Leaf, _ operand: Operand, _ source: String) -> Int {
    let child = arena.leaf(leaf, source: self.source(operand.span))
    return arena.node(.isUnknown(child), source: source)
  }
}
