import SourceText

extension Parser {
  mutating func terms(from start: UInt32) throws(Abandoned) -> TermsDeclaration {
    var declaration = TermsDeclaration(
      name: try name("the list's name"),
      modes: [],
      source: .inline([]),
      exceptions: [],
      exceptionModes: [],
      span: gap
    )
    while current.kind == .word, !isAt("from"),
      !(current.isFirstInLine && isAt(anyOf: declarationKeywords))
    {
      if isAt("language"), lookAhead(1)[0].kind == .word {
        advance()
        declaration.language = try name("a language such as `en`")
      } else {
        declaration.modes.append(try name("a mode"))
      }
    }
    if accept("from") {
      declaration.source = .file(try string("the path of a term list"))
    } else {
      declaration.source = .inline(try termList("the list"))
    }
    if isAt("except"), !startsDeclaration() {
      advance()
      while current.kind == .word { declaration.exceptionModes.append(try name("a mode")) }
      declaration.exceptions = try termList("the exceptions")
    }
    declaration.span = span(from: start)
    return declaration
  }

  /// `{ idiot, "waste of space", f*ck }`.
  mutating func termList(_ what: String) throws(Abandoned) -> [TermLiteral] {
    if isAt(.assign), lookAhead(1)[0].kind == .punctuation(.openBrace) {
      report(
        .unexpected,
        "expected `{` to open \(what), found `=`",
        at: span(current),
        fixIts: [FixIt("remove `=`", edits: [Edit(span(current), "")], isSafe: true)]
      )
      advance()
    }
    guard isAt(.openBrace) else {
      throw unexpected(
        "expected `{` to open \(what)",
        notes: ["a list stands in braces, with commas between: `{ a, \"b c\" }`"]
      )
    }
    let open = advance(next: .terms)
    var terms: [TermLiteral] = []
    var isSeparated = true
    /// Braces that don't belong here and are still open.
    var nested = 0
    while true {
      switch current.kind {
      case .punctuation(.closeBrace) where nested > 0:
        nested -= 1
        advance(next: .terms)
      case .punctuation(.closeBrace):
        noteColumns(open: open, close: current)
        advance()
        return terms
      case .bare, .string:
        if current.isFirstInLine, endsTermList() {
          reportUnclosed(open, what)
          return terms
        }
        if !isSeparated { reportMissingTermComma() }
        place(.breakable)
        isSeparated = current.problem == .unterminated
        terms.append(term())
      case .punctuation(.comma):
        if isSeparated {
          report(.unexpected, "expected a term, found `,`", at: span(current))
        }
        advance(next: .terms)
        isSeparated = true
      case .punctuation:
        report(
          .unexpected,
          "expected a term, found \(quoted(current))",
          at: span(current),
          notes: ["a term with `{` stands in quotation marks"]
        )
        nested += 1
        isSeparated = true
        advance(next: .terms)
      case .end:
        reportUnclosed(open, what)
        throw Abandoned()
      default:
        report(
          .unexpectedCharacter,
          "unexpected character \(quoted(current)) in a term",
          at: span(current),
          notes: ["a term with `#` stands in quotation marks"]
        )
        // The report above is all there is to say about it.
        current.kind = .bare
        advance(next: .terms)
      }
    }
  }

  private mutating func term() -> TermLiteral {
    let token = current
    let isQuoted = token.kind == .string
    advance(next: .terms)
    return TermLiteral(
      text: isQuoted ? value(ofString: token) : text(token),
      isQuoted: isQuoted,
      attributes: [],
      span: span(token)
    )
  }

  /// Whether what looks like a term begins a declaration, since the list was never closed; the
  /// token is then read again as code.
  private mutating func endsTermList() -> Bool {
    guard current.kind == .bare else { return false }
    let term = current
    let before = lexer
    reread(.code)
    if startsDeclaration() || startsRule() { return true }
    lexer = before
    current = term
    return false
  }

  private mutating func reportMissingTermComma() {
    guard current.start >= muteUntil else { return }
    report(
      .missingComma,
      "expected `,` between terms",
      at: span(current),
      notes: ["a term of several words stands in quotation marks"],
      fixIts: [FixIt("insert `,`", edits: [Edit(gap, ",")], isSafe: current.isFirstInLine)]
    )
  }
}
