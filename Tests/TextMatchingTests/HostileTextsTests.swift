import Testing
import TextMatching

@Suite struct HostileTextsTests {
  private static let size = 60_000
  private static let noncharacters: String = {
    let three = [0xFFFF, 0xFDD0, 0x10FFFF].compactMap { Unicode.Scalar(UInt32($0)) }
    return String(repeating: String(String.UnicodeScalarView(three)), count: size / 10)
  }()

  private static let texts: [(name: String, text: String)] = [
    ("nothing", ""),
    ("one letter", String(repeating: "a", count: size)),
    ("single letters", String(repeating: "f ", count: size / 2)),
    ("marks", "f" + String(repeating: "\u{301}", count: size / 2) + "uck"),
    ("marks alone", String(repeating: "\u{20DD}", count: size / 3)),
    ("joiners", String(repeating: "\u{200D}", count: size / 3)),
    ("zero width", "f" + String(repeating: "\u{200B}", count: size / 3) + "uck"),
    ("noncharacters", noncharacters),
    ("long foldings", String(repeating: "\u{FDFA}", count: size / 3)),
    ("apostrophes", String(repeating: "a'", count: size / 2)),
    ("masks", "f" + String(repeating: "*", count: size) + "k"),
    ("signs", String(repeating: "@$!", count: size / 3)),
    ("underscores", String(repeating: "f_u_c_k_", count: size / 8)),
    ("leet", String(repeating: "5h1", count: size / 3)),
    ("spaces", "waste" + String(repeating: " ", count: size) + "of space"),
    ("phrases", String(repeating: "waste of ", count: size / 9)),
    ("repeats", "f" + String(repeating: "u", count: size) + "ck"),
    ("hyphens", String(repeating: "wet-", count: size / 4)),
    ("a hashtag", "#" + String(repeating: "Fu", count: size / 2) + "1"),
    ("doubled letters", String(repeating: "ffuucc", count: size / 6)),
    ("masks and letters", String(repeating: "f*u**", count: size / 5)),
    ("half words", String(repeating: "fuuuc", count: size / 5)),
    ("NUL", String(repeating: "\0f\0u\0c\0k", count: size / 8)),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: texts.map(\.name))
  func `A hostile text takes no more than moments`(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let terms: [TermSpec] = ["fuck", "shit", "ass", "waste of space", "f u", "waste of"]
    let matcher = try Matcher(
      [[], [.disguised, .inflected], [.anywhere, .disguised]].map { (modes: Modes) in
        MatchableSpec.terms(TermListSpec(modes: modes, terms: terms, exceptions: ["waste of time"]))
      } + [.pattern(PatternSpec(source: #"\bfu+ck\b"#, flags: "i"))]
    )
    let scratch = MatchScratch()
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    let time = clock.measure { matcher.scan(bytes.span, into: scratch) }
    // In a debug build on a busy machine; quadratic work on 60,000 bytes takes minutes.
    #expect(time < .seconds(10))
    for hit in scratch.hits {
      #expect(hit.start >= 0 && hit.start < hit.end && hit.end <= Int32(bytes.count))
    }
    _ = fingerprint(ofScanned: scratch)
  }

  @Test func `Repetitions of any length are seen through`() throws {
    let text = "f" + String(repeating: "u", count: 5_000) + "ck"
    #expect(try hits(["fuck"], .disguised, in: text) == [text])
  }

  @Test func `A scratch forgets the text before`() throws {
    let matcher = try Matcher([.terms(TermListSpec(modes: .disguised, terms: ["fuck"]))])
    let scratch = MatchScratch()
    for (text, count) in [("f\u{200B}uck é f u c k", 2), ("fine", 0), ("", 0), ("FUCK", 1)] {
      matcher.scan(Array(text.utf8).span, into: scratch)
      #expect(scratch.hits.count == count, "\(text)")
    }
    #expect(scratch.words.count == 1)
  }
}
