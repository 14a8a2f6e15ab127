internal import ICU

// What each code point is and folds to, by ICU.
extension CharacterTable {
  static func entry(
    of scalar: UInt32,
    data: inout UnicodeData?,
    foldings: inout [UInt8]
  ) -> UInt32 {
    switch scalar {
    // Ideographs and Hangul syllables fold to themselves: nobody types the parts of a syllable.
    case 0x3400..<0x4DC0, 0x4E00..<0xA000: return Class.word.union(.unspaced).rawValue
    case 0xAC00..<0xD7A4: return Class.word.rawValue
    // Surrogates and private use.
    case 0xD800..<0xF900: return 0
    default: break
    }
    guard let kind = data?.kind(of: scalar) else { return asciiClass(scalar).rawValue }
    let isIgnorable = isInvisible(scalar, data)
    if kind == .other, !isIgnorable { return 0 }
    var classes = classes(of: scalar, kind: kind, isIgnorable: isIgnorable, data: data)
    guard let folding = folding(of: scalar, kind: kind, isIgnorable: isIgnorable, data: &data)
    else { return classes.rawValue }
    if kind == .symbol, let letter = Self.onlyScalar(of: folding) {
      // A letter in a circle is a letter. `™` and `℡` are several, and end the word before them.
      classes = Self.entryClass(of: letter, data)
    }
    guard !folding.isEmpty else { return classes.rawValue | 1 << 8 }
    let offset = UInt32(foldings.count)
    foldings.append(UInt8(min(folding.count, Self.longestFolding)))
    foldings += folding.prefix(Self.longestFolding)
    return classes.rawValue | offset << 8
  }

  /// Enough to go on without ICU's data: ASCII.
  private static func asciiClass(_ scalar: UInt32) -> Class {
    guard let byte = UInt8(exactly: scalar), byte < 128 else { return [] }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return [.word, .number]
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return .word
    case 9...13, 32: return [.space, .joins]
    default: return .joins
    }
  }

  private static func classes(
    of scalar: UInt32,
    kind: UnicodeData.Kind,
    isIgnorable: Bool,
    data: UnicodeData?
  ) -> Class {
    if [0x27, 0x2019, 0x02BC].contains(scalar) { return [.apostrophe, .joins] }
    // It is a place where a line may break: words end there.
    if blanks.contains(scalar) { return .joins }
    if isIgnorable { return .extends }
    let unspaced: Class =
      switch kind {
      case .letter, .number, .nonspacingMark, .spacingMark:
        scalar >= 0xE00 && data?.isUnspaced(scalar) == true ? .unspaced : []
      default: []
      }
    switch kind {
    case .letter, .underscore: return unspaced.union(.word)
    case .number: return unspaced.union([.word, .number])
    case .nonspacingMark, .spacingMark, .enclosingMark: return unspaced.union(.extends)
    case .space: return [.space, .joins]
    case .punctuation where stops.contains(scalar): return [.joins, .stop]
    case .punctuation, .dash: return .joins
    case .symbol, .control, .other: return []
    }
  }

  /// `. ! ?`, the ellipsis, and those of other scripts.
  private static let stops: Set<UInt32> = [
    0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x203C, 0x203D, 0x2047,
    0x2048, 0x2049, 0x0964, 0x0965, 0x06D4, 0x061F, 0x0589, 0x1362,
  ]

  /// Whether nothing is to be seen of a code point.
  private static func isInvisible(_ scalar: UInt32, _ data: UnicodeData?) -> Bool {
    blanks.contains(scalar) || data?.isDefaultIgnorable(scalar) == true
      || (0xFFF9...0xFFFB).contains(scalar)
  }

  /// What may stand between words, and unseen within one: the zero-width space, the hair space, the blank
  /// of Braille, and what stands for an object that isn't there.
  private static let blanks: Set<UInt32> = [0x200B, 0x200A, 0x2800, 0xFFFC]

  private static func onlyScalar(of folding: [UInt8]) -> UInt32? {
    guard let first = folding.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return length == folding.count ? folding.span.scalar(at: 0).value : nil
  }

  /// The class of a folded code point.
  private static func entryClass(of scalar: UInt32, _ data: UnicodeData?) -> Class {
    guard let data else { return asciiClass(scalar) }
    return classes(of: scalar, kind: data.kind(of: scalar), isIgnorable: false, data: data)
  }

  /// Nil where the code point folds to itself.
  private static func folding(
    of scalar: UInt32,
    kind: UnicodeData.Kind,
    isIgnorable: Bool,
    data: inout UnicodeData?
  ) -> [UInt8]? {
    if scalar == 0x2019 || scalar == 0x02BC { return [UInt8(ascii: "'")] }
    if isIgnorable { return [] }
    guard let parts = data?.caseFolding(scalar) else {
      let isMark = kind == .nonspacingMark || kind == .enclosingMark
      return isMark && data?.isAccent(scalar) == true ? [] : nil
    }
    var kept = parts.filter { data?.isAccent($0) != true && data?.isDefaultIgnorable($0) != true }
    // `⒡` is `(f)`, but a letter to whoever reads a word of them.
    if kept.count == 3, kept[0] == 0x28, kept[2] == 0x29 { kept = [kept[1]] }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: kept.compactMap(Unicode.Scalar.init))
    return Array(String(string).utf8)
  }
}
