/// What part a character has in a stretch.
enum CharacterRole: UInt8 {
  /// Of another script that people write in, or like no Latin letter.
  case foreignLetter
  /// Latin, or a look-alike that nobody writes words with: Lisu, Cherokee, black squares.
  case letter
  case none, digit, sign, mask

  /// The role of a character beyond ASCII.

  init(ofForeign scalar: UInt32) {
    if scalar == 0x2022 || scalar == 0x25CF || scalar == 0x2217 {
      self = .mask
      return
    }
    let classes = CharacterTable.shared.classes(scalar)
    if LookAlikes.shared.letters(scalar) != 0 {
      self = LookAlikes.shared.isForeign(scalar) ? .foreignLetter : .letter
      return
    }
    let isLetter =
      classes.contains(.word) && !classes.contains(.unspaced) || classes.contains(.extends)
    self = isLetter ? .foreignLetter : .none
  }

  /// By the character; there are no capitals in folded text.
  static let ofASCII: [CharacterRole] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "*"), UInt8(ascii: "#"): .mask
    default: LookAlikes.shared.letters(UInt32(byte)) != 0 ? .sign : .none
    }
  }
}
