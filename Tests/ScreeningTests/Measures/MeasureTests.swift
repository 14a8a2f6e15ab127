import TestSupport
import Testing
import TextMatching

@testable import Screening

@Suite struct MeasureTests {
  @Test(arguments: [
    (TextMeasure.words(.text), "One two, three’s.", 3000), (.words(.quotedText), "a “b c” d", 2000),
    (.words(.ownText), "a “b c” d", 2000), (.words(.text), "", 0),
    (.characters(.text), "héllo", 5000), (.characters(.text), "👍🏽", 2000),
    (.characters(.quotedText), "a “b” c", 3000),
    (.links, "a.com b.org", 2000),
    (.capitals(.text), "ABc", 667), (.capitals(.text), "ABCDEFGh", 875),
    (.capitals(.text), "ПРИвет", 500), (.capitals(.text), "Ünï 12", 333),
    (.capitals(.text), "ⅣⅣ ａＡ", 750), (.capitals(.ownText), "AB “cd”", 1000),
    (.capitals(.quotedText), "AB “cd”", 0),
    (.emoji(.text), "no #1 * ©", 0), (.emoji(.text), "👍 👍🏽 👩‍👩‍👧 🇨🇦 1️⃣ ❤️", 6000),
    (.emoji(.text), "🇨🇦🇫🇷", 2000), (.emoji(.text), "🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1000), (.emoji(.text), "❤ ©️", 1000),
    (.repeated(.text), "hello", 0), (.repeated(.text), "aaaa", 1000),
    (.repeated(.text), "hahahA", 1000),
    (.repeated(.text), "nooo!", 600), (.repeated(.text), "buy now buy now buy now ", 1000),
  ])
  func `shape is measured`(measure: TextMeasure, text: String, expected: Int64) throws {
    #expect(try RuleSet.value(of: measure, on: text) == .known(expected))
  }

  @Test(arguments: [
    (TextMeasure.capitals(.text), "123 … 漢字"), (.repeated(.text), ""),
    (.capitals(.quotedText), "Hi"),
    (.share(matchable: 0, .text), "?!"), (.words(.authorName), "a b"),
    (.score(classifier: "c", label: "x", index: nil), "a"), (.drift, "a"),
  ])
  func `nothing of nothing is unknown`(measure: TextMeasure, text: String) throws {
    let value = try RuleSet.value(of: measure, on: text) { _ = $0.terms("list", ["a"]) }
    #expect(value == .unknown)
  }

  @Test(arguments: [
    ("bad things", 500), ("bad, very bad things", 750), ("all is well", 0), ("very bad", 1000),
  ])
  func `a share is covered words over words`(text: String, expected: Int64) throws {
    let value = try RuleSet.value(of: .share(matchable: 0, .text), on: text) {
      _ = $0.terms("list", ["bad", "very bad"])
    }
    #expect(value == .known(expected))
  }

  @Test(arguments: [
    ("bad", 1500), ("bad bad", 3000), ("very bad", 4000), ("very bad, bad", 5500), ("fine", 0),
  ])
  func `weights add up over what doesn't overlap`(text: String, expected: Int64) throws {
    let value = try RuleSet.value(of: .weight(matchable: 0, .text), on: text) {
      _ = $0.terms("list", ["bad", "very bad"], weights: [1500, 4000])
    }
    #expect(value == .known(expected))
  }

  @Test(arguments: UInt64(0)..<200)
  func `repetitions are those that trying every place finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = seed % 2 == 0 ? ["a", "b", "é"] : "abcdefghijklmnopqrstuvwxy–".map { String($0) }
    let variety = seed % 2 == 0 ? Int.random(in: 1...3, using: &random) : letters.count
    func stretch(_ lengths: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        letters[Int.random(in: 0..<variety, using: &random)]
      }
    }
    let unit = stretch(1...33)
    let text = stretch(0...60) + (seed % 3 == 0 ? unit + unit + unit : unit + unit) + stretch(0...9)
    var isRepeated = [Bool](repeating: false, count: text.count)
    for unit in 1...32 {
      for start in text.indices where start + unit * 3 <= text.count {
        let pieces = (0..<3).map { text[start + $0 * unit..<start + ($0 + 1) * unit] }
        guard pieces[0].elementsEqual(pieces[1]), pieces[1].elementsEqual(pieces[2]) else {
          continue
        }
        for place in start..<start + unit * 3 { isRepeated[place] = true }
      }
    }
    // Whatever the case of ASCII's letters.
    let bytes = text.joined().utf8.map { byte in
      (97...122).contains(byte) && Bool.random(using: &random) ? byte - 32 : byte
    }
    let counts = ByteCounts(of: bytes.span)
    #expect(Repetitions.characters(in: bytes.span, counts) == isRepeated.count { $0 })
    #expect(counts.characters == text.count)
  }

  @Test func `numbers are rounded before they are compared`() throws {
    // 2 of 3 letters are 66.7%.
    for (limit, expected) in [(666, Truth.true), (667, .false)] {
      var builder = RuleSetBuilder()
      _ = builder.node(.number(.capitals(.text), .greater, Int64(limit)))
      #expect(try builder.build().truth(on: "ABc") == expected)
    }
  }

  @Test func `a classifier that is down can be ignored`() throws {
    for holds in [true, false] {
      var builder = RuleSetBuilder()
      builder.classifiers = [Classifier(name: "c", url: "", timeout: 1, holdsWhenDown: holds)]
      _ = builder.node(.number(.score(classifier: "c", label: "x", index: 0), .greater, 900))
      var comment = Comment(id: "1", text: "")
      comment.scores = ["c.x": .undetermined]
      let evidence = try builder.build().evidence(of: comment, with: EvidenceScratch())
      #expect(evidence.truths == [holds ? .undetermined : .unknown])
    }
  }

  @Test func `samples are a share of all ids and the same everywhere`() throws {
    var builder = RuleSetBuilder()
    _ = builder.node(.leaf(.sample(20)))
    let rules = try builder.build()
    let sampled = (0..<5000).filter { id in
      rules.evidence(of: Comment(id: "c\(id)", text: ""), with: EvidenceScratch()).truths[0]
        == .true
    }
    #expect((70...130).contains(sampled.count))
    // SHA-256 of "abc" begins with ba7816bf 8f01cfea.
    #expect(Comment(id: "abc", text: "").sampleNumber == UInt64(0xBA78_16BF_8F01_CFEA) % 1000)
  }

  @Test func `a topic is two of its words, or one in a short text`() throws {
    var builder = RuleSetBuilder()
    let list = builder.terms("elections", ["vote", "ballot", "poll"])
    builder.topics = [FixedTopic(name: "elections", matchable: list)]
    _ = builder.node(.leaf(.about(topic: 0)))
    let rules = try builder.build()
    let long = """
      The minister opened a bridge near the harbour while engineers, painters, drivers and \
      schoolchildren watched several enormous cranes lifting concrete,\u{20}
      """
    #expect(rules.truth(on: "Go and vote!") == .true)
    #expect(rules.truth(on: long + "and a vote.") == .false)
    #expect(rules.truth(on: long + "and a vote, vote.") == .false)
    #expect(rules.truth(on: long + "and a vote by ballot.") == .true)
    #expect(rules.truth(on: "A fine day.") == .false)
  }

  @Test func `a fingerprint ignores disguises and needs eight words`() throws {
    var builder = RuleSetBuilder()
    builder.needs.sameText = true
    let rules = try builder.build()
    let text = "Earn five hundred dollars a day from home now"
    let print = rules.evidence(of: text).fingerprint
    #expect(print != nil)
    #expect(rules.evidence(of: text.uppercased() + "!!!").fingerprint == print)
    #expect(rules.evidence(of: text + " please").fingerprint != print)
    #expect(rules.evidence(of: "Earn five hundred dollars a day").fingerprint == nil)
  }

  @Test(arguments: [
    (MeasureKind.count, 8000, "8"), (.share, 833, "83.3%"), (.share, 1000, "100.0%"),
    (.weight, 2500, "2.5"), (.weight, 10, "0.01"), (.weight, -1500, "-1.5"),
    (.duration, 90_000_000, "1 day 1 hour"), (.duration, 0, "0 seconds"),
    (.duration, 61_500, "1 minute 1 second"), (.duration, 1500, "1 second"),
  ])
  func `values are written as people do`(kind: MeasureKind, value: Int64, expected: String) {
    #expect(kind.text(.known(value)) == expected)
  }

  @Test(arguments: [
    (86_400_000, "1 day"), (90_000_000, "25 hours"), (5_400_000, "90 minutes"),
    (604_800_000, "7 days"), (1000, "1 second"), (0, "0 seconds"), (1500, "1500 milliseconds"),
  ])
  func `a duration keeps the unit that says it exactly`(value: Int64, expected: String) {
    #expect(DurationWords.exact(value) == expected)
  }
}
