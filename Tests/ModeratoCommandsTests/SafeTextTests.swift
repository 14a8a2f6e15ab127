import Screening
import Testing

@testable import ModeratoCommands

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain é 😀", "plain é 😀"), ("two\n\n lines\t", "two lines "),
    ("\u{1B}[31mred", "\\u{1B}[31mred"), ("\u{202E}evil", "\\u{202E}evil"),
    ("a\u{200B}b\u{2066}c\u{FEFF}", "a\\u{200B}b\\u{2066}c\\u{FEFF}"),
    ("\u{0}\u{7F}\u{9B}", "\\u{0}\\u{7F}\\u{9B}"),
    ("z\u{301}\u{302}\u{303}\u{304}!", "z\u{301}\u{302}!"),
    ("\u{E0041}\u{115F}", "\\u{E0041}\\u{115F}"),
  ])
  func `nothing in a comment can move the cursor or hide`(text: String, safe: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "…cd"), ("日本語", 5, "…本語"), ("日本語", 4, "…語"), ("", 0, ""),
  ])
  func `texts are cut at their start`(text: String, columns: Int, cut: String) {
    #expect(SafeText.cutAtStart(text, to: columns) == cut)
  }

  @Test(arguments: [
    ("You idiot, you moron!", 40, "You [idiot], you [moron]!"),
    ("You idiot, you moron!", 21, "You [idiot], you [m…]"),
    ("A long way to go before any idiot comes", 24, "…re any [idiot] comes"),
    ("\u{202E}\u{202E}\u{202E}\u{202E} idiot", 24, "…{202E} [idiot]"),
    ("Nothing here", 8, "Nothing…"),
    ("idiot", 3, "[…]"), ("", 10, ""),
  ])
  func `an excerpt shows what was found`(text: String, columns: Int, excerpt: String) {
    let matches = ["moron", "idiot"].compactMap { word -> Match? in
      guard let range = text.firstRange(of: word) else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Match(field: .text, start: start, end: start + 5, matchable: nil, term: 0)
    }
    let first = matches.last
    let palette = Palette(hasColours: false)
    let line = HighlightedText.excerpt(text, matches, around: first, columns: columns, palette)
    #expect(line == excerpt)
    #expect(SafeText.width(line) <= columns)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("日本語", 5, "日本…"), ("日本語", 6, "日本語"), ("", 0, ""),
    ("a", 0, "…"),
    ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
  ])
  func `texts are cut to columns`(text: String, columns: Int, cut: String) {
    #expect(SafeText.cut(text, to: columns) == cut)
  }
}
