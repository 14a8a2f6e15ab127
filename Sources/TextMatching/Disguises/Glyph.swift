/// One character of a word that may be disguised.
struct Glyph {
  enum Kind: UInt8 {
    case letter
    /// A letter that is not ASCII.
    case foreignLetter
    case digit
    /// A sign that may stand for a letter.
    case sign
    /// `*` and its like, for any letter.
    case mask
  }

  var scalar: UInt32
  var kind: Kind
  var start: Int32
  var end: Int32

  var skeleton: UInt8 { LookAlikes.shared.skeleton(scalar) }

  /// Whether it may be read as a character of a term.
  func reads(as term: UInt32) -> Bool {
    if scalar == term { return true }
    // A digit in a term is that digit.
    guard !(48...57).contains(term) else { return false }
    return LookAlikes.shared.letters(scalar) & LookAlikes.shared.letters(term) != 0
  }
}

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

  /// Whether there is enough of a word to undo a disguise: `5h17` and `455` are numbers first.
  var hasEnoughLetters: Bool {
    let visible = letters + foreignLetters
    return visible >= 2 || visible + signs >= 2 && (digits == 0 || visible == 1)
  }
}
