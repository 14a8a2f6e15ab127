import SourceText

extension Parser {
  /// Whether a relation stands here, or a `=` that was meant as one.
  var atRelation: Bool {
    switch current.kind {
    case .punctuation(.assign): true
    case .punctuation(let punctuation): Relation(rawValue: punctuation.rawValue) != nil
    default: false
    }
  }

  /// `== …`, behind the left side.
  mutating func comparison(
    _ left: Operand,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    let relation = try relation()
    let right = try operand()
    let comparison = Comparison(
      left: left,
      relation: relation,
      right: right,
      span: span(from: start)
    )
    guard atRelation else { return .comparison(comparison) }
    return try chained(comparison, from: start)
  }

  mutating func relation() throws(Abandoned) -> Located<Relation> {
    if isAt(.assign) {
      report(
        .assignmentAsEquality,
        "expected `==` in a comparison, found `=`",
        at: span(current),
        fixIts: [FixIt("replace with `==`", edits: [Edit(span(current), "==")], isSafe: true)]
      )
      return Located(.equal, at: span(advance()))
    }
    guard case .punctuation(let punctuation) = current.kind,
      let relation = Relation(rawValue: punctuation.rawValue)
    else { throw unexpected("expected a comparison") }
    return Located(relation, at: span(advance()))
  }

  /// Reports `a < b < c` once, however long it is, and takes it for `a < b and b < c`.
  private mutating func chained(
    _ first: Comparison,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    var parts = [first]
    let second = current
    while atRelation {
      let left = parts[parts.count - 1].right
      let relation = try relation()
      let right = try operand()
      let whole = left.span.joined(with: right.span)
      parts.append(Comparison(left: left, relation: relation, right: right, span: whole))
    }
    let middle = first.right.span
    let source = String(
      decoding: lexer.bytes[Int(middle.start)..<Int(middle.end)],
      as: UTF8.self
    )
    let insertion = SourceSpan(file: file, start: middle.end, end: middle.end)
    report(
      .chainedComparison,
      "comparisons cannot be chained",
      at: span(second),
      labels: [Label("the first comparison", at: first.span)],
      fixIts: parts.count > 2
        ? []
        : [
          FixIt(
            "compare twice, joined with `and`",
            edits: [Edit(insertion, " and \(source)")],
            isSafe: false
          )
        ]
    )
    return .and(parts.map(Condition.comparison), span(from: start))
  }
}
