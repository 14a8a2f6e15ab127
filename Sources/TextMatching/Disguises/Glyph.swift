/// One character of a word that may be disguised.
struct Glyph {
  enum Kind: UInt8 {
    case letter
    /// A letter of another script that people write in.
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

  /// Whether it is a sign, or a mask.
  var isSign: Bool { kind == .sign || kind == .mask }

  /// Whether it was sent as a capital of ASCII.
  func isCapital(_ reading: borrowing Reading, _ original: Span<UInt8>) -> Bool {
    original[reading.originalStart(Int(start))] &- 65 < 26
  }

  /// Whether it may be read as a character of a term.
  func reads(as term: UInt32) -> Bool {
    if scalar == term { return true }
    // A digit in a term is that digit.
    guard !(48...57).contains(term) else { return false }
    return LookAlikes.shared.letters(scalar) & LookAlikes.shared.letters(term) != 0
  }
}
