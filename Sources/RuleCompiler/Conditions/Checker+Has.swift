import RuleSyntax
import Screening
import SourceText

/// What stands before `has`.
enum Searched {
  case field(Field)
  case links
  case roles, labels, tags
}

extension Checker {
  /// `SUBJECT has …` as a node.
  mutating func node(_ has: HasCondition) -> Int? {
    guard let searched = searched(has.subject) else {
      markUsed(has)
      return nil
    }
    var count = 1
    if case .atLeast(let number, _) = has.quantifier {
      guard let number = self.count(number, in: 1...10_000, "how many") else {
        markUsed(has)
        return nil
      }
      count = number
    }
    let source = source(has.span)
    let matchables = has.matchables
    var children: [Int] = []
    for matchable in matchables {
      // Where one thing is asked for, its leaf is the whole condition.
      let part = matchables.count == 1 ? source : self.source(matchable.span)
      if let child = leaf(has, matchable, searched, count: count, source: part) {
        children.append(child)
      }
    }
    guard children.count == matchables.count, let first = children.first else { return nil }
    if children.count == 1 { return first }
    if case .all = has.quantifier { return arena.node(.all(children), source: source) }
    return arena.node(.any(children), source: source)
  }

  private mutating func searched(_ subject: Subject) -> Searched? {
    if subject.qualifier == nil {
      switch subject.path.map(\.value) {
      case ["links"]: return .links
      case ["author", "roles"]: return .roles
      case ["author", "labels"]: return .labels
      case ["article", "tags"]: return .tags
      default: break
      }
    }
    return textField(of: subject).map { .field($0) }
  }

  /// The part of a comment that a subject names.
  mutating func textField(of subject: Subject) -> Field? {
    switch (subject.qualifier?.value, subject.path.map(\.value)) {
    case (nil, ["text"]): return .text
    case (.own, ["text"]): return .ownText
    case (.quoted, ["text"]): return .quotedText
    case (nil, ["author", "name"]): return .authorName
    case (nil, ["links"]): return .links
    default:
      reportUnsearchable(subject)
      return nil
    }
  }

  private mutating func reportUnsearchable(_ subject: Subject) {
    let written = source(subject.span)
    let known = [
      "text", "own text", "quoted text", "author.name", "links", "author.roles", "author.labels",
      "article.tags",
    ]
    if ["comment", "comment.text", "comment.body", "body", "message", "content"].contains(written),
      declared[written] == nil
    {
      report(
        .notSearchable,
        "there is no `\(written)` to look into; what a comment says is `text`",
        at: subject.span,
        fixIts: [FixIt("replace with `text`", edits: [Edit(subject.span, "text")], isSafe: true)]
      )
      return
    }
    guard Property.all.contains(written) || declared[written] != nil else {
      reportUnknown(
        Located(written, at: subject.span),
        "there is no `\(written)` to look into",
        code: .notSearchable,
        among: known
      )
      return
    }
    if declared[written] != nil { used.insert(written) }
    report(
      .notSearchable,
      "nothing can be found in `\(written)`",
      at: subject.span,
      notes: ["`has` looks into " + known.map { "`\($0)`" }.joined(separator: ", ")]
    )
  }

  /// What a broken condition names is used all the same.
  private mutating func markUsed(_ has: HasCondition) {
    for matchable in has.matchables + (has.near.map { [$0.other] } ?? []) {
      if case .name(let name) = matchable.kind { used.insert(name.value) }
    }
  }

  private mutating func leaf(
    _ has: HasCondition,
    _ matchable: RuleSyntax.Matchable,
    _ searched: Searched,
    count: Int,
    source: String
  ) -> Int? {
    switch searched {
    case .roles: return member(has, matchable, source) { .authorHas(.roles, $0) }
    case .labels: return member(has, matchable, source) { .authorHas(.labels, $0) }
    case .tags: return member(has, matchable, source) { .articleHasTag($0) }
    case .links:
      guard isHosts(matchable) else {
        return occurrence(has, matchable, .links, count: count, source: source)
      }
      guard let list = hostList(has, matchable) else { return nil }
      return arena.leaf(.linksTo(hostList: list), source: source)
    case .field(let field):
      return occurrence(has, matchable, field, count: count, source: source)
    }
  }

  private mutating func occurrence(
    _ has: HasCondition,
    _ matchable: RuleSyntax.Matchable,
    _ field: Field,
    count: Int,
    source: String
  ) -> Int? {
    let index = index(of: matchable)
    let severity = severity(of: matchable)
    var nearness: Occurrence.Nearness?
    if let near = has.near {
      let other = self.index(of: near.other)
      let bound = self.severity(of: near.other)
      let words = self.count(near.words, in: 0...1000, "the distance")
      guard let other, let bound, let words else { return nil }
      nearness = Occurrence.Nearness(matchable: other, severity: bound, words: words)
    }
    guard let index, let severity else { return nil }
    let occurrence = Occurrence(
      field: field,
      matchable: index,
      count: count,
      severity: severity,
      near: nearness
    )
    return arena.leaf(.occurs(occurrence), source: source)
  }
}

extension HasCondition {
  /// What is asked for, whatever the quantifier.
  var matchables: [RuleSyntax.Matchable] {
    switch quantifier {
    case .one(let matchable), .atLeast(_, let matchable): [matchable]
    case .any(let several), .all(let several): several
    }
  }
}
