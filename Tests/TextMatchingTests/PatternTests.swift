import Testing

@testable import TextMatching

@Suite struct PatternTests {
  private func literals(_ source: String, _ flags: String = "") -> [String]? {
    PatternPrefilter(PatternSpec(source: source, flags: flags)).literals?
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("foobar", ["foobar"]),
    ("Foo|BAR", ["foo", "bar"]),
    (#"\bviagra\b"#, ["viagra"]),
    (#"(?:buy|sell) cheap"#, ["buy cheap", "sell cheap"]),
    (#"\d+ dollars"#, [" dollars"]),
    (#"colou?r"#, ["colour", "color"]),
    (#"a+bcd"#, ["bcd"]),
    (#"x(?:abc)+y"#, ["abc"]),
    (#"[Kk]ill"#, ["kill"]),
    ("(?x) free  # comment\n money", ["freemoney"]),
    (#"\Qa.b\Ec"#, ["a.bc"]),
    ("(?i)\u{212A}iss", ["kiss"]),
    ("STRASSE|straße", ["strasse"]),
    (#"(?=secret)token\b"#, ["token"]), (#"\x{73}\141\o{154}t"#, ["salt"]),
    (#"(a)\1\141us"#, ["aus"]), (#"\N{U+73}oon\cA"#, ["soon\u{1}"]), (#"b[\Qu\E]s"#, ["bus"]),
    (#"[\w.]{1,64}@[\w-]+"#, ["@"]), (#"\d[$%]"#, ["$", "%"]),
  ])
  func `Every match holds one of the required literals`(source: String, expected: [String]) {
    #expect(literals(source) == expected)
  }

  @Test(arguments: [
    #"\d{3}-\d{4}"#, "a*", "(?:foo)?", "foo|", "foo|.", #"(\w)\1"#, "(*ACCEPT)foo", "x", " +",
    "(?(1)foo|bar)", "(?=secret)",
  ])
  func `A pattern without a usable literal always runs`(source: String) {
    #expect(literals(source) == nil)
  }

  @Test(arguments: [
    (#"\d{3}-\d{4}"#, 7, 0), (#"[\w.]+@[\w.]+"#, 0, 1), (#"(?:\d\d|\w7)+x?"#, 1, 0),
    (#"[0-9٣]?5"#, 1, 0), (#"(?=\d{3})\w+"#, 0, 0), (#"(?>\d){2}(\d)\1"#, 3, 0), ("[1-9a]", 0, 0),
    (#"(?:\d{9}){99}"#, 255, 0),
  ])
  func `What every match needs of digits and at signs is counted`(
    source: String,
    digits: Int,
    atSigns: Int
  ) {
    let needed = PatternPrefilter(PatternSpec(source: source)).needed
    #expect((needed.digits, needed.atSigns) == (digits, atSigns))
  }

  @Test func `A text's digits are counted in all scripts`() {
    let text = Array("a1 ²٣ é３@“x”".utf8)
    let held = RareCharacters(in: text.span, ByteCounts(of: text.span))
    #expect(held.digits >= 3)
    #expect(held.atSigns == 1)
  }

  @Test func `Nothing is known of a pattern that PCRE2 refuses but why`() {
    let analysis = PatternAnalysis(PatternSpec(source: "foo(bar"))
    #expect(analysis.invalid?.offset == 7)
    #expect(analysis.invalid?.message == "missing closing parenthesis")
    #expect(throws: MatcherError.self) { try Matcher([.pattern(PatternSpec(source: "["))]) }
  }

  @Test func `What matches the empty string is told`() {
    #expect(PatternAnalysis(PatternSpec(source: "a*")).matchesEmpty)
    #expect(!PatternAnalysis(PatternSpec(source: "a+")).matchesEmpty)
  }

  @Test(arguments: [
    ("a*", "baab", ["aa"]), (#"\bfoo\b"#, "foo foobar FOO foo", ["foo", "foo"]),
    ("a??b?", "ab", ["ab"]), (#"é"#, "café é", ["é", "é"]),
  ])
  func `All matches that aren't empty are reported`(
    source: String,
    text: String,
    expected: [String]
  ) throws {
    #expect(try hits([.pattern(PatternSpec(source: source))], in: text) == expected)
  }

  @Test func `A factored trie matches what its terms are`() throws {
    let terms = ["foo", "food", "fool", "bar", "a.b", "waste of space", "ü", "c++"]
    let source = factoredTrie(of: terms)
    #expect(source == #"(?:a\.b|bar|c\+\+|foo(?:d|l|)|waste\ of\ space|ü)"#)
    for term in terms {
      #expect(try hits([.pattern(PatternSpec(source: "^\(source)$"))], in: term) == [term])
    }
    #expect(try hits([.pattern(PatternSpec(source: factoredTrie(of: [])))], in: "x") == [])
  }

  /// Folding must join whatever PCRE2's caseless matching joins, or a prefilter would lose matches.
  @Test func `Folding joins all that caseless matching joins`() throws {
    let cased = (UInt32(0)..<0x20000).compactMap(Unicode.Scalar.init).filter {
      let properties = $0.properties
      return properties.lowercaseMapping != properties.uppercaseMapping
        || properties.titlecaseMapping != String(Character($0))
    }
    #expect(cased.count > 2_000)
    var joined = 0
    let scratch = MatchScratch()
    let text = Array(cased.map { String(Character($0)) }.joined().utf8)
    for scalar in cased {
      let source = "\\x{\(String(scalar.value, radix: 16))}"
      let matcher = try Matcher(
        [.pattern(PatternSpec(source: source, flags: "i"))],
        prefilter: { _ in PatternPrefilter() }
      )
      matcher.scan(text.span, into: scratch)
      let folded = PlainForm.folded(String(Character(scalar)))
      for hit in scratch.hits {
        let other = String(decoding: text[Int(hit.start)..<Int(hit.end)], as: UTF8.self)
        if other != String(Character(scalar)) { joined += 1 }
        #expect(PlainForm.folded(other) == folded, "\(scalar.value) \(other)")
      }
    }
    #expect(joined > 2_000)
  }
}
