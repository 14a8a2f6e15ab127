import SourceText

extension Parser {
  /// All declarations of a file.
  mutating func declarations() -> [Declaration] {
    var declarations: [Declaration] = []
    while current.kind != .end {
      let before = placed.count
      place(.member)
      do {
        declarations.append(try declaration())
      } catch {
        skip(to: .file)
      }
      if placed.count == before { advance() }
    }
    return declarations
  }

  mutating func declaration() throws(Abandoned) -> Declaration {
    if isAt(.closeBrace) {
      report(.strayBracket, "this `}` closes nothing", at: span(current))
      advance()
      throw Abandoned()
    }
    if isAt("rule") || isAt("trial"), startsRule() {
      report(.unexpected, "a rule must stand inside a guideline", at: span(current))
      _ = try? rule()
      throw Abandoned()
    }
    let start = current.start
    if !current.isFirstInLine, previousEnd > 0, !isAt(anyOf: declarationKeywords) {
      throw unexpected("expected the end of the declaration")
    }
    guard current.kind == .word else { throw unexpected("expected a declaration") }
    if isAt(anyOf: ["when", "if", "then", "unless"]) {
      throw unexpected(
        "expected a declaration",
        notes: ["clauses stand in a rule, and a rule stands in a guideline"]
      )
    }
    let keyword = try expect(anyOf: declarationKeywords, "where a declaration begins").value
    let declaration = try declaration(keyword, from: start)
    extents.append(span(from: start))
    return declaration
  }

  private mutating func declaration(
    _ keyword: String,
    from start: UInt32
  ) throws(Abandoned) -> Declaration {
    switch keyword {
    case "include":
      let path = try string("the path of a file")
      return .include(path: path, span: span(from: start))
    case "community": return .community(try community(from: start))
    case "terms": return .terms(try terms(from: start))
    case "pattern":
      let name = try name("the pattern's name")
      try expect(.assign, "after the pattern's name")
      let regex = try regex()
      return .pattern(PatternDeclaration(name: name, regex: regex, span: span(from: start)))
    case "hosts":
      let name = try name("the list's name")
      let hosts = try termList("the hosts")
      return .hosts(HostsDeclaration(name: name, hosts: hosts, span: span(from: start)))
    case "condition":
      let name = try name("the condition's name")
      try expect(.assign, "after the condition's name")
      lastSearch = nil
      let condition = try condition()
      return .condition(
        ConditionDeclaration(name: name, condition: condition, span: span(from: start))
      )
    case "topic":
      let name = try name("the topic's name")
      let terms = try termList("the topic")
      return .topic(TopicDeclaration(name: name, terms: terms, span: span(from: start)))
    case "classifier": return .classifier(try classifier(from: start))
    case "guideline": return .guideline(try guideline(from: start))
    case "for":
      let scope = try scope(from: start, .scope) { (parser) throws(Abandoned) in
        try parser.declaration()
      }
      return .scope(scope)
    case "conduct": return .conduct(try conduct(from: start))
    default: return .test(try test(from: start))
    }
  }

  /// `for section "sport", "news" { … }`, behind its first word.
  mutating func scope<Member: Hashable & Sendable>(
    from start: UInt32,
    _ kind: Block,
    _ member: (inout Parser) throws(Abandoned) -> Member
  ) throws(Abandoned) -> Scope<Member> {
    let word = try expect(anyOf: ["section", "site"], "after `for`")
    let subject = Located(Scope<Member>.Subject(rawValue: word.value) ?? .section, at: word.span)
    let names = try strings("the name of a \(word.value)")
    try enter(at: word.span)
    defer { depth -= 1 }
    var members: [Member] = []
    try block(kind, of: "`for \(word.value)`") { (parser) throws(Abandoned) in
      members.append(try member(&parser))
    }
    return Scope(subject: subject, names: names, members: members, span: span(from: start))
  }

  /// One or more strings between commas.
  mutating func strings(_ what: String) throws(Abandoned) -> [StringLiteral] {
    var strings = [try string(what)]
    while true {
      if current.kind == .string {
        reportMissingComma(between: "strings")
      } else if isAt(.comma) {
        advance()
        guard current.kind == .string else { return strings }
      } else {
        return strings
      }
      place(.breakable)
      strings.append(try string(what))
    }
  }

  /// Goes one level deeper, up to the limit; whoever calls it comes back with `depth -= 1`.
  mutating func enter(at span: SourceSpan) throws(Abandoned) {
    guard depth < Self.maximumDepth else {
      report(
        .tooDeep,
        "nested deeper than \(Self.maximumDepth) levels",
        at: span,
        notes: ["named conditions take parts out: `condition NAME = …`"]
      )
      throw Abandoned()
    }
    depth += 1
  }

  private mutating func guideline(from start: UInt32) throws(Abandoned) -> GuidelineDeclaration {
    let head = try guidelineHead()
    let name = head?.name ?? Name("", at: gap)
    let sentence = head?.sentence ?? StringLiteral("", at: gap)
    var members: [GuidelineDeclaration.Member] = []
    try block(.guideline, of: "guideline `\(name.value)`") { (parser) throws(Abandoned) in
      members.append(try parser.guidelineMember())
    }
    // Its rules have been looked at; without a name or a sentence it is none.
    guard head != nil else { throw Abandoned() }
    return GuidelineDeclaration(
      name: name,
      sentence: sentence,
      members: members,
      span: span(from: start)
    )
  }

  /// A guideline's name and sentence, or nil where one of them is missing, which has been reported.
  private mutating func guidelineHead() throws(Abandoned) -> (
    name: Name, sentence: StringLiteral
  )? {
    let example = "a guideline begins so: `guideline respect \"Be kind.\" {`"
    if current.kind == .string, lookAhead(1)[0].kind == .punctuation(.openBrace) {
      _ = unexpected("expected the guideline's name", notes: [example])
      advance()
      return nil
    }
    let name = try name("the guideline's name")
    if isAt(.openBrace) {
      _ = unexpected("expected the published sentence in quotation marks", notes: [example])
      return nil
    }
    return (name, try string("the published sentence"))
  }

  private mutating func guidelineMember() throws(Abandoned) -> GuidelineDeclaration.Member {
    let start = current.start
    if isAt("trial") || isAt("rule") { return .rule(try rule()) }
    if current.kind == .word {
      let word = try expect(anyOf: ["for", "rule", "trial"], "in a guideline")
      if word.value != "for" { return .rule(try rule(keyword: word.value, from: start)) }
      let scope = try scope(from: start, .guideline) { (parser) throws(Abandoned) in
        try parser.guidelineMember()
      }
      return .scope(scope)
    }
    throw unexpected("expected a rule")
  }
}
