import SourceText

extension Parser {
  /// `has …`, behind the subject.
  mutating func has(_ subject: Subject) throws(Abandoned) -> Condition {
    advance()
    let quantifier = try quantifier()
    var near: HasCondition.Nearness?
    if accept("near") {
      let other = try matchable()
      try expect("within", "before the distance")
      let words = try count("the number of words")
      _ = try expect(anyOf: ["words", "word"], "after the number")
      near = HasCondition.Nearness(other: other, words: words)
    }
    return .has(
      HasCondition(
        subject: subject,
        quantifier: quantifier,
        near: near,
        span: span(from: subject.span.start)
      )
    )
  }

  private mutating func quantifier() throws(Abandoned) -> HasCondition.Quantifier {
    if current.kind == .number {
      let count = try count("a number")
      try expect("of", "after the number")
      return .atLeast(count, try matchable())
    }
    let next = lookAhead(1)[0]
    if isAt("any") || isAt("all"), next.kind == .word, isText("of", of: next) {
      let isAny = isAt("any")
      advance()
      advance()
      let matchables = try matchables()
      return isAny ? .any(matchables) : .all(matchables)
    }
    return .one(try matchable())
  }

  /// `(a, "b", /c/)`.
  private mutating func matchables() throws(Abandoned) -> [Matchable] {
    let open = try expect(.openParenthesis, "to open the list")
    var matchables: [Matchable] = []
    repeat {
      if isAt(.closeParenthesis), !matchables.isEmpty { break }
      place(.breakable)
      matchables.append(try matchable())
    } while accept(.comma)
    guard accept(.closeParenthesis) else {
      throw unclosed(open, expected: .closeParenthesis)
    }
    return matchables
  }

  private mutating func matchable() throws(Abandoned) -> Matchable {
    let start = current.start
    let kind: Matchable.Kind
    switch current.kind {
    case .string: kind = .phrase(try string("a phrase"))
    case .regex: kind = .regex(try regex())
    case .word: kind = .name(try name("a name"))
    default: throw unexpected("expected a term list, a phrase or a pattern")
    }
    var severity: Matchable.SeverityBound?
    if isAt("of"), isText("severity", of: lookAhead(1)[0]) {
      advance()
      advance()
      let relation = try relation()
      severity = Matchable.SeverityBound(relation: relation, level: try count("a severity"))
    }
    return Matchable(kind: kind, severity: severity, span: span(from: start))
  }
}
