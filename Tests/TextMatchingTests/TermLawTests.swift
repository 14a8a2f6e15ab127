import TestSupport
import Testing

@testable import TextMatching

/// Tables may let too much through and never too little: terms are found where plain PCRE2 finds them.
@Suite struct TermLawTests {
  private func found(_ matcher: Matcher, _ text: [UInt8]) -> [Int32: Set<Reference.Found>] {
    let scratch = MatchScratch()
    matcher.scan(text.span, into: scratch)
    return Dictionary(grouping: scratch.hits, by: \.term).mapValues { hits in
      Set(hits.map { Reference.Found(start: Int($0.start), end: Int($0.end)) })
    }
  }

  private func matcher(
    _ modes: Modes,
    _ change: (inout Vocabulary) -> Void = { _ in }
  ) throws -> Matcher {
    let list = TermListSpec(modes: modes, terms: LawTexts.terms.map { TermSpec($0) })
    return try Matcher([.terms(list)], changing: change) { PatternPrefilter($0) }
  }

  /// What a matcher of plain terms finds amiss in five texts.
  private func plainViolations(_ matcher: Matcher, seed: UInt64) throws -> [String] {
    var random = SplitMix64(seed: seed)
    var violations: [String] = []
    for _ in 0..<5 {
      let text = LawTexts.text(&random)
      let bytes = Array(text.utf8)
      let found = found(matcher, bytes)
      for (index, term) in LawTexts.terms.enumerated() {
        let expected = try Reference.matches(of: Reference.plain(term), in: bytes)
        if found[Int32(index)] ?? [] != expected {
          violations.append("\(term) in \(text.debugDescription)")
        }
      }
    }
    return violations
  }

  /// What a matcher of disguised terms loses in five texts.
  private func disguisedViolations(_ matcher: Matcher, seed: UInt64) throws -> [String] {
    var random = SplitMix64(seed: seed)
    var violations: [String] = []
    for _ in 0..<5 {
      let text = LawTexts.text(&random)
      let bytes = Array(text.utf8)
      let found = found(matcher, bytes)
      for (index, term) in LawTexts.terms.enumerated() {
        let ours = found[Int32(index)] ?? []
        var sources = [Reference.disguised(term)]
        if term.count >= 4, !term.contains(" ") { sources.append(Reference.spelledOut(term)) }
        for source in sources {
          for match in try Reference.matches(of: source, in: bytes)
          where isEvident(match, bytes) && !covers(ours, match, bytes) {
            violations.append("\(term) at \(match) in \(text.debugDescription)")
          }
        }
      }
    }
    return violations
  }

  @Test(arguments: UInt64(0)..<60)
  func `Plain terms are found where one pattern a term finds them`(seed: UInt64) throws {
    let violations = try plainViolations(matcher([]), seed: seed)
    #expect(violations == [])
  }

  @Test(arguments: UInt64(0)..<60)
  func `Nothing that an expanded pattern finds in disguise is lost`(seed: UInt64) throws {
    let violations = try disguisedViolations(matcher(.disguised), seed: seed)
    #expect(violations == [])
  }

  /// A way to break the tables that terms are found by.
  private struct Breakage: Sendable {
    var name: String
    var modes: Modes
    var change: @Sendable (inout Vocabulary) -> Void
  }

  private static let breakages = [
    Breakage(name: "words are others", modes: []) { vocabulary in
      vocabulary.lexicon = Lexicon((0..<vocabulary.lexicon.count).map { [UInt8($0 + 1)] })
    },
    Breakage(name: "words have each other's terms", modes: []) { $0.termsOfEntries.reverse() },
    Breakage(name: "phrases can't go on", modes: []) { $0.phrases = PhraseIndex([]) },
    Breakage(name: "words belong to no phrase", modes: []) { vocabulary in
      vocabulary.entriesInPhrases = vocabulary.entriesInPhrases.map { _ in false }
    },
    Breakage(name: "there are no skeletons", modes: .disguised) { $0.skeletons = SkeletonIndex() },
    Breakage(name: "no skeleton is a phrase's", modes: .disguised) { vocabulary in
      let words = (0..<vocabulary.lexicon.count).map { entry in
        let bytes = Array(vocabulary.lexicon.word(entry))
        return SkeletonIndex.Word(bytes: bytes, entry: entry, isInPhrase: false)
      }
      vocabulary.skeletons = SkeletonIndex(words: words, open: [])
    },
  ]

  @Test(arguments: breakages.map(\.name))
  func `Tables that are broken on purpose are noticed`(name: String) throws {
    let breakage = try #require(Self.breakages.first { $0.name == name })
    let broken = try matcher(breakage.modes, breakage.change)
    let isNoticed = try (UInt64(0)..<60).contains { seed in
      try breakage.modes.isEmpty
        ? !plainViolations(broken, seed: seed).isEmpty
        : !disguisedViolations(broken, seed: seed).isEmpty
    }
    #expect(isNoticed)
  }

  /// Whether a hit covers a match, apart from what is invisible at its end.
  private func covers(
    _ hits: Set<Reference.Found>,
    _ match: Reference.Found,
    _ text: [UInt8]
  ) -> Bool {
    let blanks = LawTexts.blanks.map { Array($0.utf8) }
    var end = match.end
    while blanks.contains(Array(text[..<end].suffix(3))) { end -= 3 }
    return hits.contains { $0.start <= match.start && $0.end >= end }
  }

  /// Two letters and more than half, so that it isn't a number, and in each word one.
  private func isEvident(_ match: Reference.Found, _ text: [UInt8]) -> Bool {
    let part = String(decoding: text[match.start..<match.end], as: UTF8.self)
    let letters = part.filter { $0.isASCII && $0.isLetter }.count
    let others = part.filter { $0.isNumber || $0.isSymbol || "!@$(|".contains($0) }.count
    // Behind a word these are punctuation.
    let endsInSign = part.unicodeScalars.last { !LawTexts.blanks.contains(String($0)) }.map {
      "!|(".unicodeScalars.contains($0)
    }
    return letters >= 2 && letters > others && endsInSign != true && !part.contains("++")
  }

  @Test(arguments: UInt64(0)..<60)
  func `What is found in disguise reads as its term`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let matcher = try matcher(.disguised)
    for _ in 0..<5 {
      let text = LawTexts.text(&random)
      let bytes = Array(text.utf8)
      for (term, matches) in found(matcher, bytes) {
        for match in matches {
          let part = String(decoding: bytes[match.start..<match.end], as: UTF8.self)
          let loose = try Reference.matches(
            of: Reference.loose(LawTexts.terms[Int(term)]),
            in: Array(part.utf8)
          )
          #expect(!loose.isEmpty, "\(part) in \(text.debugDescription)")
        }
      }
    }
  }
}
