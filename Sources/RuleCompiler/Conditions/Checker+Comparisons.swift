import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// `LEFT > RIGHT` as a node, or nil where it makes no sense.
  mutating func node(_ comparison: Comparison) -> Int? {
    let left = quantity(comparison.left)
    let right = quantity(comparison.right)
    guard let left, let right else { return nil }
    guard !left.isLiteral else {
      reportLiteralOnLeft(comparison, right: right)
      return nil
    }
    let relation = Screening.Relation(comparison.relation.value)
    let source = source(comparison.span)
    switch (left, right) {
    case (.text(let measure, let dimension), .number(let number)):
      guard let value = value(number, dimension, of: comparison.left) else { return nil }
      return arena.leaf(.measure(measure, relation, value), source: source)
    case (.fact(let measure, let dimension), .number(let number)):
      guard let value = value(number, dimension, of: comparison.left) else { return nil }
      return arena.leaf(.fact(measure, relation, value), source: source)
    case (.section, .string(let string)), (.language, .string(let string)):
      return node(left, comparison.relation, string, source: source)
    default:
      reportMismatch(comparison, left, right)
      return nil
    }
  }

  private mutating func node(
    _ left: Quantity,
    _ relation: Located<RuleSyntax.Relation>,
    _ string: StringLiteral,
    source: String
  ) -> Int? {
    let leaf: Leaf
    if case .language = left {
      guard checkDetectable(string) else { return nil }
      leaf = .language(anyOf: [string.value])
    } else {
      guard checkNotEmpty(string, "a section's name") else { return nil }
      leaf = .articleSection(anyOf: [string.value])
    }
    switch relation.value {
    case .equal: return arena.leaf(leaf, source: source)
    case .notEqual:
      let equal = arena.leaf(leaf, source: source.replacing("!=", with: "=="))
      return arena.node(.not(equal), source: source)
    default:
      report(
        .notComparable,
        "texts are equal or not: `\(relation.value.rawValue)` says nothing about them",
        at: relation.span
      )
      return nil
    }
  }

  /// A number in the measure's own unit.
  private mutating func value(
    _ number: NumberLiteral,
    _ dimension: Dimension,
    of operand: Operand
  ) -> Int64? {
    guard number.unit == dimension.unit else {
      reportUnit(number, dimension, of: operand)
      return nil
    }
    guard dimension != .count || number.thousandths % 1000 == 0 else {
      report(
        .unitMismatch,
        "`\(source(operand.span))` counts whole things; expected a whole number",
        at: number.span
      )
      return nil
    }
    return number.thousandths
  }

  private mutating func reportUnit(
    _ number: NumberLiteral,
    _ dimension: Dimension,
    of operand: Operand
  ) {
    let written = source(number.span)
    var fixIts: [FixIt] = []
    if number.unit == .none, dimension == .share, number.thousandths <= 100_000 {
      // 70 or 0.7: both are seen where 70% is meant.
      let permille = number.thousandths / (number.thousandths < 1000 ? 1 : 100)
      let percent = "\(permille / 10)" + (permille % 10 == 0 ? "" : ".\(permille % 10)") + "%"
      fixIts = [FixIt("write `\(percent)`", edits: [Edit(number.span, percent)], isSafe: false)]
    } else if number.unit == .percent, dimension != .age {
      let plain = String(written.dropLast())
      fixIts = [FixIt("write `\(plain)`", edits: [Edit(number.span, plain)], isSafe: false)]
    }
    report(
      .unitMismatch,
      "`\(source(operand.span))` is compared with \(dimension.expected), not with `\(written)`",
      at: number.span,
      fixIts: fixIts
    )
  }

  private mutating func reportLiteralOnLeft(_ comparison: Comparison, right: Quantity) {
    guard !right.isLiteral else {
      report(.notComparable, "both sides of this comparison are fixed", at: comparison.span)
      return
    }
    let mirrored = comparison.relation.value.mirrored.rawValue
    let swapped = "\(source(comparison.right.span)) \(mirrored) \(source(comparison.left.span))"
    report(
      .literalOnLeft,
      "the fixed value of a comparison stands on the right",
      at: comparison.left.span,
      fixIts: [
        FixIt("write `\(swapped)`", edits: [Edit(comparison.span, swapped)], isSafe: true)
      ]
    )
  }

  private mutating func reportMismatch(
    _ comparison: Comparison,
    _ left: Quantity,
    _ right: Quantity
  ) {
    let written = source(comparison.left.span)
    switch (left, right) {
    case (.text(_, let dimension), .string), (.fact(_, let dimension), .string):
      report(
        .unitMismatch,
        "`\(written)` is compared with \(dimension.expected), not with a text",
        at: comparison.right.span
      )
    case (_, .number):
      report(
        .unitMismatch,
        "`\(written)` is compared with a text in quotation marks, not with a number",
        at: comparison.right.span
      )
    default:
      report(
        .notComparable,
        "the right side of a comparison is a fixed value, not `\(source(comparison.right.span))`",
        at: comparison.right.span
      )
    }
  }

  /// `article.section in ["sport", "news"]`.
  mutating func node(_ operand: Operand, in strings: [StringLiteral], at span: SourceSpan) -> Int? {
    guard let quantity = quantity(operand) else { return nil }
    guard !strings.isEmpty else {
      report(.emptyList, "an empty list holds nothing", at: span)
      return nil
    }
    let values = Set(strings.map(\.value)).sorted()
    switch quantity {
    case .section:
      guard strings.allSatisfy({ checkNotEmpty($0, "a section's name") }) else { return nil }
      return arena.leaf(.articleSection(anyOf: values), source: source(span))
    case .language:
      guard strings.allSatisfy({ checkDetectable($0) }) else { return nil }
      return arena.leaf(.language(anyOf: values), source: source(span))
    default:
      report(
        .notComparable,
        "`in` asks for one of several texts; `\(source(operand.span))` is no text",
        at: operand.span
      )
      return nil
    }
  }

  /// A language's code as detection gives it: two or three letters.
  private mutating func checkDetectable(_ string: StringLiteral) -> Bool {
    let isCode =
      (2...3).contains(string.value.count)
      && string.value.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
    guard !isCode else { return true }
    report(
      .unknownLanguage,
      "`\(string.value)` is not a language's code such as `en` (ISO 639)",
      at: string.span
    )
    return false
  }
}

extension Screening.Relation {
  init(_ relation: RuleSyntax.Relation) {
    self =
      switch relation {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      }
  }
}
