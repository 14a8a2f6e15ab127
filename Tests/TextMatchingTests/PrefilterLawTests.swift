import TestSupport
import Testing

@testable import TextMatching

/// A prefilter may let too much through and never too little: the matcher finds what plain PCRE2 finds.
@Suite struct PrefilterLawTests {
  private static let terms = [
    "fuck", "shit", "ass", "asshole", "slut", "waste of space", "fool", "twat", "kiss",
  ]
  private static let fillers = [
    "the", "class", "cocktails", "skill", "good", "it's", "a", "I", "1984", "$5", "so", "Ünit",
    "été",
    "wool", "passes", "шок", "漢字", "🖕", "e-mail", "of", "space", "waste", "fu",
    "ck", "hole",
  ]
  private static let joints = [
    " ", " ", " ", ", ", ". ", "! ", "\n", "-", "/", " (", ") ", "\"", " \u{200B}",
  ]

  private func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: text += Self.fillers.randomElement(using: &random) ?? ""
      case 5..<7: text += plant(&random, isDisguised: false)
      default: text += plant(&random, isDisguised: true)
      }
      // Now and then words touch.
      if Int.random(in: 0..<8, using: &random) > 0 {
        text += Self.joints.randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  private func plant(_ random: inout SplitMix64, isDisguised: Bool) -> String {
    let term = Self.terms.randomElement(using: &random) ?? ""
    let isSpelledOut = isDisguised && Int.random(in: 0..<4, using: &random) == 0
    var letters: [String] = []
    for letter in term {
      guard let (plain, alike) = Reference.alphabet[letter] else {
        letters.append(String(letter))
        continue
      }
      let isAlike = isDisguised && !alike.isEmpty && Int.random(in: 0..<3, using: &random) == 0
      let glyph = (isAlike ? alike : plain).randomElement(using: &random) ?? ""
      let repeats =
        isDisguised && Int.random(in: 0..<6, using: &random) == 0
        ? Int.random(in: 2...4, using: &random) : 1
      letters.append(String(repeating: glyph, count: isSpelledOut ? 1 : repeats))
      if isDisguised, Int.random(in: 0..<12, using: &random) == 0 {
        letters[letters.count - 1] += "\u{200B}"
      }
    }
    let separator = [" ", ".", "-", ", "].randomElement(using: &random) ?? " "
    return letters.joined(separator: isSpelledOut ? separator : "")
  }

  private func found(_ matcher: Matcher, _ text: [UInt8]) -> [Int32: Set<Reference.Found>] {
    let scratch = MatchScratch()
    matcher.scan(text.span, into: scratch)
    return Dictionary(grouping: scratch.hits, by: \.term).mapValues { hits in
      Set(hits.map { Reference.Found(start: Int($0.start), end: Int($0.end)) })
    }
  }

  private func list(_ modes: Modes) -> [MatchableSpec] {
    [.terms(TermListSpec(modes: modes, terms: Self.terms.map { TermSpec($0) }))]
  }

  @Test(arguments: UInt64(0)..<60)
  func `Plain terms are found where one pattern a term finds them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matcher = try Matcher(list([]))
    for _ in 0..<5 {
      let text = text(&random)
      let bytes = Array(text.utf8)
      let found = found(matcher, bytes)
      for (index, term) in Self.terms.enumerated() {
        let expected = try Reference.matches(of: Reference.plain(term), in: bytes)
        #expect(found[Int32(index)] ?? [] == expected, "\(term) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `Nothing that an expanded pattern finds in disguise is lost`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matcher = try Matcher(list(.disguised))
    for _ in 0..<5 {
      let text = text(&random)
      let bytes = Array(text.utf8)
      let found = found(matcher, bytes)
      for (index, term) in Self.terms.enumerated() where !term.contains(" ") {
        let ours = found[Int32(index)] ?? []
        for match in try Reference.matches(of: Reference.disguised(term), in: bytes)
        where isEvident(match, bytes) {
          #expect(
            covers(ours, match, bytes),
            "\(term) at \(match) in \(text.debugDescription)"
          )
        }
        guard term.count >= 4 else { continue }
        for match in try Reference.matches(of: Reference.spelledOut(term), in: bytes)
        where isEvident(match, bytes) {
          #expect(
            covers(ours, match, bytes),
            "\(term) spelled out at \(match) in \(text.debugDescription)"
          )
        }
      }
    }
  }

  /// Whether a hit covers a match, apart from what is invisible at its end.
  private func covers(
    _ hits: Set<Reference.Found>,
    _ match: Reference.Found,
    _ text: [UInt8]
  ) -> Bool {
    var end = match.end
    while text[..<end].suffix(3) == [0xE2, 0x80, 0x8B] { end -= 3 }
    return hits.contains { $0.start <= match.start && $0.end >= end }
  }

  /// Two letters and more than half, so that it isn't a number.
  private func isEvident(_ match: Reference.Found, _ text: [UInt8]) -> Bool {
    let part = String(decoding: text[match.start..<match.end], as: UTF8.self)
    let letters = part.filter { $0.isASCII && $0.isLetter }.count
    let others = part.filter { $0.isNumber || $0.isSymbol || "!@$(|".contains($0) }.count
    // Behind a word these are punctuation.
    let endsInSign = part.unicodeScalars.last { $0 != "\u{200B}" }.map {
      "!|(".unicodeScalars.contains($0)
    }
    return letters >= 2 && letters > others && endsInSign != true && !part.contains("++")
  }

  @Test(arguments: UInt64(0)..<60)
  func `What is found in disguise reads as its term`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matcher = try Matcher(list(.disguised))
    for _ in 0..<5 {
      let text = text(&random)
      let bytes = Array(text.utf8)
      for (term, matches) in found(matcher, bytes) {
        for match in matches {
          let part = String(decoding: bytes[match.start..<match.end], as: UTF8.self)
          let loose = try Reference.matches(
            of: Reference.loose(Self.terms[Int(term)]),
            in: Array(part.utf8)
          )
          #expect(!loose.isEmpty, "\(part) in \(text.debugDescription)")
        }
      }
    }
  }

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
      let bytes = Array((text(&random) + number).utf8)
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
