import SourceText

extension Parser {
  mutating func rule() throws(Abandoned) -> RuleDeclaration {
    let start = current.start
    let keyword = text(current)
    advance()
    return try rule(keyword: keyword, from: start)
  }

  /// A rule behind its first word, which is `rule` or `trial`.
  mutating func rule(keyword: String, from start: UInt32) throws(Abandoned) -> RuleDeclaration {
    if keyword == "trial", !accept("rule") {
      report(
        .unexpected,
        "expected `rule` after `trial`, found \(quoted(current))",
        at: span(current),
        fixIts: [FixIt("insert `rule`", edits: [Edit(gap, " rule")], isSafe: true)]
      )
    }
    let name = try name("the rule's name")
    var rule = RuleDeclaration(
      name: name,
      title: current.kind == .string ? try string("the rule's title") : nil,
      isTrial: keyword == "trial",
      formerIDs: [],
      effects: [],
      catches: [],
      allows: [],
      span: name.span
    )
    while accept("was") {
      repeat {
        rule.formerIDs.append(try dottedName("the rule's former name, `guideline.rule`"))
      } while accept(.comma)
    }
    var clauses = Clauses()
    try block(.rule, of: "rule `\(name.value)`") { (parser) throws(Abandoned) in
      try parser.clause(of: &rule, &clauses)
    }
    rule.span = span(from: start)
    extents.append(rule.span)
    for keyword in ["when", "then"]
    where clauses.seen[keyword] == nil && !clauses.hasUnknown {
      report(.missingClause, "rule `\(name.value)` has no `\(keyword)`", at: name.span)
    }
    return rule
  }

  /// The clauses of a rule met so far, read or not.
  private struct Clauses {
    var seen: [String: SourceSpan] = [:]
    /// Whether there was something that may have been meant as any of them.
    var hasUnknown = false
  }

  private mutating func clause(
    of rule: inout RuleDeclaration,
    _ clauses: inout Clauses
  ) throws(Abandoned) {
    let start = current.start
    let hadUnknown = clauses.hasUnknown
    clauses.hasUnknown = true
    let keyword = try expect(anyOf: ruleClauses, "in a rule")
    clauses.hasUnknown = hadUnknown
    let isRepeatable = keyword.value == "catches" || keyword.value == "allows"
    if let first = clauses.seen[keyword.value], !isRepeatable {
      report(
        .repeatedClause,
        "a rule has one `\(keyword.value)`",
        at: keyword.span,
        labels: [Label("first said here", at: first)],
        notes: keyword.value == "when" ? ["conditions are joined with `and` or `or`"] : []
      )
    } else {
      clauses.seen[keyword.value] = keyword.span
    }
    lastSearch = nil
    switch keyword.value {
    case "when":
      rule.when = try condition()
      try expectEnd(of: "the condition", with: "`and`, `or`")
    case "unless":
      rule.unless = try condition()
      try expectEnd(of: "the condition", with: "`and`, `or`")
    case "then":
      rule.effects += try effects()
      try expectEnd(of: "the effect", with: "`,`")
    case "because": rule.because = try string("what the author is told")
    case "catches": rule.catches += try examples()
    default: rule.allows += try examples()
    }
    extents.append(span(from: start))
  }

  /// Whether a clause ends here; else what could go on with it was expected.
  private mutating func expectEnd(
    of what: String,
    with continuation: String
  ) throws(Abandoned) {
    guard current.kind != .end, !isAt(.closeBrace), !current.isFirstInLine,
      current.kind != .word || meaning(of: text(current), among: ruleClauses) == nil,
      !isAt(anyOf: ruleClauses)
    else { return }
    var notes: [String] = []
    if isAt(.comma), what == "the condition" {
      notes = ["one of several is `has any of (a, \"b\")`"]
    }
    throw unexpected("expected \(continuation) or a clause behind \(what)", notes: notes)
  }

  private mutating func examples() throws(Abandoned) -> [Example] {
    let texts = try strings("an example")
    var givens: [Given] = []
    while isAt("given") {
      place(.breakable)
      givens.append(try given())
    }
    return texts.map { Example(text: $0, givens: givens) }
  }
}
