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

  private struct Form: Sendable {
    var scalars: [UInt32]
    var entry: Int32

    var isLatin: Bool { scalars.contains { $0 < 0x80 } }
  }

  private var forms: [Form] = []
  private var bitmap = [UInt64](repeating: 0, count: 1024)
  private var slots: [UInt64] = [0]
  /// By the first character's skeleton and the length, for masked words.
  private var byShape: [Int: [Int32]] = [:]
  private(set) var open: [OpenTerm] = []
  private var openScalars: [[UInt32]] = []
  private var openAutomaton = AhoCorasick([])
  private(set) var longest = 0

  init() {}

  /// Indexes words with their entries in the lexicon; those under three characters have no disguise.
  init(words: [([UInt8], Int)], open: [OpenTerm]) {
    for (word, entry) in words {
      let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
      guard scalars.count >= 3 else { continue }
      forms.append(Form(scalars: scalars, entry: Int32(entry)))
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
    _ report: (Int32) -> Void
  ) {
    let bit = Int(hash >> 48)
    guard bitmap[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let form = forms[Int(slots[slot] & 0xFFFF_FFFF) - 1]
        if readsLatin || !form.isLatin, Self.read(glyphs, as: form.scalars, isSpelledOut) {
          report(form.entry)
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

  /// Reports open terms inside some characters: the term's index in ``open``, first and last place.
  ///
  /// - Parameter skeleton: The characters' skeleton, squeezed.
  /// - Parameter runs: Where each of its bytes' characters begin, and their count.
  func forEachOpenTerm(
    in glyphs: [Glyph],
    skeleton: [UInt8],
    runs: [Int32],
    _ report: (Int, Int, Int) -> Void
  ) {
    var state: UInt32 = 0
    for place in skeleton.indices {
      state = openAutomaton.step(state, skeleton[place])
      for output in openAutomaton.ending(in: state) {
        let literal = Int(openAutomaton.outputs[output])
        let start = place + 1 - Int(openAutomaton.lengths[literal])
        let firsts = Int(runs[start])..<Int(runs[start + 1])
        let lasts = Int(runs[place])..<Int(runs[place + 1])
        if let (first, last) = fit(openScalars[literal], glyphs, firsts, lasts) {
          report(literal, first, last)
        }
      }
    }
  }

  /// Where a word stands that begins in one run of characters and ends in another.
  ///
  /// An edge may take all of its run or, where more letters than the word's stand there, the nearest.
  private func fit(
    _ word: [UInt32],
    _ glyphs: [Glyph],
    _ firsts: Range<Int>,
    _ lasts: Range<Int>
  ) -> (Int, Int)? {
    let starts = [firsts.lowerBound, firsts.upperBound - 2, firsts.upperBound - 1]
    let ends = [lasts.upperBound, lasts.lowerBound + 2, lasts.lowerBound + 1]
    for first in starts where firsts.contains(first) {
      for last in ends where last > first && last <= lasts.upperBound {
        if Self.read(glyphs[first..<last], as: word) { return (first, last) }
      }
    }
    return nil
  }

  /// Whether characters can be read as a word: each stretch of one letter in the word by a stretch of
  /// characters that are read as it, as often or disguisingly more often.
  static func read(_ glyphs: ArraySlice<Glyph>, as word: [UInt32], _ isSpelledOut: Bool = false)
    -> Bool
  {
    // `reached` holds the places up to which the characters account for the word so far.
    var reached: [Int] = [glyphs.startIndex]
    var position = 0
    while position < word.count {
      let letter = word[position]
      var required = 1
      while position + required < word.count, word[position + required] == letter { required += 1 }
      position += required
      let atEnd = position == word.count
      var next: [Int] = []
      for start in reached {
        var end = start
        var farthest: Int?
        while end < glyphs.endIndex, glyphs[end].reads(as: letter) {
          end += 1
          let isAllowed = Repeats.allows(
            end - start,
            for: required,
            of: letter,
            atEnd: atEnd,
            termLength: word.count,
            isSpelledOut: isSpelledOut
          )
          if isAllowed { farthest = end }
          // Of a long run the end is enough, or a hostile text would not stay cheap.
          if isAllowed, end - start <= 8, !next.contains(end) { next.append(end) }
        }
        if let farthest, !next.contains(farthest) { next.append(farthest) }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return reached.contains(glyphs.endIndex)
  }
}

/// A hash of a skeleton that grows character by character.
struct SkeletonHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: UInt8 = 0

  /// Takes in a character's skeleton; a repetition changes nothing.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    guard byte != last else { return }
    last = byte
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
