/// The words that are looked for in disguise, by their skeletons.
///
/// A skeleton is a word with every character replaced by the letter that it is read as and repetitions
/// squeezed. A word in disguise has the skeleton of its word, so equal skeletons are candidates; the
/// characters decide.
struct SkeletonIndex: Sendable {
  /// A term that may go on beyond its word.
  struct OpenTerm: Sendable {
    var word: [UInt8]
    var term: Int32
    var opensStart: Bool
    var opensEnd: Bool
    /// Whether the hit is the whole word that it stands in.
    var grows: Bool
  }

  /// A word to be indexed.
  struct Word {
    var bytes: [UInt8]
    /// In the lexicon.
    var entry: Int
    /// Whether a term of several words has it.
    var isInPhrase: Bool
  }

  /// A word that was found.
  struct Form: Sendable {
    fileprivate var scalars: [UInt32]
    var entry: Int32
    fileprivate var isInPhrase: Bool

    /// Whether it counts at all where other words of its term must bear it out, or need not.
    func counts(needingOthers: Bool) -> Bool { needingOthers ? isInPhrase : !isShort }
    /// Whether it is too short to count without other words of its term.
    var isShort: Bool { scalars.count < 3 }

    fileprivate var isLatin: Bool { scalars.contains { $0 < 0x80 } }
  }

  private var forms: [Form] = []
  private var bitmap = [UInt64](repeating: 0, count: 1024)
  private var slots: [UInt64] = [0]
  /// By the first character's skeleton and the length, for masked words.
  private var byShape: [Int: [Int32]] = [:]
  private(set) var open: [OpenTerm] = []
  private(set) var openScalars: [[UInt32]] = []
  private(set) var openAutomaton = AhoCorasick([])
  private(set) var longest = 0
  /// Whether words of terms of several words are among those looked for.
  private(set) var hasPhrases = false

  init() {}

  /// Indexes words, of which those under three characters have no disguise but beside others of a term.
  init(words: [Word], open: [OpenTerm]) {
    for word in words {
      let scalars = String(decoding: word.bytes, as: UTF8.self).unicodeScalars.map(\.value)
      guard scalars.count >= (word.isInPhrase ? 2 : 3) else { continue }
      forms.append(
        Form(scalars: scalars, entry: Int32(word.entry), isInPhrase: word.isInPhrase)
      )
      if word.isInPhrase { hasPhrases = true }
    }
    longest = forms.map(\.scalars.count).max() ?? 0
    var slotCount = 16
    while slotCount < forms.count * 2 { slotCount *= 2 }
    slots = [UInt64](repeating: 0, count: slotCount)
    for (index, form) in forms.enumerated() {
      var hash = SkeletonHash()
      for scalar in form.scalars { hash.add(LookAlikes.shared.skeleton(scalar)) }
      insert(hash.value, index)
      byShape[Self.shape(form.scalars), default: []].append(Int32(index))
    }
    self.open = open
    openScalars = open.map { String(decoding: $0.word, as: UTF8.self).unicodeScalars.map(\.value) }
    openAutomaton = AhoCorasick(openScalars.map(Self.squeezed))
  }

  var isEmpty: Bool { forms.isEmpty && open.isEmpty }
  var hasOpenTerms: Bool { !open.isEmpty }
  /// The size of the tables, in bytes.
  var byteCount: Int {
    bitmap.count * 8 + slots.count * 8 + forms.count * 48
      + forms.reduce(0) { $0 + $1.scalars.count * 4 } + openAutomaton.byteCount
  }

  private mutating func insert(_ hash: UInt64, _ form: Int) {
    let bit = Int(hash >> 48)
    bitmap[bit >> 6] |= 1 << UInt64(bit & 63)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash >> 32) << 32 | UInt64(form + 1)
  }

  private static func squeezed(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars {
      let byte = LookAlikes.shared.skeleton(scalar)
      if bytes.last != byte { bytes.append(byte) }
    }
    return bytes
  }

  private static func shape(_ scalars: [UInt32]) -> Int {
    Int(LookAlikes.shared.skeleton(scalars.first ?? 0)) << 16 | scalars.count
  }

  /// Reports the entries that some characters are a disguise of.
  ///
  /// - Parameter readsLatin: Whether the characters may be read as a word in Latin letters.
  /// - Parameter isSpelledOut: Whether they stand apart.
  func forEachEntry(
    of glyphs: ArraySlice<Glyph>,
    hash: UInt64,
    readsLatin: Bool,
    isSpelledOut: Bool = false,
    _ report: (Form) -> Void
  ) {
    let bit = Int(hash >> 48)
    guard bitmap[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let form = forms[Int(slots[slot] & 0xFFFF_FFFF) - 1]
        if readsLatin || !form.isLatin, Self.read(glyphs, as: form.scalars, isSpelledOut) {
          report(form)
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Reports the entries that a word with masked letters may be.
  ///
  /// A mask stands for one letter. The first letter must be visible, and another; of words of three the
  /// last, and only words with three visible letters may end in a mask.
  func forEachEntry(ofMasked glyphs: ArraySlice<Glyph>, _ report: (Int32) -> Void) {
    guard let first = glyphs.first, let last = glyphs.last, first.kind != .mask else { return }
    let visible = glyphs.count { $0.kind != .mask }
    guard visible >= (last.kind == .mask ? 3 : 2), visible < glyphs.count else { return }
    let shape = Int(first.skeleton) << 16 | glyphs.count
    for index in byShape[shape] ?? [] {
      let form = forms[Int(index)]
      let fits = zip(glyphs, form.scalars).allSatisfy { glyph, scalar in
        glyph.kind == .mask || glyph.reads(as: scalar)
      }
      if fits { report(form.entry) }
    }
  }
}
