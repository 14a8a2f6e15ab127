import Testing

@testable import Topics

@Suite struct BackgroundTests {
  @Test("What was learnt is written in order, without what occurred once")
  func serialized() {
    let counts = BackgroundCounts.learn(
      from: ["troops troops mali", "a troop in Mali", "troops at home", "unique"],
      language: "en"
    )
    #expect(counts.serialized == "7\n3 troop\n2 mali")
  }

  @Test("A background reads what was written")
  func roundTrip() throws {
    let background = try #require(Background(serialized: "8\n3 troop\n2 mali niger"))
    #expect(background.commonness(of: StemKey.of("troop".utf8.span)) == 3.0 / 8)
    #expect(background.commonness(of: StemKey.of("niger".utf8.span)) == 2.0 / 8)
    #expect(background.commonness(of: StemKey.of("unheard".utf8.span)) == 0.5 / 8)
  }

  @Test("Anything else is refused", arguments: ["", "x", "0", "-1", "8\nx troop", "8\n0 troop"])
  func refused(_ text: String) {
    #expect(Background(serialized: text) == nil)
  }

  @Test("English words weigh by how rare they are; all words of other languages weigh alike")
  func languages() {
    let people = StemKey.of("peopl".utf8.span)
    let goalie = StemKey.of("goali".utf8.span)
    let english = Background.of("en")
    #expect(english.commonness(of: people) > 100 * english.commonness(of: goalie))
    #expect(
      Background.of("de").commonness(of: people) == Background.of("de").commonness(of: goalie)
    )
  }
}
