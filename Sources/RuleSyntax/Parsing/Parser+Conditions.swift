import SourceText

extension Parser {
  /// A whole condition.
  ///
  /// `not` binds tightest, then `and`, then `or`.
  mutating func condition() throws(Abandoned) -> Condition {
    let start = current.start
    var parts = [try conjunction()]
    while acceptOperator("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts, span(from: start))
  }

  private mutating func conjunction() throws(Abandoned) -> Condition {
    let start = current.start
    var parts = [try negation()]
    while acceptOperator("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts, span(from: start))
  }

  private mutating func acceptOperator(_ word: String) -> Bool {
    if case .punctuation(let punctuation) = current.kind, punctuation.ownForm == word {
      reportForeign(replacement: word)
    } else if !isAt(word) {
      guard let isCertain = certainty(that: [word]) else { return false }
      report(
        .unknownKeyword,
        "expected `\(word)`, found \(quoted(current))",
        at: span(current),
        fixIts: [replacement(of: current, with: word, isSafe: isCertain)]
      )
    }
    place(.breakable)
    advance()
    return true
  }

  /// Whether one of some words that go on with a condition was most likely meant and not a clause, and
  /// then whether that is certain.
  private func certainty(that words: [String]) -> Bool? {
    guard current.kind == .word, !current.isFirstInLine, !isAt(anyOf: ruleClauses),
      let meant = meaning(of: text(current), among: words + ruleClauses),
      words.contains(meant.word)
    else { return nil }
    return meant.isCertain
  }

  mutating func reportForeign(replacement word: String) {
    let isWord = word.allSatisfy(\.isLetter)
    report(
      .foreignOperator,
      "expected `\(word)`, found \(quoted(current))",
      at: span(current),
      fixIts: [
        FixIt(
          "replace with `\(word)`",
          edits: [Edit(span(current), isWord ? padded(word) : word)],
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
    let isCapital =
      current.kind == .word && !isAt("not") && text(current).lowercased() == "not"
      && [.word, .punctuation(.openParenthesis)].contains(lookAhead(1)[0].kind)
    guard isAt("not") || isAt(.exclamation) || isCapital else { return try suffixed() }
    let start = current.start
    if isAt(.exclamation) { reportForeign(replacement: "not") }
    if isCapital {
      report(
        .unknownKeyword,
        "expected `not`, found \(quoted(current))",
        at: span(current),
        fixIts: [replacement(of: current, with: "not", isSafe: true)]
      )
    }
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
    if current.kind == .regex {
      return alone(.regex(try regex()), from: start)
    }
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
    if isAt("in") { return try membership(of: operand, from: start) }
    if isAt("not"), isText("in", of: lookAhead(1)[0]) || isText("has", of: lookAhead(1)[0]) {
      let negation = advance()
      let condition = try rest(of: operand, from: start)
      return denied(condition, by: negation, from: start)
    }
    switch operand {
    case .path(let subject):
      if isAt("has") { return try has(subject) }
      if let condition = try hasMisspelt(subject) { return condition }
      if subject.path.count == 1, subject.qualifier == nil, !isCutShort(subject) {
        return .name(subject.path[0])
      }
      throw unexpected(
        "expected a comparison, `has`, `is` or `in` behind `\(source(subject.span))`"
      )
    case .string(let phrase): return alone(.phrase(phrase), from: start)
    default: throw unexpected("expected a comparison behind `\(source(operand.span))`")
    }
  }

  /// Whether a name that is no condition's is followed by something that can't stand behind a condition.
  private func isCutShort(_ subject: Subject) -> Bool {
    let things = ["text", "links", "author", "article", "comment", "parent"]
    guard things.contains(subject.path[0].value), !current.isFirstInLine else { return false }
    guard current.kind == .word else { return current.kind == .string || current.kind == .regex }
    return !isAt(anyOf: ruleClauses + ["and", "or"])
  }

  /// `has …` where another word or sign stands for `has`.
  private mutating func hasMisspelt(_ subject: Subject) throws(Abandoned) -> Condition? {
    if case .punctuation(let punctuation) = current.kind, punctuation.ownForm == "has" {
      reportForeign(replacement: "has")
      return try has(subject)
    }
    guard let meant = certainty(that: ["has", "and", "or"]) else { return nil }
    guard meaning(of: text(current), among: ["has", "and", "or"])?.word == "has" else { return nil }
    report(
      .unknownKeyword,
      "expected `has`, found \(quoted(current))",
      at: span(current),
      fixIts: [replacement(of: current, with: "has", isSafe: meant)]
    )
    return try has(subject)
  }

  /// `in ["sport", "news"]`, behind the operand.
  private mutating func membership(
    of operand: Operand,
    from start: UInt32
  ) throws(Abandoned) -> Condition {
    advance()
    guard isAt(.openParenthesis) else {
      return .membership(operand, try stringList(), span(from: start))
    }
    let open = advance()
    let strings = try strings("a value")
    guard isAt(.closeParenthesis) else { throw unclosed(open, expected: .closeParenthesis) }
    let edits = [Edit(span(open), "["), Edit(span(current), "]")]
    report(
      .unexpected,
      "expected `[` to open the list, found `(`",
      at: span(open),
      fixIts: [FixIt("write `[` and `]`", edits: edits, isSafe: true)]
    )
    advance()
    return .membership(operand, strings, span(from: start))
  }

  /// Reports a text or a pattern that stands where a condition should, as in `has "a" or "b"`, and takes
  /// it for one that is looked for in the same place as the last one.
  private mutating func alone(_ kind: Matchable.Kind, from start: UInt32) -> Condition {
    let place = span(from: start)
    let written = source(place)
    let searched = lastSearch?.subject ?? Subject(path: [Name("text", at: place)], span: place)
    let subject = lastSearch.map { source($0.subject.span) } ?? "text"
    var notes: [String] = []
    if case .one(let first) = lastSearch?.quantifier {
      notes = ["one of several is `\(subject) has any of (\(source(first.span)), \(written))`"]
    }
    let isPattern = if case .regex = kind { true } else { false }
    let insertion = SourceSpan(file: file, start: start, end: start)
    report(
      .unexpected,
      "\(isPattern ? "a pattern" : "a text") alone is no condition",
      at: place,
      notes: notes,
      fixIts: [
        FixIt(
          "write `\(subject) has \(written)`",
          edits: [Edit(insertion, "\(subject) has ")],
          isSafe: lastSearch != nil
        )
      ]
    )
    return .has(
      HasCondition(
        subject: searched,
        quantifier: .one(Matchable(kind: kind, span: place)),
        span: place
      )
    )
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
    return denied(condition, by: negation, from: start)
  }

  /// Reports `not` or `no` inside a condition, and takes it for one before it.
  mutating func denied(
    _ condition: Condition,
    by negation: Token,
    from start: UInt32
  ) -> Condition {
    var end = Int(negation.end)
    while end < lexer.bytes.count, lexer.bytes[end] == 0x20 { end += 1 }
    let deletion = SourceSpan(file: file, start: negation.start, end: UInt32(end))
    let insertion = SourceSpan(file: file, start: start, end: start)
    report(
      .isNot,
      "expected `not` before the condition, found `\(text(negation))` inside",
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
    acceptArticle()
    let next = lookAhead(1)[0]
    if isAt("author") || next.kind == .punctuation(.dot) {
      let other = try self.operand()
      return .same(operand, other, span(from: start))
    }
    return .kind(operand, try name("a word"), span(from: start))
  }

  /// Reads over `a` in `is a subscriber`.
  private mutating func acceptArticle() {
    guard isAt("a") || isAt("an"), lookAhead(1)[0].kind == .word, !lookAhead(1)[0].isFirstInLine,
      !ruleClauses.contains(where: { isText($0, of: lookAhead(1)[0]) })
    else { return }
    let next = lookAhead(1)[0]
    let deletion = SourceSpan(file: file, start: current.start, end: next.start)
    report(
      .unexpected,
      "expected a kind such as `staff`, found \(quoted(current))",
      at: span(current),
      fixIts: [FixIt("remove \(quoted(current))", edits: [Edit(deletion, "")], isSafe: true)]
    )
    advance()
  }

  /// `["sport", "news"]`.
  private mutating func stringList() throws(Abandoned) -> [StringLiteral] {
    let open = try expect(.openBracket, "to open the list")
    let strings = isAt(.closeBracket) ? [] : try strings("a value")
    guard accept(.closeBracket) else { throw unclosed(open, expected: .closeBracket) }
    return strings
  }
}
