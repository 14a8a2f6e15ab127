/// Which Latin letters a character may be read as.
struct LookAlikes: Sendable {
  static let shared = LookAlikes()

  /// One bit a letter, `a` lowest, for ASCII.
  private var ascii = [UInt32](repeating: 0, count: 128)
  private var others: [UInt32: UInt32] = [:]

  /// Digits and signs that stand for letters (leetspeak).
  private static let leet: [(Character, String)] = [
    ("0", "o"), ("1", "il"), ("2", "z"), ("3", "e"), ("4", "a"), ("5", "s"), ("6", "gb"),
    ("7", "t"), ("8", "b"), ("9", "g"), ("@", "a"), ("$", "s"), ("!", "il"), ("|", "il"),
    ("+", "t"), ("(", "c"), ("<", "c"),
  ]

  private init() {
    for letter in UInt32(97)...122 { ascii[Int(letter)] = 1 << (letter - 97) }
    for (sign, letters) in Self.leet {
      guard let byte = sign.asciiValue else { continue }
      for letter in letters.utf8 { ascii[Int(byte)] |= 1 << UInt32(letter - 97) }
    }
    for (letter, lookAlikes) in Self.table {
      let bit: UInt32 = 1 << (letter.value - 97)
      for scalar in lookAlikes.unicodeScalars {
        let known = others[scalar.value] ?? 0
        // A character that two letters share is kept for both only if they have one skeleton.
        guard known == 0 || Self.skeleton(of: known) == Self.skeleton(of: bit) else { continue }
        others[scalar.value] = known | bit
      }
    }
    for offset in UInt32(0)..<26 {
      // Letters in black circles and squares, which have no compatibility forms.
      others[0x1F150 + offset] = 1 << offset
      others[0x1F170 + offset] = 1 << offset
    }
  }

  /// The letters that a folded character may be read as, one bit each; 0 if it is read as nothing else.
  @inline(__always)
  func letters(_ scalar: UInt32) -> UInt32 {
    scalar < 128 ? ascii[Int(scalar)] : others[scalar] ?? 0
  }

  /// The byte that stands for a character in a skeleton.
  ///
  /// Two characters that can be read as the same letter have the same; `i` and `l` share one because of
  /// `1`, `b` and `g` because of `6`.
  @inline(__always)
  func skeleton(_ scalar: UInt32) -> UInt8 {
    let letters = letters(scalar)
    return letters != 0 ? Self.skeleton(of: letters) : 0x80 | UInt8(truncatingIfNeeded: scalar)
  }

  @inline(__always)
  private static func skeleton(of letters: UInt32) -> UInt8 {
    switch letters.trailingZeroBitCount {
    case 6: UInt8(ascii: "b")
    case 11: UInt8(ascii: "i")
    case let letter: UInt8(97 + letter)
    }
  }
}
