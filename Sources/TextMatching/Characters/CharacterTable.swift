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
}
