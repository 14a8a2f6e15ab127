/// Looks for disguised words in a text that was read.
///
/// Only suspicious stretches are looked at closely: letters mixed with digits or signs, letters of other
/// scripts, unusual repetitions, single letters in a row.
struct DisguiseScanner {
  /// A word that was found.
  struct Found {
    var start: Int32
    var end: Int32
    /// In the lexicon.
    var entry: Int32
    var isDisguised: Bool
    /// Whether it is spelled out in single letters.
    var isSpelledOut = false
    /// Whether two letters or more are masked, so that it may be several words.
    var isMasked = false
    /// Whether it is too little evidence by itself, and counts beside other words of a term alone.
    var needsOthers = false
  }

  /// An open term that was found.
  struct FoundOpen {
    var start: Int32
    var end: Int32
    var term: Int32
  }

  var found: [Found] = []
  var foundOpen: [FoundOpen] = []

  /// The characters of the stretch that is looked at.
  var glyphs: [Glyph] = []
  var skeleton: [UInt8] = []
  var runs: [Int32] = []
  /// Single characters that stand one after the other.
  var singles: [Glyph] = []

  init() {}

  mutating func reset() {
    found.removeAll(keepingCapacity: true)
    foundOpen.removeAll(keepingCapacity: true)
    singles.removeAll(keepingCapacity: true)
  }

  /// Finds the words of an index.
  mutating func scan(_ reading: borrowing Reading, original: Span<UInt8>, for index: SkeletonIndex)
  {
    let folded = reading.folded
    let text = folded.span
    let count = reading.count
    let roles = CharacterRole.ofASCII
    let shortest = index.hasPhrases ? 2 : 3
    var position = 0
    while position < count {
      let byte = text[position]
      if byte < 0x80, roles[Int(byte)] == .none {
        if byte == UInt8(ascii: "-") { lookAcrossHyphen(at: position, reading, index) }
        if Self.mayMask(byte),
          Self.isGrawlix(text[position + 1]) || position > 0 && Self.isGrawlix(text[position - 1])
        {
          lookForGrawlix(at: position, reading, index)
        }
        position += 1
        continue
      }
      if !reading.hidesSomething,
        let end = Stretch.endOfOrdinaryWord(text, position, roles.span)
      {
        if !singles.isEmpty { endSingles(reading, original, index) }
        position = end
        continue
      }
      guard let stretch = Stretch.next(in: text, count, from: &position, reading.hidesSomething)
      else { continue }
      if stretch.characters == 1 {
        appendSingle(stretch, reading, original, index)
        continue
      }
      if !singles.isEmpty { endSingles(reading, original, index) }
      guard stretch.isSuspicious, stretch.characters >= shortest else { continue }
      guard !stretch.isInAddress(text, count), !stretch.isInMention(text, count) else { continue }
      look(at: stretch, reading, original, index)
    }
    if !singles.isEmpty { endSingles(reading, original, index) }
  }
}
