import SourceText

extension Parser {
  /// Whether a relation stands here, or a `=` that was meant as one.
  var atRelation: Bool {
    switch current.kind {
    case .punctuation(.assign): true
    case .punctuation(let punctuation):
      Relation(rawValue: punctuation.ownForm ?? punctuation.rawValue) != nil
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
      let relation = Relation(rawValue: punctuation.ownForm ?? punctuation.rawValue)
    else { throw unexpected("expected a comparison") }
    if let own = punctuation.ownForm { reportForeign(replacement: own) }
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
    report(
      .chainedComparison,
      "comparisons cannot be chained",
      at: span(second),
      labels: [Label("the first comparison", at: first.span)],
      notes: ["two comparisons are joined with `and`"],
      fixIts: parts.count == 2 ? unchaining(parts[0], parts[1]) : []
    )
    // A fixed value on the left is what a chain is written for: told once is enough.
    if case .number = first.left {
      parts[0].left = first.right
      parts[0].right = first.left
      parts[0].relation.value = first.relation.value.mirrored
    }
    let compared = parts.filter { if case .number = $0.left { false } else { true } }
    return .and((compared.isEmpty ? parts : compared).map(Condition.comparison), span(from: start))
  }

  /// The cure of `5 < text.words < 10`, certain where it says that something lies between two values.
  private func unchaining(_ first: Comparison, _ second: Comparison) -> [FixIt] {
    let whole = first.span.joined(with: second.span)
    guard case .number = first.left, case .number = second.right, case .path = second.left else {
      return []
    }
    let (one, other) = (first.relation.value.mirrored, second.relation.value)
    let middle = source(second.left.span)
    let text =
      "\(middle) \(one.rawValue) \(source(first.left.span)) and "
      + "\(middle) \(other.rawValue) \(source(second.right.span))"
    return [
      FixIt("write `\(text)`", edits: [Edit(whole, text)], isSafe: one.bounds(against: other))
    ]
  }
}

extension Relation {
  /// The relation that holds when the sides change places.
  package var mirrored: Relation {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether one relation bounds a value from below and the other from above.
  fileprivate func bounds(against other: Relation) -> Bool {
    let (below, above): (Set<Relation>, Set<Relation>) = (
      [.greater, .greaterOrEqual], [.less, .lessOrEqual]
    )
    return below.contains(self) && above.contains(other)
      || above.contains(self) && below.contains(other)
  }
}
