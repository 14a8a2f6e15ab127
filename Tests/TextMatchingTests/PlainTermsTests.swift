import Testing
import TextMatching

@Suite struct PlainTermsTests {
  @Test(arguments: [
    ("idiot", "You IDIOT!", ["IDIOT"]),
    ("idiot", "an idiot's plan", ["idiot"]),
    ("idiot", "l'idiot", ["idiot"]),
    ("idiot", "idiotic", []),
    ("can", "I can't", []),
    ("you're", "you’re wrong", ["you’re"]),
    ("you", "you’re wrong", ["you"]),
    ("cunt", "I grew up in Scunthorpe", []),
    ("kiss", "\u{212A}I\u{17F}S", ["\u{212A}I\u{17F}S"]),
    ("café", "CAFE and cafe\u{301} and café", ["CAFE", "cafe\u{301}", "café"]),
    ("cafe", "cafés", []),
    ("straße", "STRASSE straße", ["STRASSE", "straße"]),
    ("fuck", "ｆｕｃｋ", ["ｆｕｃｋ"]),
    ("नमक", "नमक नमकीन", ["नमक"]),
    ("नम", "नमी", []),
    ("傻逼", "你是傻逼吗", ["傻逼"]),
    ("ok", "我ok的", ["ok"]),
    ("ควาย", "ไอ้ควายโง่", ["ควาย"]),
    ("🖕", "nice 🖕🏿 and 🖕", ["🖕🏿", "🖕"]),
    ("👩", "👩‍🚀", []),
    (":(", "so sad :(", [":("]),
    ("c++", "c++ is c", ["c++"]),
    ("waste of space", "a waste   of\n-- space.", ["waste   of\n-- space"]),
    ("waste of space", "what a waste. Of space.", []),
    ("dick cheney", "Dick-Cheney", ["Dick-Cheney"]),
    ("snow_ball", "snow_ball", ["snow_ball"]),
    ("ball", "snow_ball", []),
    ("assistant", "As\u{AD}sistant", ["As\u{AD}sistant"]),
    ("ass", "As\u{AD}sistant", []),
  ])
  func `Whole words are found whatever their case, width and accents`(
    term: String,
    text: String,
    expected: [String]
  ) throws {
    #expect(try hits([TermSpec(term)], in: text) == expected)
  }

  @Test(arguments: [
    ("Paris", "Paris and paris", ["Paris"]),
    ("café", "cafe café", ["café"]),
    ("New York", "new york New York New  York", ["New York"]),
  ])
  func `Exact terms are the very code points`(term: String, text: String, expected: [String]) throws
  {
    #expect(try hits([TermSpec(term)], .exact, in: text) == expected)
  }

  @Test(arguments: [
    ("idiot*", "idiotically", ["idiotically"]),
    ("idiot*", "an idiot", ["idiot"]),
    ("*phobe", "homophobe xphobes", ["homophobe"]),
    ("idiot*", "superidiot", []),
  ])
  func `A star opens one side of a word`(term: String, text: String, expected: [String]) throws {
    #expect(try hits([TermSpec(stringLiteral: term)], in: text) == expected)
  }

  @Test func `Anywhere means inside words too`() throws {
    #expect(try hits(["cunt"], .anywhere, in: "Scunthorpe CUNT") == ["cunt", "CUNT"])
  }

  @Test func `Overlapping terms are all reported`() throws {
    let found = try hits(["ass", "ass hat", "hat"], in: "an ass hat")
    #expect(found == ["ass", "ass hat", "hat"])
  }

  @Test func `A hit inside an exception is dropped`() throws {
    let found = try hits(["dick"], in: "Dick Cheney is a dick", except: ["dick cheney"])
    #expect(found == ["dick"])
    let inside = try hits(["cunt"], .anywhere, in: "Scunthorpe, cunt", except: ["scunthorpe"])
    #expect(inside == ["cunt"])
  }

  @Test func `Hits know the words that they touch`() throws {
    let list = TermListSpec(modes: [], terms: ["waste of space", ":)"])
    let matcher = try Matcher([.terms(list)])
    let scratch = MatchScratch()
    matcher.scan(Array("What a waste of space :) you are".utf8).span, into: scratch)
    #expect(scratch.words.count == 7)
    #expect(scratch.hits.map(\.firstWord) == [2, 5])
    #expect(scratch.hits.map(\.lastWord) == [4, 4])
  }
}
