/// What the characters of a word are evidence of, counted.
struct GlyphCounts {
  var letters = 0
  var foreignLetters = 0
  var digits = 0
  var signs = 0
  var masks = 0

  init(_ glyphs: ArraySlice<Glyph>) {
    for glyph in glyphs {
      switch glyph.kind {
      case .letter: letters += 1
      case .foreignLetter: foreignLetters += 1
      case .digit: digits += 1
      case .sign: signs += 1
      case .mask: masks += 1
      }
    }
  }

  /// Whether digits stand for all letters but one, as in `5h17`.
  var isLeet: Bool { letters == 1 && foreignLetters == 0 && masks == 0 && digits >= 2 }

  /// Whether there is enough of a word to undo a disguise without looking at case.
  var hasEnoughLetters: Bool {
    let visible = letters + foreignLetters
    return visible >= 2 || visible + signs >= 2 && (digits == 0 || visible == 1)
  }
}
