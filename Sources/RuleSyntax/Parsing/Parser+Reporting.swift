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
    let hint = current.kind == .word ? ForeignWords.notes[text(current)] : nil
    report(
      .unexpected,
      "\(expectation), found \(quoted(current))",
      at: place,
      notes: notes.isEmpty ? hint.map { [$0] } ?? [] : notes
    )
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

  /// The cure that puts a word or a sign in a token's place, with the spaces that it needs.
  func replacement(of token: Token, with text: String, isSafe: Bool) -> FixIt {
    FixIt("replace with `\(text)`", edits: [Edit(span(token), text)], isSafe: isSafe)
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
    case .otherQuotes: reportOtherQuotes(token)
    case .foreignComment, nil: break
    }
    guard token.kind == .unknown, token.start >= muteUntil else { return }
    let isText = lexer.bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 < 0x80 }
    guard isText else { return }
    var fixIts: [FixIt] = []
    var notes: [String] = []
    switch lexer.bytes[Int(token.start)] {
    case UInt8(ascii: "-"): notes = ["names are letters, digits and `_`"]
    case UInt8(ascii: ":"): notes = ["blocks stand between `{` and `}`, and no keyword has a `:`"]
    case UInt8(ascii: ";"):
      // In the middle of a line it may stand for a comma.
      if token.endsLine(in: lexer.bytes) {
        fixIts = [FixIt("remove `;`", edits: [Edit(span(token), "")], isSafe: true)]
      }
    case UInt8(ascii: "'"): notes = ["texts stand between quotation marks `\""]
    case UInt8(ascii: "+"), UInt8(ascii: "*"): notes = ["conditions compare, and don't calculate"]
    default: break
    }
    report(
      .unexpectedCharacter,
      "unexpected character \(quoted(token))",
      at: span(token),
      notes: notes,
      fixIts: fixIts
    )
  }

  mutating func reportForeignComment(_ token: Token) {
    guard token.start >= muteUntil else { return }
    let text = text(token)
    var edits: [Edit] = []
    if text.hasPrefix("#") || text.hasPrefix("--") {
      let end = token.start + (text.hasPrefix("#") ? 1 : 2)
      edits = [Edit(SourceSpan(file: file, start: token.start, end: end), "//")]
    }
    report(
      .unexpectedCharacter,
      "comments begin with `//` and end with their line, found `\(text.prefix { $0 != " " })`",
      at: SourceSpan(
        file: file,
        start: token.start,
        end: token.start + UInt32(text.prefix { !$0.isNewline }.utf8.count)
      ),
      fixIts: edits.isEmpty ? [] : [FixIt("write `//`", edits: edits, isSafe: true)]
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

  private mutating func reportOtherQuotes(_ token: Token) {
    guard let quotes = Quotes(opening: lexer.bytes, at: Int(token.start)) else { return }
    let contents = contents(ofString: token)
    var edits: [Edit] = []
    if quotes != .straight { edits.append(edit(Int(token.start)..<contents.lowerBound, "\"")) }
    let end = contents.upperBound..<Int(token.end)
    if !lexer.bytes[end].elementsEqual([UInt8(ascii: "\"")]) { edits.append(edit(end, "\"")) }
    var index = contents.lowerBound
    while index < contents.upperBound {
      if lexer.bytes[index] == UInt8(ascii: "\\") {
        if index + 1 < contents.upperBound, lexer.bytes[index + 1] == UInt8(ascii: "'") {
          edits.append(edit(index..<index + 1, ""))
        }
        index += 1
      } else if lexer.bytes[index] == UInt8(ascii: "\"") {
        edits.append(edit(index..<index, "\\"))
      }
      index += 1
    }
    report(
      .otherQuotes,
      "texts stand between straight quotation marks `\"`",
      at: span(token),
      fixIts: [FixIt("use straight quotation marks", edits: edits, isSafe: true)]
    )
  }

  private func edit(_ range: Range<Int>, _ replacement: String) -> Edit {
    Edit(
      SourceSpan(file: file, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)),
      replacement
    )
  }
}

extension Token {
  /// Whether nothing but white space and a comment stands behind it in its line.
  fileprivate func endsLine(in bytes: [UInt8]) -> Bool {
    var index = Int(end)
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
      || bytes[index...].starts(with: "//".utf8)
  }
}
