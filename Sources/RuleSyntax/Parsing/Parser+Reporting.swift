import SourceText

extension Parser {
  mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan,
    labels: [Label] = [],
    notes: [String] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: span, labels: labels, notes: notes, fixIts: fixIts)
    )
  }

  /// Reports that something else was expected here, and gives the error to throw.
  mutating func unexpected(_ expectation: String, notes: [String] = []) -> Abandoned {
    if current.kind == .unknown {
      // Reported when it is consumed, as a character without meaning.
      return Abandoned()
    }
    if current.start < muteUntil || holdsInvalidUTF8(current) { return Abandoned() }
    // What is missing at a line's end is missing there, not at the start of the next line.
    let isMissing = current.kind == .end || current.isFirstInLine && nextPlacement != .member
    let place = isMissing ? gap : span(current)
    report(.unexpected, "\(expectation), found \(quoted(current))", at: place, notes: notes)
    return Abandoned()
  }

  /// Whether a token's bytes have been reported as wrong already.
  private func holdsInvalidUTF8(_ token: Token) -> Bool {
    var runs = InvalidUTF8Runs(Array(lexer.bytes[Int(token.start)..<Int(token.end)]))
    return runs.next() != nil
  }

  /// Reports a bracket that lacks its partner before the current token.
  mutating func unclosed(_ open: Token, expected: Punctuation) -> Abandoned {
    guard current.kind != .unknown, current.start >= muteUntil else { return Abandoned() }
    let message = "expected `\(expected.rawValue)` before \(quoted(current))"
    report(
      .unclosedBracket,
      "this \(quoted(open)) is never closed",
      at: span(open),
      labels: current.kind == .end ? [] : [Label(message, at: span(current))]
    )
    return Abandoned()
  }

  mutating func reportMisspelt(_ token: Token, meant: String, _ message: String) {
    report(
      .unknownKeyword,
      message,
      at: span(token),
      fixIts: [
        FixIt("replace with `\(meant)`", edits: [Edit(span(token), meant)], isSafe: true)
      ]
    )
  }

  /// Reports a comma that is missing behind the last token.
  mutating func reportMissingComma(between what: String) {
    report(
      .missingComma,
      "expected `,` between \(what)",
      at: span(current),
      fixIts: [FixIt("insert `,`", edits: [Edit(gap, ",")], isSafe: true)]
    )
  }

  mutating func reportProblem(of token: Token) {
    switch token.problem {
    case .unterminated: reportUnterminated(token)
    case .curlyQuotes: reportCurlyQuotes(token)
    case nil: break
    }
    guard token.kind == .unknown, token.start >= muteUntil else { return }
    let isText = lexer.bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 < 0x80 }
    guard isText else { return }
    let isHyphen = lexer.bytes[Int(token.start)] == UInt8(ascii: "-")
    report(
      .unexpectedCharacter,
      "unexpected character \(quoted(token))",
      at: span(token),
      notes: isHyphen ? ["names are letters, digits and `_`"] : []
    )
  }

  private mutating func reportUnterminated(_ token: Token) {
    guard token.start >= muteUntil else { return }
    let (what, mark) = token.kind == .regex ? ("pattern", "/") : ("string", "\"")
    report(
      .unterminatedLiteral,
      "this \(what) is not closed with `\(mark)` before its line ends",
      at: span(token)
    )
    var end = Int(token.end)
    while end < lexer.bytes.count, !lexer.isLineEnd(lexer.bytes[end]) { end += 1 }
    muteUntil = UInt32(end)
  }

  private mutating func reportCurlyQuotes(_ token: Token) {
    let bytes = lexer.bytes
    var edits: [Edit] = []
    if bytes[Int(token.start)] == 0xE2 {
      edits.append(
        Edit(SourceSpan(file: file, start: token.start, end: token.start + 3), "\"")
      )
    }
    if bytes[Int(token.end) - 1] != UInt8(ascii: "\"") {
      edits.append(Edit(SourceSpan(file: file, start: token.end - 3, end: token.end), "\""))
    }
    report(
      .curlyQuotes,
      "strings stand between straight quotation marks `\"`",
      at: span(token),
      fixIts: [FixIt("use straight quotation marks", edits: edits, isSafe: true)]
    )
  }
}
