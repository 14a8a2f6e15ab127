import SourceText

extension Parser {
  /// `has …`, behind the subject.
  mutating func has(_ subject: Subject) throws(Abandoned) -> Condition {
    advance()
    let negation = acceptNegation()
    let quantifier = try quantifier()
    var near: HasCondition.Nearness?
    if accept("near") {
      let other = try matchable()
      try expect("within", "before the distance")
      let words = try count("the number of words")
      _ = try expect(anyOf: ["words", "word"], "after the number")
      near = HasCondition.Nearness(other: other, words: words)
    }
    let search = HasCondition(
      subject: subject,
      quantifier: quantifier,
      near: near,
      span: span(from: subject.span.start)
    )
    lastSearch = search
    guard let negation else { return .has(search) }
    return denied(.has(search), by: negation, from: subject.span.start)
  }

  /// `no` or `not` in `has no insults`.
  private mutating func acceptNegation() -> Token? {
    guard isAt("no") || isAt("not") else { return nil }
    let next = lookAhead(1)[0]
    let names = ["and", "or", "of", "near"] + ruleClauses
    switch next.kind {
    case .string, .regex: return advance()
    case .word where !next.isFirstInLine && !names.contains(where: { isText($0, of: next) }):
      return advance()
    default: return nil
    }
  }

  private mutating func quantifier() throws(Abandoned) -> HasCondition.Quantifier {
    acceptAtLeast()
    if let matchables = try listWithoutQuantifier() { return .any(matchables) }
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

  /// Reads over `at least` in `has at least 3 of insults`.
  private mutating func acceptAtLeast() {
    let next = lookAhead(2)
    guard isAt("at"), isText("least", of: next[0]), next[1].kind == .number else { return }
    let deletion = SourceSpan(file: file, start: current.start, end: next[1].start)
    report(
      .unexpected,
      "expected a number, found `at least`; `3 of` means three at least",
      at: span(current).joined(with: span(next[0])),
      fixIts: [FixIt("remove `at least`", edits: [Edit(deletion, "")], isSafe: true)]
    )
    advance()
    advance()
  }

  /// A list that lacks `any of` before it, or parentheses around it.
  private mutating func listWithoutQuantifier() throws(Abandoned) -> [Matchable]? {
    let next = lookAhead(1)[0]
    if isAt("any") || isAt("all"), next.kind == .punctuation(.openParenthesis) {
      let word = text(current)
      report(
        .unexpected,
        "expected `of` behind `\(word)`, found `(`",
        at: span(next),
        fixIts: [
          FixIt(
            "insert `of`",
            edits: [Edit(SourceSpan(file: file, start: current.end, end: current.end), " of")],
            isSafe: true
          )
        ]
      )
      advance()
      return try matchables()
    }
    guard isAt(.openParenthesis) || isAt(.openBracket) else { return nil }
    let open = current
    report(
      .unexpected,
      "expected `any of` or `all of` before the list, found \(quoted(open))",
      at: span(open),
      notes: ["one of several is `has any of (a, \"b\")`"],
      fixIts: isAt(.openBracket)
        ? []
        : [
          FixIt(
            "insert `any of`",
            edits: [Edit(SourceSpan(file: file, start: open.start, end: open.start), "any of ")],
            isSafe: false
          )
        ]
    )
    return try matchables(isAt(.openBracket) ? (.openBracket, .closeBracket) : nil)
  }

  /// `(a, "b", /c/)`.
  private mutating func matchables(
    _ others: (open: Punctuation, close: Punctuation)? = nil
  ) throws(Abandoned) -> [Matchable] {
    let brackets = others ?? (open: .openParenthesis, close: .closeParenthesis)
    guard isAt(brackets.open) else {
      throw unexpected(
        "expected `(` to open the list",
        notes: ["several things stand in parentheses: `any of (a, \"b\")`"]
      )
    }
    let open = advance()
    var matchables: [Matchable] = []
    repeat {
      if isAt(brackets.close), !matchables.isEmpty { break }
      place(.breakable)
      matchables.append(try matchable())
    } while accept(.comma)
    guard accept(brackets.close) else { throw unclosed(open, expected: brackets.close) }
    return matchables
  }

  private mutating func matchable() throws(Abandoned) -> Matchable {
    let start = current.start
    let kind: Matchable.Kind
    switch current.kind {
    case .string: kind = .phrase(try string("a phrase"))
    case .regex: kind = .regex(try regex())
    case .word where !current.isFirstInLine || !isAt(anyOf: ruleClauses):
      kind = .name(try name("a name"))
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
