import PCRE2
import TestSupport
import Testing

@testable import TextMatching

/// A prefilter may let too much through and never too little: patterns match where plain PCRE2 matches.
@Suite struct PatternLawTests {
  private static let patterns = [
    #"\bfu+ck\b"#, #"(?i)shit|fool"#, #"(?i:\bkiss)\s+the"#, #"[a-z]+hole"#, #"\d{2}84"#,
    #"waste\W+of"#, #"\d{4}"#, #"\d\W+[5٣]"#, #"\w+@\w+"#, #"(?i)\x{212A}ISS"#, #"é"#,
    #"class|skill|wool"#,
  ]

  private func differs(
    _ random: inout SplitMix64,
    _ prefilter: (PatternSpec) -> PatternPrefilter
  ) throws -> Bool {
    let specs = Self.patterns.map { MatchableSpec.pattern(PatternSpec(source: $0)) }
    let matcher = try Matcher(specs, prefilter: prefilter)
    let scratch = MatchScratch()
    for _ in 0..<20 {
      let number = ["", " ٣٤", " a@b", " 99 5", " 1984"].randomElement(using: &random) ?? ""
      let bytes = Array((LawTexts.text(&random) + number).utf8)
      matcher.scan(bytes.span, into: scratch)
      for (index, source) in Self.patterns.enumerated() {
        let ours = Set(
          scratch.hits.filter { $0.matchable == Int32(index) }
            .map { Reference.Found(start: Int($0.start), end: Int($0.end)) }
        )
        if try ours != Reference.matches(of: source, in: bytes) { return true }
      }
    }
    return false
  }

  @Test(arguments: UInt64(0)..<30)
  func `Patterns match where they match without a prefilter`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    #expect(try !differs(&random) { PatternPrefilter($0) })
  }

  @Test func `A prefilter that is broken on purpose is noticed`() throws {
    let breaks: [(String, @Sendable (inout PatternPrefilter, PatternSpec) -> Void)] = [
      (
        "a letter too many",
        { prefilter, _ in
          prefilter.literals = prefilter.literals?.map { $0 + [0x78] }
        }
      ),
      (
        "literals as they are written, not folded",
        { prefilter, pattern in
          if pattern.source.contains("212A") { prefilter.literals = [Array("KISS".utf8)] }
        }
      ),
      ("a digit too many", { prefilter, _ in prefilter.needed.digits += 1 }),
      (
        "matches begin with less than they can",
        { prefilter, _ in
          guard prefilter.beginning != nil else { return }
          prefilter.beginning = MatchBeginning(
            first: "5".utf8,
            second: "8".utf8,
            mayBeSingle: false
          )
        }
      ),
      ("an at sign too many", { prefilter, _ in prefilter.needed.atSigns += 1 }),
    ]
    for (what, breakIt) in breaks {
      let isNoticed = try (UInt64(0)..<30).contains { seed in
        var random = SplitMix64(seed: seed)
        return try differs(&random) { pattern in
          var prefilter = PatternPrefilter(pattern)
          breakIt(&prefilter, pattern)
          return prefilter
        }
      }
      #expect(isNoticed, "\(what)")
    }
  }
}
