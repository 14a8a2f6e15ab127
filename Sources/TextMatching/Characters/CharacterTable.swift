internal import ICU

/// What matching asks about a code point, in one load: its class, and what it folds to.
///
/// Folding is NFKC_Casefold, canonically decomposed, without accents: case, width and compatibility forms
/// and accents are gone. It looks at one code point at a time and never at its neighbours, so the folding
/// of a text contains the folding of every part of it; prefilters rest on that.
struct CharacterTable: Sendable {
  /// Bits of a code point's class.
  struct Class: OptionSet {
    let rawValue: UInt32

    /// Letters, digits and `_`: what a word begins with.
    static let word = Class(rawValue: 1)
    /// Marks, and what is invisible inside words: joiners, the soft hyphen.
    static let extends = Class(rawValue: 2)
    /// Of a script that is written without spaces.
    static let unspaced = Class(rawValue: 4)
    /// White space and punctuation, which joins the words of a term.
    static let joins = Class(rawValue: 8)
    /// `'`, `’`, U+02BC.
    static let apostrophe = Class(rawValue: 16)
    static let space = Class(rawValue: 32)
    /// `.`, `!`, `?` and their like: before white space they end a sentence.
    static let stop = Class(rawValue: 64)
    static let number = Class(rawValue: 128)
  }

  /// The class in the low eight bits; above, where ``foldings`` holds the folding, or 0.
  private let pages: [UInt32]
  private let pageOf: [UInt16]
  /// A length byte and that many bytes of UTF-8, one after the other.
  private let foldings: [UInt8]

  static let shared = CharacterTable()

  /// The most bytes that one code point folds to; U+FDFA has 33.
  static let longestFolding = 48

  private static let limit: UInt32 = 0x20000

  /// Class bits and folding of a code point.
  @inline(__always)
  func entry(_ scalar: UInt32) -> UInt32 {
    guard scalar < Self.limit else { return Self.entryOfHighPlanes(scalar) }
    return pages[Int(pageOf[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
  }

  @inline(__always)
  func classes(_ scalar: UInt32) -> Class {
    Class(rawValue: entry(scalar) & 0xFF)
  }

  /// The UTF-8 of what an entry says its code point folds to, or nil where it stays as it is.
  @inline(__always)
  func folding(of entry: UInt32) -> ArraySlice<UInt8>? {
    let offset = Int(entry >> 8)
    guard offset > 0 else { return nil }
    return foldings[(offset + 1)..<(offset + 1 + Int(foldings[offset]))]
  }

  /// Planes 2 and 3 are ideographs, plane 14 is tags and variation selectors.
  private static func entryOfHighPlanes(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x20000..<0x40000: (Class.word.union(.unspaced)).rawValue
    // Folding 1 is empty.
    case 0xE0000..<0xE1000: Class.extends.rawValue | 1 << 8
    default: 0
    }
  }

  private init() {
    // At 1 there is an empty folding, for what is invisible.
    var foldings: [UInt8] = [0, 0]
    var pages: [UInt32] = []
    var pageOf: [UInt16] = []
    var known: [ArraySlice<UInt32>: UInt16] = [:]
    var data = UnicodeData()
    for page in 0..<(Self.limit >> 7) {
      var entries: [UInt32] = []
      entries.reserveCapacity(128)
      for scalar in (page << 7)..<((page + 1) << 7) {
        entries.append(Self.entry(of: scalar, data: &data, foldings: &foldings))
      }
      if let same = known[entries[...]] {
        pageOf.append(same)
      } else {
        let index = UInt16(pages.count >> 7)
        known[entries[...]] = index
        pageOf.append(index)
        pages += entries
      }
    }
    self.pages = pages
    self.pageOf = pageOf
    self.foldings = foldings
  }

  private static func entry(
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
    let isIgnorable = data?.isDefaultIgnorable(scalar) == true
    if kind == .other, !isIgnorable { return 0 }
    let classes = classes(of: scalar, kind: kind, isIgnorable: isIgnorable, data: data)
    guard let folding = folding(of: scalar, kind: kind, isIgnorable: isIgnorable, data: &data)
    else { return classes.rawValue }
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
    if scalar == 0x200B { return .joins }
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
    let kept = parts.filter { data?.isAccent($0) != true && data?.isDefaultIgnorable($0) != true }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: kept.compactMap(Unicode.Scalar.init))
    return Array(String(string).utf8)
  }
}
