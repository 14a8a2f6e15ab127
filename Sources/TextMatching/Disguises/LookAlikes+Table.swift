internal import ICU

extension LookAlikes {
  /// For each character that people take for a Latin letter: that letter.
  ///
  /// From ICU's copy of Unicode's confusables (UTS #39): characters whose prototype is one letter, marks
  /// apart, small letters before capitals; and from names: `LATIN LETTER SMALL CAPITAL B`, `LATIN SMALL LETTER TURNED K`. Characters are
  /// folded as texts are. Letters that run from right to left are left out, and operators.
  static func unicodeTable() -> [(folded: UInt32, letters: UInt32)] {
    guard var confusables = Confusables(), let data = UnicodeData() else { return [] }
    var table: [(UInt32, UInt32)] = []
    var capitals: [(UInt32, UInt32)] = []
    var named: [(UInt32, UInt32)] = []
    for range in ranges {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) {
        let isLetter = CharacterTable.shared.classes(scalar.value).contains(.word)
        guard isLetter || scalar.properties.generalCategory == .otherSymbol,
          !data.isRightToLeft(scalar.value), let folded = folded(scalar)
        else { continue }
        let letters = letters(of: confusables.prototype(of: scalar), data)
        if letters != 0, folded == scalar.value {
          table.append((folded, letters))
        } else if letters != 0 {
          capitals.append((folded, letters))
        } else if data.isLatin(scalar.value), let letter = letter(named: scalar) {
          named.append((folded, letter))
        }
      }
    }
    return table + capitals + named
  }

  /// Scripts that have letters like Latin ones; ideographs, syllables and ancient pictures have none.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x80...0x58F, 0x6F0...0x6F9, 0x900...0x11FF, 0x1200...0x17FF, 0x1C00...0x2E7F, 0x3007...0x3007,
    0xA4D0...0xABFF, 0xFB00...0xFB17, 0x10000...0x105FF, 0x11400...0x11AFF, 0x16F00...0x16F9F,
    0x1D200...0x1D24F, 0x1DF00...0x1DFFF, 0x1F100...0x1F1FF, 0x1F700...0x1F77F,
  ]

  /// Look-alikes that Unicode doesn't list: signs of currency, and two letters written for `n`.
  static let furtherLookAlikes: [(letter: Unicode.Scalar, lookAlikes: String)] = [
    ("c", "\u{A2}\u{20A1}"), ("d", "\u{20AB}"), ("e", "\u{20AC}"), ("k", "\u{20AD}"),
    ("l", "\u{A3}"), ("n", "πп"), ("t", "\u{20AE}\u{22A4}"), ("w", "\u{20A9}"), ("x", "\u{D7}"),
    ("y", "\u{A5}"),
  ]

  /// What a character folds to if that is one character beyond ASCII.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    let entry = CharacterTable.shared.entry(scalar.value)
    guard let folding = CharacterTable.shared.folding(of: entry) else { return scalar.value }
    guard let first = folding.first, first >= 0x80 else { return nil }
    let (folded, length) = Array(folding).span.scalar(at: 0)
    return length == folding.count ? folded : nil
  }

  private static func letters(of prototype: [Unicode.Scalar], _ data: UnicodeData) -> UInt32 {
    let letters = prototype.filter { !data.isAccent($0.value) }.map { $0.value | 0x20 }
    // The prototype of `m` is the two letters that it looks like.
    if letters == [0x72, 0x6E] { return bit(0x6D) }
    guard letters.count == 1, let letter = letters.first else { return 0 }
    return letter == 0x6C ? bit(letter) | bit(0x69) : bit(letter)
  }

  /// The letter that a name is about: `LATIN LETTER SMALL CAPITAL B`.
  private static func letter(named scalar: Unicode.Scalar) -> UInt32? {
    guard var words = scalar.properties.name?.split(separator: " "), words.first == "LATIN" else {
      return nil
    }
    if let with = words.firstIndex(of: "WITH") { words.removeSubrange(with...) }
    let shapes: Set<Substring> = [
      "LATIN", "SMALL", "CAPITAL", "LETTER", "TURNED", "REVERSED", "INVERTED", "BARRED",
    ]
    words.removeAll { shapes.contains($0) }
    guard words.count == 1, let name = words.first?.unicodeScalars, name.count == 1 else {
      return nil
    }
    return name.first.map { bit($0.value | 0x20) }
  }

  /// The bit of a lower-case letter, or 0.
  static func bit(_ letter: UInt32) -> UInt32 {
    letter &- 97 < 26 ? 1 << (letter - 97) : 0
  }
}
