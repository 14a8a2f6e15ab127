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
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("日本語", 5, "日本…"), ("日本語", 6, "日本語"), ("", 0, ""),
    ("a", 0, "…"),
    ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
  ])
  func `texts are cut to columns`(text: String, columns: Int, cut: String) {
    #expect(SafeText.cut(text, to: columns) == cut)
  }
}
