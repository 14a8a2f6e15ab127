import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// What a side of a comparison is, reporting what isn't anything.
  mutating func quantity(_ operand: Operand) -> Quantity? {
    switch operand {
    case .number(let number): return .number(number)
    case .string(let string): return .string(string)
    case .path(let subject): return quantity(subject)
    case .weight(let name, let subject, _):
      guard let (matchable, field) = measured(name, in: subject) else { return nil }
      return .text(.weight(matchable: matchable, field), .decimal)
    case .share(let name, let subject, _):
      guard let (matchable, field) = measured(name, in: subject) else { return nil }
      return .text(.share(matchable: matchable, field), .share)
    case .score(let classifier, let label, _): return score(classifier, label)
    case .window(let window):
      guard let duration = positive(window.duration) else { return nil }
      let query = WindowQuery(kind: WindowQuery.Kind(window.kind), duration: duration)
      return .fact(.window(arena.window(query)), .count)
    case .flags(let reason, _): return .fact(.flagsFor(reason.value), .count)
    }
  }

  /// A duration over zero, in milliseconds.
  ///
  /// What isn't a duration has been reported by the parser.
  mutating func positive(_ literal: NumberLiteral) -> Int64? {
    guard literal.unit == .duration else { return nil }
    guard literal.thousandths > 0 else {
      report(.numberOutOfRange, "a duration must be longer than nothing", at: literal.span)
      return nil
    }
    return literal.thousandths
  }

  /// A whole number within bounds; what isn't whole has been reported by the parser.
  mutating func count(_ literal: NumberLiteral, in range: ClosedRange<Int>, _ what: String) -> Int?
  {
    guard literal.unit == .none, literal.thousandths % 1000 == 0 else { return nil }
    let value = Int(literal.thousandths / 1000)
    guard range.contains(value) else {
      report(
        .numberOutOfRange,
        "\(what) must be between \(range.lowerBound) and \(range.upperBound)",
        at: literal.span
      )
      return nil
    }
    return value
  }

  private mutating func measured(_ name: Name, in subject: Subject) -> (Int, Field)? {
    let field = textField(of: subject)
    let declared = resolve(name, as: [.terms, .pattern], expected: "term list or pattern")
    guard let field, let declared, let matchable = matchable(of: declared) else { return nil }
    return (matchable, field)
  }

  private mutating func score(_ name: Name, _ label: Name) -> Quantity? {
    guard let index = classifiers.firstIndex(where: { $0.name == name.value }) else {
      // Scores may come with the input alone, so that a classifier needs no declaration.
      if declared[name.value] != nil {
        guard resolve(name, as: [.classifier], expected: "classifier") != nil else { return nil }
        return nil
      }
      return .text(.score(classifier: name.value, label: label.value, index: nil), .share)
    }
    used.insert(name.value)
    return .text(.score(classifier: name.value, label: label.value, index: index), .share)
  }

  private mutating func quantity(_ subject: Subject) -> Quantity? {
    let path = subject.path.map(\.value)
    if let qualifier = subject.qualifier {
      let field: Field = qualifier.value == .own ? .ownText : .quotedText
      guard path.count == 2, path[0] == "text",
        let (measure, dimension) = Property.text(path[1], field)
      else {
        reportUnknownProperty(of: subject, qualifier: qualifier.value.rawValue)
        return nil
      }
      return .text(measure, dimension)
    }
    switch (path.first, path.count) {
    case ("text", 2):
      if path[1] == "language" { return .language }
      if let (measure, dimension) = Property.text(path[1], .text) {
        return .text(measure, dimension)
      }
    case ("author", 2):
      if let (measure, dimension) = Property.author[path[1]] { return .fact(measure, dimension) }
    case ("author", 3) where path[1] == "name":
      if let (measure, dimension) = Property.text(path[2], .authorName) {
        return .text(measure, dimension)
      }
    case ("article", 2):
      if path[1] == "section" { return .section }
      if let (measure, dimension) = Property.article[path[1]] { return .fact(measure, dimension) }
    case ("comment", 2):
      if let (measure, dimension) = Property.comment[path[1]] { return .fact(measure, dimension) }
    case ("topic", 2) where path[1] == "drift": return .text(.drift, .share)
    default: break
    }
    reportUncomparable(subject, path)
    return nil
  }
}

extension WindowQuery.Kind {
  init(_ kind: Window.Kind) {
    self =
      switch kind {
      case .commentsByAuthor: .commentsByAuthor
      case .rejectionsByAuthor: .rejectionsByAuthor
      case .sameTextByAuthor: .sameTextByAuthor
      case .sameTextByAnyone: .sameTextByAnyone
      case .commentsOnArticle: .commentsOnArticle
      }
  }
}
