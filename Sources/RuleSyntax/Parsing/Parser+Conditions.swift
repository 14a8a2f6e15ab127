import SourceText

extension Parser {
  /// A whole condition.
  ///
  /// `not` binds tightest, then `and`, then `or`.
  mutating func condition() throws(Abandoned) -> Condition {
    let start = current.start
    var parts = [try conjunction()]
    while acceptOperator("or", foreign: .bars) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts, span(from: start))
  }

  private mutating func conjunction() throws(Abandoned) -> Condition {
    let start = current.start
    var parts = [try negation()]
    while acceptOperator("and", foreign: .ampersands) { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts, span(from: start))
  }

  private mutating func acceptOperator(_ word: String, foreign: Punctuation) -> Bool {
    if isAt(foreign) {
      reportForeign(replacement: word)
    } else if !isAt(word) {
      guard isMisspelt([word]) else { return false }
      reportMisspelt(current, meant: word, "expected `\(word)`, found \(quoted(current))")
    }
    place(.breakable)
    advance()
    return true
  }

  /// Whether a word that goes on with a condition was most likely meant, and not a clause.
  private func isMisspelt(_ words: [String]) -> Bool {
    guard current.kind == .word, !current.isFirstInLine, !isAt(anyOf: ruleClauses) else {
      return false
    }
    return closest(to: text(current), among: words + ruleClauses).map(words.contains) ?? false
  }

  private mutating func reportForeign(replacement word: String) {
    report(
      .foreignOperator,
      "expected `\(word)`, found \(quoted(current))",
      at: span(current),
      fixIts: [
        FixIt(
          "replace with `\(word)`",
          edits: [Edit(span(current), padded(word))],
          isSafe: true
        )
      ]
    )
  }

  /// A word with the spaces it needs where it takes the place of the current token.
  private func padded(_ word: String) -> String {
    let before = previousEnd == current.start ? " " : ""
    let after = lookAhead(1)[0].start == current.end ? " " : ""
    return before + word + after
  }

  private mutating func negation() throws(Abandoned) -> Condition {
    guard isAt("not") || isAt(.exclamation) else { return try suffixed() }
    let start = current.start
    if isAt(.exclamation) { reportForeign(replacement: "not") }
    try enter(at: span(current))
    defer { depth -= 1 }
    advance()
    let negated = try negation()
    return .not(negated, span(from: start))
  }

  /// A simple condition, and perhaps `is unknown` behind it.
  private mutating func suffixed() throws(Abandoned) -> Condition {
    let start = current.start
    let condition = try simpleCondition()
    guard isAt("is"), isText("unknown", of: lookAhead(1)[0]) else { return condition }
    advance()
    advance()
    return .isUnknown(condition, span(from: start))
  }

  private mutating func simpleCondition() throws(Abandoned) -> Condition {
    let start = current.start
    if isAt(.openParenthesis) { return try parenthesised() }
    if isAt("sample"), lookAhead(1)[0].kind == .number {
      advance()
      let share = try number("the share")
      if share.unit != .percent {
        report(
          .wrongUnit,
          "expected a percentage, such as `2%`, found `\(source(share))`",
          at: share.span
        )
      }
      return .sample(share, span(from: start))
    }
    return try rest(of: try operand(), from: start)
  }

  private mutating func parenthesised() throws(Abandoned) -> Condition {
    let open = current
    try enter(at: span(open))
    defer { depth -= 1 }
    advance()
    let condition = try condition()
    guard accept(.closeParenthesis) else {
      throw unclosed(open, expected: .closeParenthesis)
    }
    return condition
  }

  /// What an operand is part of: a comparison, `has …`, `in […]`, `is …`.
  private mutating func rest(
    of operand: Operand,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    if atRelation { return try comparison(operand, from: start) }
    if isAt("is") { return try isCondition(operand, from: start) }
    if isAt("in"), lookAhead(1)[0].kind == .punctuation(.openBracket) {
      advance()
      return .membership(operand, try stringList(), span(from: start))
    }
    if case .path(let subject) = operand {
      if !isAt("has"), isMisspelt(["has", "and"]), closest(to: text(current), among: ["has"]) != nil
      {
        reportMisspelt(current, meant: "has", "expected `has`, found \(quoted(current))")
        return try has(subject)
      }
      if isAt("has") { return try has(subject) }
      if subject.path.count == 1, subject.qualifier == nil { return .name(subject.path[0]) }
    }
    throw unexpected("expected a comparison, `has`, `is` or `in`")
  }

  private mutating func isCondition(
    _ operand: Operand,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    // `newcomer is unknown` may name a condition: whoever knows the names decides.
    if isText("unknown", of: lookAhead(1)[0]) {
      if case .path(let subject) = operand, subject.path.count == 1, subject.qualifier == nil {
        return .name(subject.path[0])
      }
      advance()
      advance()
      return .isOperandUnknown(operand, span(from: start))
    }
    advance()
    let negation = isAt("not") ? advance() : nil
    let condition = try kind(of: operand, from: start)
    guard let negation else { return condition }
    let deletion = SourceSpan(file: file, start: negation.start, end: negation.end + 1)
    let insertion = SourceSpan(file: file, start: start, end: start)
    report(
      .isNot,
      "expected `not` before the condition, found `is not`",
      at: span(negation),
      fixIts: [
        FixIt(
          "put `not` in front",
          edits: [Edit(insertion, "not "), Edit(deletion, "")],
          isSafe: true
        )
      ]
    )
    return .not(condition, span(from: start))
  }

  /// What stands behind `is`.
  private mutating func kind(
    of operand: Operand,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    if case .path(let subject) = operand, isAt("about"), lookAhead(1)[0].kind == .word {
      advance()
      return .about(subject, try name("a topic"), span(from: start))
    }
    guard current.kind == .word else { throw unexpected("expected a word after `is`") }
    let next = lookAhead(1)[0]
    if isAt("author") || next.kind == .punctuation(.dot) {
      let other = try self.operand()
      return .same(operand, other, span(from: start))
    }
    return .kind(operand, try name("a word"), span(from: start))
  }

  /// `["sport", "news"]`.
  private mutating func stringList() throws(Abandoned) -> [StringLiteral] {
    let open = try expect(.openBracket, "to open the list")
    let strings = isAt(.closeBracket) ? [] : try strings("a value")
    guard accept(.closeBracket) else { throw unclosed(open, expected: .closeBracket) }
    return strings
  }
}
