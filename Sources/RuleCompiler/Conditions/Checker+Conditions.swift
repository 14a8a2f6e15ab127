import RuleSyntax
import Screening
import SourceText
import TextMatching

extension Checker {
  /// A condition's root node, or nil where something in it is wrong, which has been reported.
  mutating func node(_ condition: Condition) -> Int? {
    switch condition {
    case .and(let parts, let span): return join(parts, at: span) { .all($0) }
    case .or(let parts, let span): return join(parts, at: span) { .any($0) }
    case .not(let inner, let span):
      return node(inner).map { arena.node(.not($0), source: source(span)) }
    case .isUnknown(let inner, let span):
      return node(inner).map { arena.node(.isUnknown($0), source: source(span)) }
    case .name(let name): return node(named: name)
    case .has(let has): return node(has)
    case .comparison(let comparison): return node(comparison)
    case .membership(let operand, let strings, let span):
      return node(operand, in: strings, at: span)
    case .kind(let operand, let kind, let span): return node(operand, is: kind, at: span)
    case .about(let subject, let name, let span): return node(subject, isAbout: name, at: span)
    case .same(let left, let right, let span): return node(left, isSameAs: right, at: span)
    case .isOperandUnknown(let operand, let span): return node(unknown: operand, at: span)
    case .sample(let share, let span):
      guard share.unit == .percent else { return nil }
      return arena.leaf(.sample(share.thousandths), source: source(span))
    }
  }

  /// All parts are looked at, so that one mistake doesn't hide another.
  private mutating func join(
    _ parts: [Condition],
    at span: SourceSpan,
    _ make: ([Int]) -> ConditionNode.Kind
  ) -> Int? {
    var children: [Int] = []
    for part in parts {
      if let child = node(part) { children.append(child) }
    }
    return children.count == parts.count ? arena.node(make(children), source: source(span)) : nil
  }

  private mutating func node(named name: Name) -> Int? {
    if let found = declared[name.value] {
      used.insert(name.value)
      if found.kind == .condition { return conditions[name.value] }
      reportNoCondition(name, found)
    } else if let properties = Property.names[name.value] {
      let hint = properties.isEmpty ? "" : ", or compare one of its properties"
      report(
        .notComparable,
        "`\(name.value)` alone is no condition: say what it has or is\(hint)",
        at: name.span
      )
    } else {
      reportUnknown(
        name,
        "there is no condition `\(name.value)`",
        among: names(of: [.condition])
      )
    }
    return nil
  }

  private mutating func reportNoCondition(_ name: Name, _ found: Declared) {
    guard found.kind != .classifier else {
      report(
        .wrongKindOfName,
        "`\(name.value)` is a classifier; a condition compares `score(\(name.value).LABEL)`",
        at: name.span
      )
      return
    }
    let subject = found.kind == .hosts ? "links" : "text"
    let verb = found.kind == .topic ? "is about" : "has"
    let whole = "\(subject) \(verb) \(name.value)"
    report(
      .wrongKindOfName,
      "`\(name.value)` is \(found.kind.phrase), not a condition",
      at: name.span,
      labels: [Label("declared here", at: found.name.span)],
      fixIts: [FixIt("write `\(whole)`", edits: [Edit(name.span, whole)], isSafe: false)]
    )
  }

  private mutating func node(_ operand: Operand, is kind: Name, at span: SourceSpan) -> Int? {
    var subject = ""
    if case .path(let path) = operand, path.qualifier == nil, path.path.count == 1 {
      subject = path.path[0].value
    }
    switch subject {
    case "author":
      if let author = AuthorKind(rawValue: kind.value) {
        return arena.leaf(.authorIs(author), source: source(span))
      }
      reportUnknownKind(kind, of: "an author", among: AuthorKind.allCases.map(\.rawValue))
    case "comment":
      if let comment = CommentKind(rawValue: kind.value) {
        return arena.leaf(.commentIs(comment), source: source(span))
      }
      reportUnknownKind(kind, of: "a comment", among: CommentKind.allCases.map(\.rawValue))
    default:
      report(
        .notApplicable,
        "`is` asks `author` or `comment` for a kind, not `\(source(operand.span))`",
        at: operand.span
      )
    }
    return nil
  }

  private mutating func reportUnknownKind(_ kind: Name, of subject: String, among kinds: [String]) {
    let list = kinds.map { "`\($0)`" }.joined(separator: ", ")
    reportUnknown(
      kind,
      "\(subject) can be \(list), not `\(kind.value)`",
      code: .unknownKind,
      among: kinds
    )
  }

  private mutating func node(_ subject: Subject, isAbout name: Name, at span: SourceSpan) -> Int? {
    let found = resolve(name, as: [.topic], expected: "topic")
    guard subject.qualifier == nil, subject.path.map(\.value) == ["text"] else {
      report(.notApplicable, "only `text` can be about a topic", at: subject.span)
      return nil
    }
    guard let found, let topic = topics[found.name.value] else { return nil }
    let matchable = arena.matchable(.topic(topic.name.value)) {
      (Screening.Matchable(name: topic.name.value, terms: topic.terms), .terms(topic.spec))
    }
    let index = arena.topic(topic.name.value, matchable: matchable)
    return arena.leaf(.about(topic: index), source: source(span))
  }

  private mutating func node(
    _ left: Operand,
    isSameAs right: Operand,
    at span: SourceSpan
  ) -> Int? {
    let paths = [left, right].compactMap { operand -> String? in
      guard case .path(let subject) = operand, subject.qualifier == nil else { return nil }
      return subject.path.map(\.value).joined(separator: ".")
    }
    guard paths.sorted() == ["author", "parent.author"] else {
      report(
        .notApplicable,
        "the one thing that can be asked like this is `parent.author is author`",
        at: span
      )
      return nil
    }
    return arena.leaf(.parentAuthorIsAuthor, source: source(span))
  }
}
