import SourceText

extension Parser {
  /// One side of a comparison, or what a condition is about.
  mutating func operand() throws(Abandoned) -> Operand {
    switch current.kind {
    case .number: return .number(try number())
    case .string: return .string(try string("a value"))
    case .word: return try wordOperand()
    default: throw unexpected("expected a condition")
    }
  }

  private mutating func wordOperand() throws(Abandoned) -> Operand {
    let start = current.start
    let next = lookAhead(1)[0]
    if endsCondition(next: next) { throw unexpected("expected a condition") }
    if let window = try window(next: next) { return .window(window) }
    if isAt("weight") || isAt("share"), isText("of", of: next), next.kind == .word {
      let isWeight = isAt("weight")
      advance()
      advance()
      let list = try name("the name of a term list")
      try expect("in", "after the list")
      let subject = try subject()
      return isWeight
        ? .weight(of: list, in: subject, span(from: start))
        : .share(of: list, in: subject, span(from: start))
    }
    if isAt("score"), next.kind == .punctuation(.openParenthesis) { return try score() }
    let subject = try subject()
    guard isAt("for"), subject.path.map(\.value) == ["comment", "flags"] else {
      return .path(subject)
    }
    advance()
    let reason = try name("the reason of the flags")
    return .flags(reason: reason, span(from: start))
  }

  /// Whether the word that stands here goes on with the rule, or joins two conditions of which one is
  /// missing.
  private func endsCondition(next: Token) -> Bool {
    if current.isFirstInLine, startsDeclaration() || startsRule() { return true }
    guard isAt(anyOf: ruleClauses + ["and", "or"]) else { return false }
    switch next.kind {
    case .punctuation(.dot), .punctuation(.equal), .punctuation(.less), .punctuation(.greater):
      return false
    default: return true
    }
  }

  private mutating func score() throws(Abandoned) -> Operand {
    let start = current.start
    advance()
    advance()
    let classifier = try name("the classifier's name")
    try expect(.dot, "between classifier and label")
    let label = try name("the label")
    try expect(.closeParenthesis, "to close `score(`")
    return .score(classifier: classifier, label: label, span(from: start))
  }

  /// `own text`, `author.name`.
  mutating func subject() throws(Abandoned) -> Subject {
    let start = current.start
    var qualifier: Located<Subject.Qualifier>?
    if let word = Subject.Qualifier(rawValue: text(current)), lookAhead(1)[0].kind == .word,
      isText("text", of: lookAhead(1)[0])
    {
      qualifier = Located(word, at: span(advance()))
    }
    var path = [try name("what is looked at, such as `text`")]
    while isAt(.dot) {
      advance()
      path.append(try name("a name after the dot"))
    }
    return Subject(qualifier: qualifier, path: path, span: span(from: start))
  }

  /// `comments by author within 10 minutes` and its kin, if one begins here.
  private mutating func window(next: Token) throws(Abandoned) -> Window? {
    guard next.kind == .word else { return nil }
    let start = current.start
    let kind: Window.Kind
    if isAt("comments"), isText("by", of: next) || isText("on", of: next) {
      advance()
      if accept("on") {
        try expect("article", "after `comments on`")
        kind = .commentsOnArticle
      } else {
        advance()
        try expect("author", "after `comments by`")
        kind = .commentsByAuthor
      }
    } else if isAt("rejections"), isText("by", of: next) {
      advance()
      advance()
      try expect("author", "after `rejections by`")
      kind = .rejectionsByAuthor
    } else if isAt("same"), isText("text", of: next) {
      advance()
      advance()
      try expect("by", "after `same text`")
      let who = try expect(anyOf: ["author", "anyone"], "after `same text by`").value
      kind = who == "author" ? .sameTextByAuthor : .sameTextByAnyone
    } else {
      return nil
    }
    try expect("within", "before the duration")
    let duration = try duration("a duration")
    return Window(kind: kind, duration: duration, span: span(from: start))
  }
}
