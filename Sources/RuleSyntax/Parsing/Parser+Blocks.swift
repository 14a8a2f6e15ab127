import SourceText

/// What stands between a pair of braces, for finding the way back after a mistake.
enum Block {
  case file
  case scope
  case guideline
  case rule
  /// Settings or steps that begin with one of these words at the start of a line.
  case lines([String])

  /// Whether the words count only at the start of a line, as they also occur in other places.
  var wordsStartLines: Bool {
    switch self {
    case .guideline, .rule: false
    case .file, .scope, .lines: true
    }
  }

  /// The words that members begin with.
  var clauseWords: [String] {
    switch self {
    case .file, .scope: declarationKeywords
    case .guideline: ["rule", "trial", "for"]
    case .rule: ruleClauses
    case .lines(let words): words
    }
  }
}

let ruleClauses = ["when", "unless", "then", "because", "catches", "allows"]

extension Parser {
  /// Reads `{ member … }`, getting over members that cannot be read.
  mutating func block(
    _ kind: Block,
    of what: String,
    _ member: (inout Parser) throws(Abandoned) -> Void
  ) throws(Abandoned) {
    let open = try openBrace(of: kind, what)
    while true {
      if isAt(.closeBrace) {
        noteColumns(open: open, close: current)
        place(.member)
        advance()
        return
      }
      if startsOutside(kind), column(of: current) > indentation(ofLineWith: open) {
        misplaced(in: what)
        continue
      }
      if current.kind == .end || startsOutside(kind) {
        reportUnclosed(open, what)
        return
      }
      let before = placed.count
      place(.member)
      do {
        try member(&self)
      } catch {
        skip(to: kind)
      }
      if placed.count == before { advance() }
    }
  }

  /// The brace that opens a block, or the place where it is missing before the block's first member.
  private mutating func openBrace(
    of kind: Block,
    _ what: String
  ) throws(Abandoned) -> Token {
    let isMember = isAt(anyOf: kind.clauseWords) && !startsDeclaration()
    guard !isAt(.openBrace), current.isFirstInLine, isMember else {
      return try expect(.openBrace, "to open \(what)")
    }
    report(
      .unexpected,
      "expected `{` to open \(what), found \(quoted(current))",
      at: gap,
      fixIts: [FixIt("insert `{`", edits: [Edit(gap, " {")], isSafe: false)]
    )
    return Token(
      kind: .punctuation(.openBrace),
      start: previousEnd,
      end: previousEnd,
      isFirstInLine: false
    )
  }

  /// Remembers a brace that seems to lack its partner: the one that closes it stands further left.
  mutating func noteColumns(open: Token, close: Token) {
    guard suspectBrace == nil, close.isFirstInLine else { return }
    if column(of: close) < indentation(ofLineWith: open) { suspectBrace = open }
  }

  /// Reads over a declaration that is indented as if it belonged here.
  private mutating func misplaced(in what: String) {
    report(.unexpected, "\(quoted(current)) cannot stand in \(what)", at: span(current))
    let before = placed.count
    do {
      try enter(at: span(current))
      defer { depth -= 1 }
      if startsRule() { _ = try rule() } else { _ = try declaration() }
    } catch {
      if placed.count == before { advance() }
      skip(to: .file)
    }
  }

  private func column(of token: Token) -> Int {
    var start = Int(token.start)
    while start > 0, !lexer.isLineEnd(lexer.bytes[start - 1]) { start -= 1 }
    return Int(token.start) - start
  }

  private func indentation(ofLineWith token: Token) -> Int {
    var start = Int(token.start)
    while start > 0, !lexer.isLineEnd(lexer.bytes[start - 1]) { start -= 1 }
    var end = start
    while end < Int(token.start), lexer.bytes[end] == 0x20 || lexer.bytes[end] == 0x09 { end += 1 }
    return end - start
  }

  mutating func reportUnclosed(_ open: Token, _ what: String) {
    // At the end of the file every block that is open lacks its brace, through one mistake.
    if current.kind == .end {
      guard !hasReportedUnclosed else { return }
      hasReportedUnclosed = true
    }
    let blamed = suspectBrace ?? open
    suspectBrace = nil
    let whose = blamed == open ? "this `{` of \(what)" : "this `{`"
    var labels: [Label] = []
    if current.kind != .end {
      labels.append(Label("`\(text(current))` cannot stand inside", at: span(current)))
    }
    report(.unclosedBracket, "\(whose) is never closed", at: span(blamed), labels: labels)
  }

  /// Whether the current token begins something that can't stand in this block but outside of it.
  private func startsOutside(_ kind: Block) -> Bool {
    guard current.isFirstInLine else { return false }
    switch kind {
    case .file, .scope: return false
    case .guideline: return !isAt("for") && startsDeclaration()
    case .rule, .lines: return startsDeclaration() || startsRule()
    }
  }

  /// Skips to where the next member of a block can begin, or the block ends.
  mutating func skip(to kind: Block) {
    var open = 0
    var consumed = 0
    let words = kind.clauseWords
    let mustStartLine = kind.wordsStartLines
    while current.kind != .end {
      if current.isFirstInLine, startsDeclaration() || startsRule() { return }
      if isAt(.openBrace) {
        open += 1
      } else if isAt(.closeBrace) {
        if open == 0 { return }
        open -= 1
      } else if open == 0, current.isFirstInLine || !mustStartLine, isAt(anyOf: words) {
        return
      } else if open == 0, current.isFirstInLine, consumed > 0, current.kind == .word,
        closest(to: text(current), among: words) != nil
      {
        return
      }
      advance()
      consumed += 1
    }
  }

  /// Whether a rule begins here: `rule NAME {` or the like.
  func startsRule() -> Bool {
    guard isAt(anyOf: ["rule", "trial"]) else { return false }
    let next = lookAhead(3)
    if isAt("trial") { return next[0].kind == .word && isText("rule", of: next[0]) }
    guard next[0].kind == .word else { return false }
    return next[1].kind == .punctuation(.openBrace) || next[1].kind == .string
      || next[1].kind == .word && isText("was", of: next[1])
  }

  /// Whether a declaration begins here, by its keyword and what follows it.
  func startsDeclaration() -> Bool {
    guard isAt(anyOf: declarationKeywords) else { return false }
    let next = lookAhead(2)
    switch text(current) {
    case "include", "community", "test": return next[0].kind == .string
    case "guideline": return next[0].kind == .word && next[1].kind == .string
    case "pattern", "condition":
      return next[0].kind == .word && next[1].kind == .punctuation(.assign)
    case "hosts", "topic", "classifier":
      return next[0].kind == .word && next[1].kind == .punctuation(.openBrace)
    case "terms":
      return next[0].kind == .word
        && (next[1].kind == .punctuation(.openBrace) || next[1].kind == .word)
    case "conduct": return next[0].kind == .punctuation(.openBrace)
    case "for":
      return next[0].kind == .word && next[1].kind == .string
        && (isText("section", of: next[0]) || isText("site", of: next[0]))
    default: return false
    }
  }
}

let declarationKeywords = [
  "include", "community", "terms", "pattern", "hosts", "condition", "topic", "classifier",
  "guideline", "for", "conduct", "test",
]
