import SourceText

private let stepWords = [
  "given", "comment", "edit", "author", "after", "at", "moderator", "appeal", "expect",
]

extension Parser {
  mutating func test(from start: UInt32) throws(Abandoned) -> TestDeclaration {
    let name = try string("the test's name")
    var givens: [Given] = []
    var steps: [Located<Step>] = []
    try block(.lines(stepWords), of: "the test") { (parser) throws(Abandoned) in
      if parser.isAt("given") {
        givens.append(try parser.given())
      } else {
        let start = parser.current.start
        let step = try parser.step()
        steps.append(Located(step, at: parser.span(from: start)))
      }
    }
    return TestDeclaration(name: name, givens: givens, steps: steps, span: span(from: start))
  }

  private mutating func step() throws(Abandoned) -> Step {
    if current.kind == .number {
      let readers = try count("the number of readers")
      _ = try expect(anyOf: ["readers", "reader"], "after the number")
      _ = try expect(anyOf: ["flag", "flags"], "after `readers`")
      return .flag(readers: readers, reason: accept("for") ? try name("a reason") : nil)
    }
    guard current.kind == .word else { throw unexpected("expected a step of the test") }
    switch try expect(anyOf: stepWords, "where a step of a test begins").value {
    case "comment":
      let text = try string("the comment's text")
      guard accept("by") else { return .comment(text, by: nil) }
      try expect("other", "after `by`")
      return .comment(text, by: try string("the other author's name"))
    case "edit": return .edit(try string("the new text"))
    case "author":
      try expect("insists", "after `author`")
      return .insist
    case "after": return .after(try duration("a duration"))
    case "at": return .at(try instant())
    case "moderator": return try moderatorStep()
    case "appeal":
      let outcome = try expect(anyOf: ["overturned", "confirmed"], "after `appeal`").value
      return .appeal(overturned: outcome == "overturned")
    default: return .expect(try expectation())
    }
  }

  /// An RFC 3339 instant, as written.
  private mutating func instant() throws(Abandoned) -> Located<String> {
    reread(.terms)
    guard current.kind == .bare else {
      reread(.code)
      throw unexpected("expected an instant such as `2026-01-05T10:00:00Z`")
    }
    let token = advance()
    return Located(text(token), at: span(token))
  }

  private mutating func moderatorStep() throws(Abandoned) -> Step {
    let word = try expect(anyOf: ["approves", "rejects"], "after `moderator`").value
    if word == "approves" { return .moderatorApproves }
    var guidelines: [Name] = []
    if accept("for") {
      repeat {
        guidelines.append(try name("a guideline's name"))
      } while accept(.comma)
    }
    return .moderatorRejects(guidelines: guidelines)
  }

  private mutating func expectation() throws(Abandoned) -> Expectation {
    let outcomes = ["approve", "hold", "ask", "reject", "refused", "default"]
    let others = ["no", "tagged", "in", "priority", "notified", "suspended", "not", "strikes"]
    let word = try expect(anyOf: outcomes + others, "after `expect`")
    switch word.value {
    case "no":
      try expect("reason", "after `expect no`")
      return .noReason
    case "tagged": return .tagged(try name("a tag"), negated: false)
    case "in": return .inQueue(try name("a queue"))
    case "priority":
      return .priority(try expect(anyOf: ["low", "normal", "high", "urgent"], "after `priority`"))
    case "notified": return .notified(try name("a channel"))
    case "suspended": return .suspended(duration: isAt("for") ? try forDuration() : nil)
    case "not":
      let what = try expect(anyOf: ["suspended", "tagged"], "after `expect not`").value
      if what == "suspended" { return .notSuspended }
      return .tagged(try name("a tag"), negated: true)
    case "strikes": return .strikes(try count("the number of strikes"))
    default:
      return .outcome(word, by: accept("by") ? try dottedName("a rule, `guideline.rule`") : nil)
    }
  }
}
