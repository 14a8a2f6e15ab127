import RuleSyntax
import Screening

/// What a measure counts, and so what it can be compared with.
enum Dimension: Hashable {
  /// Whole numbers.
  case count
  /// Numbers with decimals.
  case decimal
  /// Percentages.
  case share
  /// Durations.
  case age

  var expected: String {
    switch self {
    case .count: "a whole number"
    case .decimal: "a number"
    case .share: "a percentage such as `20%`"
    case .age: "a duration such as `24 hours`"
    }
  }

  var unit: NumberLiteral.Unit {
    switch self {
    case .count, .decimal: .none
    case .share: .percent
    case .age: .duration
    }
  }
}

/// A side of a comparison, understood.
enum Quantity {
  case text(TextMeasure, Dimension)
  case fact(FactMeasure, Dimension)
  case section
  case language
  case number(NumberLiteral)
  case string(StringLiteral)

  var isLiteral: Bool {
    switch self {
    case .number, .string: true
    default: false
    }
  }
}

/// The properties that conditions can name.
enum Property {
  static func text(_ name: String, _ field: Field) -> (TextMeasure, Dimension)? {
    switch name {
    case "words": (.words(field), .count)
    case "characters": (.characters(field), .count)
    case "links" where field == .text: (.links, .count)
    case "capitals": (.capitals(field), .share)
    case "emoji": (.emoji(field), .count)
    case "repeated": (.repeated(field), .share)
    default: nil
    }
  }

  static let textNames = [
    "words", "characters", "links", "capitals", "emoji", "repeated", "language",
  ]

  static let author: [String: (FactMeasure, Dimension)] = [
    "age": (.authorAge, .age),
    "comments": (.authorComments, .count),
    "approved": (.authorApproved, .count),
    "rejected": (.authorRejected, .count),
    "rejection_rate": (.authorRejectionRate, .share),
    "strikes": (.authorStrikes, .count),
    "suspensions": (.authorSuspensions, .count),
  ]

  static let article: [String: (FactMeasure, Dimension)] = [
    "age": (.articleAge, .age),
    "comments": (.articleComments, .count),
  ]

  static let comment: [String: (FactMeasure, Dimension)] = [
    "depth": (.depth, .count),
    "flags": (.flags, .count),
  ]

  /// What stands before a dot, and what can stand behind it.
  static let names: [String: [String]] = [
    "text": textNames,
    "author": author.keys.sorted() + ["name", "roles", "labels"],
    "article": article.keys.sorted() + ["section", "tags"],
    "comment": comment.keys.sorted(),
    "topic": ["drift"],
    "parent": ["author"],
    "links": [],
  ]

  /// All of them, as they are written.
  static let all: [String] = names.flatMap { subject, properties in
    [subject] + properties.map { "\(subject).\($0)" }
  }.sorted()
}
