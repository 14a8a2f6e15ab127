import Testing

@testable import Topics

@Suite struct BackgroundTests {
  private func learned(_ text: String) throws -> LearnedBackground {
    try LearnedBackground(parsing: text.utf8.span)
  }

  private func key(_ stem: String) -> UInt64 { StemKey.of(stem.utf8.span) }

  @Test("What was learnt is written in order, without what occurred once")
  func serialized() {
    var counts = BackgroundCounts(language: "en")
    for text in ["troops troops mali", "a troop in Mali", "troops at home", "unique"] {
      counts.add(text)
    }
    #expect(counts.serialized == "background en 7\n3 troop\n2 mali")
  }

  @Test("What one thread repeats counts once")
  func threads() {
    var counts = BackgroundCounts(language: "en")
    for text in ["mali troops", "mali again", "mali once more"] { counts.add(text, on: "a") }
    counts.add("mali", on: "b")
    counts.add("troops in mali")
    #expect(counts.serialized == "background en 5\n3 mali\n2 troop")
  }

  @Test("A background reads what was written, with any line ends")
  func roundTrip() throws {
    for text in [
      "background en 8\n3 troop\n2 mali niger", "background en 8\r\n3 troop\r\n2 mali niger\r\n",
    ] {
      let learned = try learned(text)
      #expect(learned.language == "en")
      let background = Background(alone: learned)
      #expect(background.commonness(of: key("troop")) == 3.0 / 8)
      #expect(background.commonness(of: key("niger")) == 2.0 / 8)
      #expect(background.commonness(of: key("unheard")) == 0.5 / 8)
    }
  }

  @Test(
    "Anything else is refused, with its place",
    arguments: [
      ("", 0..<0), ("x", 0..<1), ("8\n3 troop", 0..<1), ("background en 0", 0..<15),
      ("background english 8", 0..<20), ("background en 8\nx troop", 16..<23),
      ("background en 8\n0 troop", 16..<23), ("background en 8\n9 troop", 16..<23),
      ("background en 8\n2 mali\n2", 23..<24),
    ]
  )
  func refused(_ text: String, _ bytes: Range<Int>) {
    let error = #expect(throws: MalformedBackground.self) { try learned(text) }
    #expect(error?.bytes == bytes)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() {
    let bytes = Array("background en 8\n3 caf".utf8) + [0xE9]
    let error = #expect(throws: MalformedBackground.self) {
      try LearnedBackground(parsing: bytes.span)
    }
    #expect(error?.bytes.lowerBound == 21)
  }

  @Test("A small archive moves little of what is known, and a large one says nearly all")
  func prior() throws {
    let english = Background.of("en")
    let (people, goalie) = (key("peopl"), key("goali"))
    let small = Background(try learned("background en 10\n5 goali"))
    #expect(abs(small.commonness(of: people) / english.commonness(of: people) - 1) < 0.01)
    #expect(small.commonness(of: goalie) > english.commonness(of: goalie))
    #expect(small.commonness(of: goalie) < small.commonness(of: people))
    let large = Background(try learned("background en 10000000\n100000 goali"))
    #expect(abs(large.commonness(of: goalie) / 0.01 - 1) < 0.01)
    #expect(large.commonness(of: people) < english.commonness(of: people) / 100)
    #expect(large.commonness(of: key("unheard")) > 0)
  }

  @Test("Where nothing ships, the archive is set over words that weigh alike")
  func otherLanguages() throws {
    let german = Background(try learned("background de 20000\n2000 tor"))
    #expect(german.commonness(of: key("tor")) > 100 * german.commonness(of: key("unerhort")))
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
