import PCRE2
import Testing

@testable import TextMatching

@Suite struct BlowUpTests {
  @Test(arguments: [
    (#"(a+)+[!?]"#, BlowUp.exponential), (#"(?:a*)*b"#, .exponential),
    (#"^(\w+\s?)*[?;]$"#, .exponential), (#"(?:a|a)*b"#, .exponential),
    (#"(?:\w|\d)*!"#, .exponential), (#"(?:x+x+)+y"#, .exponential),
    (#"(?=(a+)+b)c"#, .exponential), (#"\s*\s*x"#, .polynomial),
    (#"a{0,300}a{0,300}[!?]"#, .polynomial), (#"(a{0,300}){2}[!?]"#, .polynomial),
    (#"(?:a{200}){200}"#, .counts(40_000)),
    ("(?i)(?:s|ſ)+!", .exponential), (#"(?i:(k|\x{212a})+)!"#, .exponential),
    (#"(?:\x{61}|\141|\o{141})+b"#, .exponential), (#"(?:a|\N{U+61})+b"#, .exponential),
    ("(?:a?){30}b", .exponential), ("(?:a?){50}a{50}b", .exponential),
    ("(?:a{0,5}){0,8}b", .counted), ("(?:a|aa){20}b", .exponential),
    (#"(?:(?=(a+)+b)a)+c"#, .exponential), ("(?:[^[:space:]]|a)+!", .exponential),
    ("(?:a(?=.*z))+b", .counted), ("(?:(?=a+)a)+b", .counted), (#"(.+)\1z"#, .counted),
    (#"\w{1,60}\w{1,60}\w{1,60}@"#, .counted),
    (String(repeating: "a?", count: 21) + "a{20}b", .counted),
    (String(repeating: "a?", count: 20) + String(repeating: "a", count: 20) + "b", .counted),
    (String(repeating: "(?:a|a)", count: 20) + "b", .counted),
    (#"price:\w{1,60}\w{1,60}\w{1,60}@"#, .counted), (#"(?:(a+)\1?)+b"#, .exponential),
  ])
  func `Patterns that can blow up are told by their structure`(source: String, kind: BlowUp) {
    let analysis = PatternAnalysis(PatternSpec(source: source))
    #expect(analysis.blowUp == kind)
    #expect(analysis.witness?.isEmpty == false)
  }

  @Test(arguments: [
    #"\b(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b"#, #"(?:\w+\s)+x"#, #"(?:\d{1,3}\.){3}\d"#,
    #"https?://\S+"#, #"(?>a+)+b"#, #"(?:a++)+b"#, #"[a-z]+@[a-z]+\.com"#, #"\d+[-.]\d+"#,
    #"(?:foo|bar|baz)+"#, ".*foo.*bar",
  ])
  func `Patterns that can't are left alone`(source: String) {
    #expect(PatternAnalysis(PatternSpec(source: source)).blowUp == nil)
  }

  @Test func `A witness takes PCRE2 to its limit`() throws {
    for source in [#"(a+)+[!?]"#, #"^(\w+\s?)*[?;]$"#, #"(?:\w|\d)*[!;]"#] {
      let pattern = PatternSpec(source: source)
      let witness = try #require(PatternAnalysis(pattern).witness)
      let matcher = try Matcher([.pattern(pattern)])
      let scratch = MatchScratch()
      matcher.scan(Array(witness.utf8).span, into: scratch)
      #expect(scratch.undetermined == [0], "\(source)")
    }
  }

  @Test(arguments: [
    ("(?R)?a", "(?R)", 0), ("foo(?<n>a|aa)(?&n)+b", "(?&n)", 13), ("(?P<n>a)(?P>n)", "(?P>", 8),
    ("é(a)(?1)", "(?1)", 5), (#"(?<n>a)\g<n>"#, #"\g<n>"#, 7), ("(?(?=a)a|b)+", "(?(?=a)", 0),
    ("(*LIMIT_MATCH=4000000000)(a+)+b", "(*", 0), ("(*NO_JIT)(a+)+b", "(*", 0),
    ("(*UTF)(?:a|aa)+b", "(*", 0), ("b(?<!ab){1,60}c", "(?<!ab)", 1), ("(?C1)(a+)+b", "(?C1)", 0),
    ("a(*SKIP)b", "(*", 1),
  ])
  func `What can't be judged is told apart`(source: String, syntax: String, offset: Int) {
    let analysis = PatternAnalysis(PatternSpec(source: source))
    #expect(analysis.invalid == nil)
    #expect(analysis.unjudged?.syntax.hasPrefix(syntax) == true, "\(analysis)")
    #expect(analysis.unjudged?.offset == offset)
  }
}
