internal import ICU

/// Which Latin letters a character may be read as.
struct LookAlikes: Sendable {
  static let shared = LookAlikes()

  /// One bit a letter, `a` lowest, for ASCII.
  private var ascii = [UInt32](repeating: 0, count: 128)
  /// The same beyond ASCII, in pages of 128; the first page is empty.
  private var pages = [UInt32](repeating: 0, count: 128)
  private var pageOf = [UInt16](repeating: 0, count: Int(Self.limit >> 7))

  private static let limit: UInt32 = 0x20000
  /// Beside the letters: of a script, other than Latin, that people of today write in.
  private static let foreign: UInt32 = 1 << 31

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
    for (folded, letters) in Self.unicodeTable() { add(letters, to: folded) }
    for (letter, lookAlikes) in Self.furtherLookAlikes {
      for scalar in lookAlikes.unicodeScalars { add(Self.bit(letter.value), to: scalar.value) }
    }
    for offset in UInt32(0)..<26 {
      // Letters in black circles and squares, which have no compatibility forms, and those of flags.
      for first: UInt32 in [0x1F150, 0x1F170, 0x1F1E6] { add(1 << offset, to: first + offset) }
    }
    markForeign()
  }

  /// A character that two letters share is kept for both only if they have one skeleton.
  private mutating func add(_ letters: UInt32, to scalar: UInt32) {
    guard scalar < Self.limit else { return }
    let page = Int(scalar >> 7)
    if pageOf[page] == 0 {
      pageOf[page] = UInt16(pages.count >> 7)
      pages += repeatElement(0, count: 128)
    }
    let place = Int(pageOf[page]) << 7 | Int(scalar & 127)
    let known = pages[place]
    guard known == 0 || Self.skeleton(of: known) == Self.skeleton(of: letters) else { return }
    pages[place] = known | letters
  }

  private mutating func markForeign() {
    guard let data = UnicodeData() else { return }
    for (page, index) in pageOf.enumerated() where index != 0 {
      for offset in 0..<128 where pages[Int(index) << 7 | offset] != 0 {
        guard data.isOfLivingScript(UInt32(page << 7 | offset)) else { continue }
        pages[Int(index) << 7 | offset] |= Self.foreign
      }
    }
  }

  @inline(__always)
  private func entry(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 128 else { return ascii[Int(scalar)] }
    return scalar < Self.limit ? pages[Int(pageOf[Int(scalar >> 7)]) << 7 | Int(scalar & 127)] : 0
  }

  /// The letters that a folded character may be read as, one bit each; 0 if it is read as nothing else.
  @inline(__always)
  func letters(_ scalar: UInt32) -> UInt32 {
    entry(scalar) & ~Self.foreign
  }

  /// Whether a look-alike is a letter of a script, other than Latin, that people of today write in.
  func isForeign(_ scalar: UInt32) -> Bool {
    entry(scalar) & Self.foreign != 0
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
