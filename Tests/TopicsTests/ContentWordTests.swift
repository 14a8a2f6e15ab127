import TestSupport
import Testing
import Topics

@Suite struct ContentWordTests {
  @Test(
    "Content words are stems, once each, without what says nothing",
    arguments: [
      ("The minister's troops were deploying; troop deployments!", ["minist", "troop", "deploy"]),
      ("I don’t think it’s 5 or 42, but 2017", ["think", "2017"]),
      ("CAFÉ café Café", ["café"]),
      ("'quoted' o'clock_now", ["quot", "o'clock"]),
      ("x a 1 … 😀 — \u{0}", []),
      ("", []),
    ]
  )
  func stems(_ text: String, _ stems: [String]) {
    #expect(ContentWordExtractor(language: "en").stems(of: text.utf8.span) == stems)
  }

  @Test("A word is told as the author wrote it, and counted")
  func spelling() {
    let content = ContentWords(of: "Deploying is not deployment".utf8.span, language: "en")
    #expect(content.words.map(content.spelling) == ["deploying"])
    #expect(content.words.map(\.count) == [2])
  }

  @Test(
    "Other languages have their own stems and stop words",
    arguments: [
      ("de", "Die Häuser und das Haus", ["haus"]),
      ("fr", "les élections et l'élection", ["élect", "l'élect"]),
      ("es", "los gatos y el gato", ["gat"]),
      ("xx", "Words words the", ["words", "the"]),
    ]
  )
  func languages(_ language: String, _ text: String, _ stems: [String]) {
    #expect(ContentWordExtractor(language: language).stems(of: text.utf8.span) == stems)
  }

  @Test("What an extractor read before changes nothing", arguments: UInt64(0)..<20)
  func memory(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let extractor = ContentWordExtractor(language: "en")
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...300, using: &random) {
        bytes.append(
          Int.random(in: 0..<8, using: &random) == 0
            ? UInt8.random(in: 0...255, using: &random)
            : UInt8.random(in: 0x60...0x68, using: &random)
        )
      }
      #expect(extractor.words(of: bytes.span) == ContentWords(of: bytes.span, language: "en"))
    }
  }

  @Test(
    "Hostile texts are read in time linear in their length",
    .timeLimit(.minutes(1)),
    arguments: ["a", "a'", "'", "é", "a ", "\u{301}", "a\u{301} ", "’", "a’", "\u{10FFFF}", "ab1"]
  )
  func hostile(_ unit: String) {
    let text = String(repeating: unit, count: 65_536 / unit.utf8.count)
    var words = ContentWords(of: text.utf8.span, language: "en")
    #expect(words.words.count <= 1)
    var numbers = ""
    for number in 100..<10_000 { numbers += "w\(number) " }
    words = ContentWords(of: numbers.utf8.span, language: "en")
    #expect(words.words.count == 9_900)
  }
}
