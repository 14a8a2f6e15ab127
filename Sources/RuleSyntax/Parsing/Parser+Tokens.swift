import SourceText

extension Parser {
  func span(_ token: Token) -> SourceSpan {
    SourceSpan(file: file, start: token.start, end: token.end)
  }

  /// From a start to the end of the last consumed token.
  func span(from start: UInt32) -> SourceSpan {
    SourceSpan(file: file, start: start, end: max(start, previousEnd))
  }

  /// An empty span behind the last consumed token, where something is missing.
  var gap: SourceSpan { SourceSpan(file: file, start: previousEnd, end: previousEnd) }

  func text(_ token: Token) -> String {
    String(decoding: lexer.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// A token as it is quoted in a message; long ones are cut.
  func quoted(_ token: Token) -> String {
    switch token.kind {
    case .end: return "the end of the file"
    case .string: return "a string"
    case .regex: return "a pattern"
    default:
      let text = text(token)
      return text.count > 24 ? "`\(text.prefix(24))…`" : "`\(text)`"
    }
  }

  func isAt(_ punctuation: Punctuation) -> Bool { current.kind == .punctuation(punctuation) }

  func isAt(_ word: String) -> Bool { current.kind == .word && isText(word, of: current) }

  func isAt(anyOf words: [String]) -> Bool { words.contains { isAt($0) } }

  func isText(_ word: String, of token: Token) -> Bool {
    lexer.bytes[Int(token.start)..<Int(token.end)].elementsEqual(word.utf8)
  }

  /// The next tokens after the current one, without consuming any.
  func lookAhead(_ count: Int) -> [Token] {
    var copy = lexer
    return (0..<count).map { _ in
      while true {
        let token = copy.next(.code)
        if token.problem != .foreignComment { return token }
      }
    }
  }

  /// How the next token to be consumed stands in formatted text.
  mutating func place(_ placement: Placement) { nextPlacement = placement }

  /// Consumes the current token, reporting what is wrong with the token itself.
  @discardableResult
  mutating func advance(next mode: Lexer.Mode = .code) -> Token {
    let token = current
    guard token.kind != .end else { return token }
    reportProblem(of: token)
    placed.append(PlacedToken(token: token, placement: nextPlacement))
    nextPlacement = .inline
    previousEnd = token.end
    current = lexer.next(mode)
    skipForeignComments(mode)
    return token
  }

  /// Tells of comments as other languages write them, and goes on behind them.
  mutating func skipForeignComments(_ mode: Lexer.Mode) {
    while current.problem == .foreignComment {
      reportForeignComment(current)
      placed.append(PlacedToken(token: current, placement: .inline))
      current = lexer.next(mode)
    }
  }

  /// Reads the current token again, in another mode.
  mutating func reread(_ mode: Lexer.Mode) {
    lexer.position = Int(current.start)
    let isFirst = current.isFirstInLine
    current = lexer.next(mode)
    current.isFirstInLine = isFirst
  }

  mutating func accept(_ punctuation: Punctuation) -> Bool {
    guard isAt(punctuation) else { return false }
    advance()
    return true
  }

  mutating func accept(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func expect(
    _ punctuation: Punctuation,
    _ context: String
  ) throws(Abandoned) -> Token {
    guard isAt(punctuation) else {
      throw unexpected("expected `\(punctuation.rawValue)` \(context)")
    }
    return advance()
  }

  @discardableResult
  mutating func expect(_ word: String, _ context: String) throws(Abandoned) -> Token {
    guard isAt(word) else { throw unexpected("expected `\(word)` \(context)") }
    return advance()
  }

  /// One of several words; a near miss, or the word that other languages have for one of them, is
  /// reported with the word that was meant, and taken for it.
  mutating func expect(
    anyOf words: [String],
    _ context: String
  ) throws(Abandoned) -> Located<String> {
    if current.kind == .word {
      let token = current
      let found = text(token)
      if words.contains(found) {
        advance()
        acceptColon(behind: token)
        return Located(found, at: span(token))
      }
      if let meant = meaning(of: found, among: words) {
        report(
          .unknownKeyword,
          "unknown word `\(found)` \(context)",
          at: span(token),
          fixIts: [replacement(of: token, with: meant.word, isSafe: meant.isCertain)]
        )
        advance()
        acceptColon(behind: token)
        return Located(meant.word, at: span(token))
      }
    }
    throw unexpected("expected \(alternatives(words)) \(context)")
  }

  /// The keyword that an unknown word stands for.
  func meaning(of word: String, among words: [String]) -> (word: String, isCertain: Bool)? {
    if let foreign = ForeignWords.meaning(of: word, among: words) { return foreign }
    guard !ForeignWords.areKnown(word), let near = closest(to: word, among: words) else {
      return nil
    }
    return (near, Misspelling.isCertain(word, for: near, among: words))
  }

  /// Reads over a `:` or `=` behind a keyword, as YAML and settings elsewhere have it.
  private mutating func acceptColon(behind keyword: Token) {
    let isColon = current.kind == .unknown && isText(":", of: current)
    guard isColon || isAt(.assign) else { return }
    let sign = text(current)
    report(
      .unexpectedCharacter,
      "no `\(sign)` stands behind `\(text(keyword))`",
      at: span(current),
      fixIts: [
        FixIt(
          "remove `\(sign)`",
          edits: [Edit(span(current), current.start == keyword.end && !isColon ? " " : "")],
          isSafe: true
        )
      ]
    )
    discard()
  }

  /// Consumes the current token, about which all has been said.
  mutating func discard() {
    placed.append(PlacedToken(token: current, placement: .inline))
    previousEnd = current.end
    current = lexer.next(.code)
    skipForeignComments(.code)
  }

  func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard quoted.count > 1 else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " or " + quoted[quoted.count - 1]
  }

  mutating func name(_ what: String) throws(Abandoned) -> Name {
    guard current.kind == .word, !continuesElsewhere else {
      let notes =
        current.kind == .string ? ["names are letters, digits and `_`, without quotes"] : []
      throw unexpected("expected \(what)", notes: notes)
    }
    let token = advance()
    return Name(text(token), at: span(token))
  }

  /// Whether the word that stands in a name's place begins the next clause, rule or declaration, since
  /// the name was forgotten.
  private var continuesElsewhere: Bool {
    if isAt("then") { return effectWords.contains { isText($0, of: lookAhead(1)[0]) } }
    guard current.isFirstInLine else { return false }
    if isAt(anyOf: ["because", "catches", "allows"]) { return lookAhead(1)[0].kind == .string }
    return startsDeclaration() || startsRule()
  }

  /// `name`, `name.name`, …, as one name.
  mutating func dottedName(_ what: String) throws(Abandoned) -> Located<String> {
    var whole = try name(what)
    while accept(.dot) {
      let part = try name("a name after the dot")
      whole = Located(whole.value + "." + part.value, at: whole.span.joined(with: part.span))
    }
    return whole
  }
}
