import SourceText

/// The words that effects begin with.
let effectWords = [
  "approve", "hold", "ask", "reject", "tag", "strike", "suspend", "premoderate", "review", "tell",
  "notify",
]

extension Parser {
  mutating func effects() throws(Abandoned) -> [Located<Effect>] {
    var effects = [try effect()]
    while true {
      if isAt(.comma) {
        advance()
        // A comma at the end of the list is fine.
        if isAt(.closeBrace) || isAt(anyOf: ruleClauses) && !isAt(anyOf: effectWords) {
          return effects
        }
      } else if isAt(anyOf: effectWords) {
        reportMissingComma(between: "effects")
      } else if isAt("and"), effectWords.contains(where: { isText($0, of: lookAhead(1)[0]) }) {
        let whole = gap.joined(with: span(current))
        report(
          .missingComma,
          "expected `,` between effects, found `and`",
          at: span(current),
          fixIts: [FixIt("replace with `,`", edits: [Edit(whole, ",")], isSafe: true)]
        )
        advance()
      } else {
        return effects
      }
      place(.breakable)
      effects.append(try effect())
    }
  }

  private mutating func effect() throws(Abandoned) -> Located<Effect> {
    let start = current.start
    let word = try expect(anyOf: effectWords, "where an effect begins").value
    let effect = try effect(word)
    return Located(effect, at: span(from: start))
  }

  private mutating func effect(_ word: String) throws(Abandoned) -> Effect {
    switch word {
    case "approve": return .approve
    case "hold": return try hold()
    case "ask": return .ask(try string("the question"))
    case "reject": return .reject
    case "tag": return .tag(try name("the tag"))
    case "strike":
      return .strike(current.kind == .number ? try count("the number of strikes") : nil)
    case "suspend":
      acceptMissing("author", after: "suspend")
      return .suspendAuthor(try forDuration())
    case "premoderate":
      acceptMissing("author", after: "premoderate")
      return .premoderateAuthor(try forDuration())
    case "review":
      try expect("article", "after `review`")
      return .reviewArticle(try forDuration())
    case "tell":
      try expect("author", "after `tell`")
      return .tellAuthor(try string("what the author is told"))
    default: return .notify(try name("the channel"))
    }
  }

  /// Reads a word that can only be this one, or reports that it is missing.
  private mutating func acceptMissing(_ word: String, after keyword: String) {
    guard !accept(word) else { return }
    report(
      .unexpected,
      "expected `\(word)` after `\(keyword)`, found \(quoted(current))",
      at: span(current),
      fixIts: isAt("for")
        ? [FixIt("insert `\(word)`", edits: [Edit(gap, " \(word)")], isSafe: true)] : []
    )
  }

  private mutating func hold() throws(Abandoned) -> Effect {
    var queue: Name?
    var priority: Name?
    while true {
      if queue == nil, accept("in") {
        queue = try name("the queue's name")
      } else if priority == nil, accept("priority") {
        let word = try expect(anyOf: ["low", "normal", "high", "urgent"], "after `priority`")
        priority = word
      } else {
        return .hold(queue: queue, priority: priority)
      }
    }
  }

  mutating func forDuration() throws(Abandoned) -> NumberLiteral {
    try expect("for", "before the duration")
    return try duration("a duration")
  }
}
