import TestSupport
import Testing
import TextMatching

@testable import Screening

@Suite struct OccurrenceTests {
  /// Whether a text has what an occurrence of `idiot`, `moron` or `utter fool` asks for.
  static func truth(
    _ text: String,
    in format: InputFormat = .plain,
    _ change: (inout Occurrence, inout RuleSetBuilder) -> Void
  ) throws -> Truth {
    try evidence(text, in: format, change).truths[0]
  }

  static func evidence(
    _ text: String,
    in format: InputFormat = .plain,
    _ change: (inout Occurrence, inout RuleSetBuilder) -> Void
  ) throws -> Evidence {
    var builder = RuleSetBuilder()
    builder.community.input = format
    let insults = builder.terms(
      "insults",
      ["idiot", "moron", "utter fool", "fool"],
      severities: [1, 2, 3, 4]
    )
    var occurrence = Occurrence(field: .text, matchable: insults)
    change(&occurrence, &builder)
    _ = builder.node(.leaf(.occurs(occurrence)))
    return try builder.build().evidence(of: text)
  }

  @Test(arguments: [
    ("You idiot.", Truth.true, Truth.false, Truth.true),
    ("He said “you idiot” to me.", .true, .true, .false),
    ("He said “you idiot” to that moron.", .true, .true, .true),
    ("> idiot\nI disagree.", .true, .true, .false),
    ("I disagree.", .false, .false, .false),
    // What straddles a quotation's end is neither.
    ("Some “utter” fool", .true, .false, .true),
  ])
  func `quoted text is inside quotations and own text outside`(
    text: String,
    anywhere: Truth,
    quoted: Truth,
    own: Truth
  ) throws {
    #expect(try Self.truth(text) { _, _ in } == anywhere)
    #expect(try Self.truth(text) { occurrence, _ in occurrence.field = .quotedText } == quoted)
    #expect(try Self.truth(text) { occurrence, _ in occurrence.field = .ownText } == own)
  }

  @Test func `a hit that straddles a quotation is neither quoted nor own`() throws {
    for field in [Field.ownText, .quotedText] {
      let evidence = try Self.evidence("<blockquote>an utter</blockquote> fool", in: .html) {
        occurrence,
        _ in
        occurrence.field = field
        occurrence.severity = 3...3
      }
      #expect(evidence.truths == [.false])
    }
  }

  @Test(arguments: [
    ("idiot, moron", 2, Truth.true), ("idiot, moron", 3, .false), ("idiot idiot idiot", 3, .true),
    // `utter fool` and `fool` overlap: the longer one counts.
    ("utter fool", 2, .false), ("utter fool, fool", 2, .true),
  ])
  func `occurrences that do not overlap are counted`(text: String, count: Int, expected: Truth)
    throws
  {
    #expect(try Self.truth(text) { occurrence, _ in occurrence.count = count } == expected)
  }

  @Test(arguments: [
    ("idiot", 1...1, Truth.true), ("idiot", 2...4, .false), ("moron", 2...4, .true),
    ("idiot moron", 2...2, .true), ("utter fool", 4...4, .true), ("utter idiot", 3...4, .false),
  ])
  func `only the severities that are asked for count`(
    text: String,
    severity: ClosedRange<Int>,
    expected: Truth
  ) throws {
    #expect(try Self.truth(text) { occurrence, _ in occurrence.severity = severity } == expected)
  }

  @Test(arguments: [
    ("You idiot", 0, Truth.true), ("you are an idiot", 1, .false), ("you are an idiot", 2, .true),
    ("an idiot, that is what you are", 4, .true), ("an idiot, that is what you are", 2, .false),
    ("idiot", 4, .false), ("you", 4, .false),
  ])
  func `near counts the words between, in either order`(
    text: String,
    words: Int,
    expected: Truth
  ) throws {
    let truth = try Self.truth(text) { occurrence, builder in
      let you = builder.terms("you", ["you"])
      occurrence.near = Occurrence.Nearness(matchable: you, severity: 1...4, words: words)
    }
    #expect(truth == expected)
  }

  @Test func `what overlaps is not near`() throws {
    func near(_ text: String) throws -> Truth {
      try Self.truth(text) { occurrence, builder in
        let utter = builder.terms("utter", ["utter"])
        occurrence.severity = 3...3
        occurrence.near = Occurrence.Nearness(matchable: utter, severity: 1...4, words: 9)
      }
    }
    #expect(try near("utter fool") == .false)
    #expect(try near("an utter, utter fool") == .true)
  }

  @Test func `the ranges of a hit and of what it is near are reported as they were sent`() throws {
    let text = "<p>You <b>idiot</b>!</p>"
    let evidence = try Self.evidence(text, in: .html) { occurrence, builder in
      let you = builder.terms("you", ["you"])
      occurrence.near = Occurrence.Nearness(matchable: you, severity: 1...4, words: 4)
    }
    let comment = Comment(id: "1", text: text)
    #expect(evidence.matches(of: 0).map { $0.text(in: comment) } == ["idiot", "You"])
  }

  @Test func `a pattern that gives up is undetermined where it would decide`() throws {
    var builder = RuleSetBuilder()
    // Every way to split the letters is tried before it fails.
    let pattern = builder.pattern("^(?:a|aa|aaa|a+b?)+[!?]$")
    let list = builder.terms("list", ["idiot"])
    func occurs(_ field: Field, _ near: Int?) -> Tree {
      var occurrence = Occurrence(field: field, matchable: near == nil ? pattern : list)
      occurrence.near = near.map { Occurrence.Nearness(matchable: $0, severity: 1...4, words: 3) }
      return .leaf(.occurs(occurrence))
    }
    _ = builder.node(.all([occurs(.text, nil), occurs(.quotedText, nil), occurs(.text, pattern)]))
    let rules = try builder.build()
    let costly = String(repeating: "a", count: 400)
    #expect(rules.evidence(of: costly).truths == [.undetermined, .false, .false])
    #expect(rules.evidence(of: "idiot " + costly).truths == [.false, .false, .false])
    #expect(rules.evidence(of: "aaa!").truths == [.true, .false, .false])
    #expect(rules.verdict(on: costly).decision == .approve)
  }

  @Test func `a text over the limit is undetermined throughout, and held`() throws {
    var builder = RuleSetBuilder()
    let list = builder.terms("list", ["idiot"])
    builder.needs.topicDrift = true
    builder.needs.sameText = true
    builder.rule(
      "g.a",
      when: .leaf(.occurs(Occurrence(field: .text, matchable: list))),
      then: .reject
    )
    builder.rule("g.b", when: .number(.words(.text), .less, 1000), then: .approve)
    builder.rule("g.c", when: .number(.links, .greater, 0), then: .approve)
    builder.rule("g.d", when: .leaf(.language(anyOf: ["de"])), then: .reject)
    let rules = try builder.build()
    let verdict = rules.verdict(on: String(repeating: "a", count: 65_537))
    #expect(verdict.undetermined == ["g.a", "g.b", "g.c", "g.d"])
    #expect(verdict.decision == .hold)
    #expect(verdict.isTooLong)
    let longest = rules.verdict(on: String(repeating: "a", count: 65_536))
    #expect(longest.undetermined == [])
    #expect(!longest.isTooLong)
  }

  @Test func `an author's name is searched where a rule asks for it`() throws {
    var builder = RuleSetBuilder()
    let list = builder.terms("list", ["idiot"])
    _ = builder.node(.leaf(.occurs(Occurrence(field: .authorName, matchable: list))))
    let rules = try builder.build()
    var comment = Comment(id: "1", text: "A fine text.")
    #expect(rules.evidence(of: comment, with: EvidenceScratch()).truths == [.unknown])
    comment.author = Author(id: "a")
    comment.author?.name = "Big Idiot"
    let evidence = rules.evidence(of: comment, with: EvidenceScratch())
    #expect(evidence.truths == [.true])
    #expect(evidence.matches(of: 0).map { $0.text(in: comment) } == ["Idiot"])
    comment.author?.name = "Big Bird"
    #expect(rules.evidence(of: comment, with: EvidenceScratch()).truths == [.false])
  }

  @Test(arguments: UInt64(0)..<100)
  func `disjoint hits are chosen as a slow search chooses them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let hits = (0..<Int.random(in: 0..<14, using: &random)).map { index in
      let start = Int32.random(in: 0..<20, using: &random)
      let end = start + Int32.random(in: 1..<7, using: &random)
      return Hit(
        matchable: 0,
        term: Int32(index),
        start: start,
        end: end,
        firstWord: 0,
        lastWord: 0
      )
    }.sorted { ($0.start, $0.end, $0.term) < ($1.start, $1.end, $1.term) }
    var chosen: [Hit] = []
    let longestFirst = hits.enumerated().sorted {
      (-Int($0.element.end - $0.element.start), $0.offset)
        < (-Int($1.element.end - $1.element.start), $1.offset)
    }
    for (_, hit) in longestFirst
    where chosen.allSatisfy({ hit.end <= $0.start || $0.end <= hit.start }) {
      chosen.append(hit)
    }
    #expect(Occurrences.disjoint(hits) == chosen.sorted { $0.start < $1.start })
  }

  @Test(arguments: UInt64(0)..<100)
  func `near finds what comparing all pairs finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func hits() -> [Hit] {
      (0..<Int.random(in: 0..<8, using: &random)).map { index in
        // Each word is ten bytes long and a byte apart.
        let first = Int32.random(in: 0..<20, using: &random)
        let last = first + Int32.random(in: 0..<3, using: &random)
        return Hit(
          matchable: 0,
          term: Int32(index),
          start: first * 11,
          end: last * 11 + 10,
          firstWord: first,
          lastWord: last
        )
      }.sorted { ($0.start, $0.end, $0.term) < ($1.start, $1.end, $1.term) }
    }
    let (left, right) = (hits(), hits())
    let words = Int.random(in: 0..<5, using: &random)
    let expected = left.filter { one in
      right.contains { other in
        (other.start >= one.end && Int(other.firstWord - one.lastWord) - 1 <= words)
          || (other.end <= one.start && Int(one.firstWord - other.lastWord) - 1 <= words)
      }
    }
    #expect(Occurrences.near(left, right, words: words).hits == expected)
  }
}
