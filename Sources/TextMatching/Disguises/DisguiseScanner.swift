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
  }

  /// An open term that was found.
  struct FoundOpen {
    var start: Int32
    var end: Int32
    var term: Int32
  }

  var found: [Found] = []
  var foundOpen: [FoundOpen] = []

  private var glyphs: [Glyph] = []
  private var skeleton: [UInt8] = []
  private var runs: [Int32] = []
  /// Single characters that stand one after the other.
  private var singles: [Glyph] = []

  /// A stretch of characters that a disguised word may consist of.
  private struct Stretch {
    var start: Int
    var end = 0
    var characters = 0
    var isSuspicious = false
    var letters = 0
    var digits = 0
    var signs = 0
    var masks = 0

    /// Drops signs at the end that are punctuation there, and those around a single letter.
    mutating func trimPunctuation(_ text: Span<UInt8>) {
      while characters > 1, isPunctuation(text[end - 1]) { dropSign(at: end - 1, text) }
      guard characters > 1, characters <= 3, letters == 1 else { return }
      while characters > 1, isSign(text[end - 1]), !isLetterLike(text[end - 1]) {
        dropSign(at: end - 1, text)
      }
      while characters > 1, isSign(text[start]), !isLetterLike(text[start]) {
        dropSign(at: start, text)
      }
    }

    private mutating func dropSign(at place: Int, _ text: Span<UInt8>) {
      if roles[Int(text[place])] == .mask { masks -= 1 } else { signs -= 1 }
      characters -= 1
      if place == start { start += 1 } else { end -= 1 }
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
      isSign(byte) && !isLetterLike(byte) && byte != 0x2B && roles[Int(byte)] != .mask
    }

    /// `@` and `$` at a word's edge are letters; exclamation marks and brackets are not.
    private func isLetterLike(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$")
    }

    private func isSign(_ byte: UInt8) -> Bool {
      byte < 0x80 && (roles[Int(byte)] == .sign || roles[Int(byte)] == .mask)
    }
  }

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
    let roles = Self.roles
    var position = 0
    while position < count {
      let byte = text[position]
      if byte < 0x80, roles[Int(byte)] == .none {
        position += 1
        continue
      }
      if !reading.hidesSomething, let end = Self.endOfOrdinaryWord(text, count, position) {
        if !singles.isEmpty { endSingles(reading, original, index) }
        position = end
        continue
      }
      guard let stretch = Self.stretch(in: text, count, from: &position, reading.hidesSomething)
      else { continue }
      if stretch.characters == 1 {
        appendSingle(stretch, reading, original, index)
        continue
      }
      if !singles.isEmpty { endSingles(reading, original, index) }
      guard stretch.isSuspicious, stretch.characters >= 3, stretch.characters <= 200 else {
        continue
      }
      guard !Self.isInAddress(text, count, stretch.start, stretch.end),
        !Self.isInMention(text, count, stretch.start, stretch.end)
      else { continue }
      look(at: stretch, reading, index)
    }
    if !singles.isEmpty { endSingles(reading, original, index) }
  }

  /// Where the word of two ASCII letters or more ends that begins at a place, if nothing about it is
  /// suspicious.
  @inline(__always)
  private static func endOfOrdinaryWord(_ text: Span<UInt8>, _ count: Int, _ start: Int) -> Int? {
    var last = text[start]
    guard last &- 97 < 26, start == 0 || text[start - 1] != UInt8(ascii: "_") else { return nil }
    var place = start + 1
    var isDoubled = false
    while place < count {
      let byte = text[place]
      guard byte &- 97 < 26 else {
        guard byte < 0x80, byte != UInt8(ascii: "_"), roles[Int(byte)] == .none else { return nil }
        break
      }
      if byte == last {
        if isDoubled || Repeats.isUnusual(doubled: UInt32(byte), atEnd: false) { return nil }
        isDoubled = true
      } else {
        isDoubled = false
      }
      last = byte
      place += 1
    }
    guard place - start > 1 else { return nil }
    if isDoubled, Repeats.isUnusual(doubled: UInt32(last), atEnd: true) { return nil }
    return place
  }

  /// Reads the next stretch, or steps over one character that is in none.
  @inline(__always)
  private static func stretch(
    in text: Span<UInt8>,
    _ count: Int,
    from position: inout Int,
    _ hidesSomething: Bool
  ) -> Stretch? {
    let start = position
    var stretch = Stretch(start: start)
    var last: UInt32 = 0
    var run = 0
    while position < count {
      let byte = text[position]
      var length = 1
      var scalar = UInt32(byte)
      let role: Role
      if byte < 0x80 {
        role = roles[Int(byte)]
      } else {
        (scalar, length) = text.scalar(at: position)
        role = Role(ofForeign: scalar)
        if role != .none { stretch.isSuspicious = true }
      }
      switch role {
      case .none:
        if stretch.characters == 0 {
          position += length
          return nil
        }
        if byte == UInt8(ascii: "_") { stretch.isSuspicious = true }
        return finish(stretch, at: position, run, last, hidesSomething, text)
      case .letter, .foreignLetter: stretch.letters += 1
      case .digit: stretch.digits += 1
      case .sign: stretch.signs += 1
      case .mask: stretch.masks += 1
      }
      run = scalar == last ? run + 1 : 1
      if run >= 3 || run == 2 && Repeats.isUnusual(doubled: scalar, atEnd: false) {
        stretch.isSuspicious = true
      }
      last = scalar
      stretch.characters += 1
      position += length
    }
    return stretch.characters == 0
      ? nil : finish(stretch, at: position, run, last, hidesSomething, text)
  }

  private static func finish(
    _ stretch: Stretch,
    at end: Int,
    _ run: Int,
    _ last: UInt32,
    _ hidesSomething: Bool,
    _ text: Span<UInt8>
  ) -> Stretch? {
    var stretch = stretch
    stretch.end = end
    stretch.trimPunctuation(text)
    if stretch.digits + stretch.signs + stretch.masks > 0 { stretch.isSuspicious = true }
    if stretch.letters + stretch.signs == 0 { return nil }
    if run == 2, Repeats.isUnusual(doubled: last, atEnd: true) { stretch.isSuspicious = true }
    if hidesSomething { stretch.isSuspicious = true }
    if stretch.start > 0, text[stretch.start - 1] == UInt8(ascii: "_") {
      stretch.isSuspicious = true
    }
    return stretch
  }

  /// What part a character has in a stretch.
  private enum Role: UInt8 {
    case none, letter, foreignLetter, digit, sign, mask

    init(ofForeign scalar: UInt32) {
      if scalar == 0x2022 || scalar == 0x25CF || scalar == 0x2217 {
        self = .mask
        return
      }
      let classes = CharacterTable.shared.classes(scalar)
      let isLetter =
        classes.contains(.word) && !classes.contains(.unspaced) || classes.contains(.extends)
        || LookAlikes.shared.letters(scalar) != 0
      self = isLetter ? .foreignLetter : .none
    }
  }

  private static let roles: [Role] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "*"), UInt8(ascii: "#"): .mask
    default: LookAlikes.shared.letters(UInt32(byte)) != 0 ? .sign : .none
    }
  }

  private mutating func readGlyphs(_ start: Int, _ end: Int, _ text: Span<UInt8>) {
    glyphs.removeAll(keepingCapacity: true)
    var position = start
    while position < end {
      let (scalar, length) = text.scalar(at: position)
      let role = scalar < 128 ? Self.roles[Int(scalar)] : Role(ofForeign: scalar)
      let kind: Glyph.Kind =
        switch role {
        case .letter, .none: .letter
        case .foreignLetter: .foreignLetter
        case .digit: .digit
        case .sign: .sign
        case .mask: .mask
        }
      glyphs.append(
        Glyph(scalar: scalar, kind: kind, start: Int32(position), end: Int32(position + length))
      )
      position += length
    }
  }

  /// Tries a stretch as a word, with and without the signs at its edges.
  private mutating func look(
    at stretch: Stretch,
    _ reading: borrowing Reading,
    _ index: SkeletonIndex
  ) {
    readGlyphs(stretch.start, stretch.end, reading.folded.span)
    let isSign = { (glyph: Glyph) in glyph.kind == .sign || glyph.kind == .mask }
    let leading = glyphs.prefix { isSign($0) }.count
    guard leading < glyphs.count else {
      // Nothing but signs: `@$$`.
      lookUp(0..<glyphs.count, reading, index)
      return
    }
    let trailing = glyphs.reversed().prefix { isSign($0) }.count
    let core = glyphs.count - trailing
    let ends = [core] + letterLikeEnds(from: core, reading.folded.span)
    if ends.count == 1, Self.isOrdinaryWord(glyphs[..<core]) { return }
    for start in max(0, leading - 3)...leading where start == leading || glyphs[start].kind == .sign
    {
      for end in ends { lookUp(start..<end, reading, index) }
    }
    if index.hasOpenTerms { lookForOpenTerms(reading, index) }
  }

  /// Where a word may end behind its last letter: signs there may be letters (`nigg@`, `a$$`, `slu+`), and
  /// a whole run of masks may stand for letters.
  private func letterLikeEnds(from core: Int, _ text: Span<UInt8>) -> [Int] {
    guard core < glyphs.count else { return [] }
    if glyphs[core].kind == .mask {
      let end = core + glyphs[core...].prefix { $0.kind == .mask }.count
      let isEmphasis = Self.closesEmphasis(Int(glyphs[core].start), text)
      return end == glyphs.count && !isEmphasis ? [end] : []
    }
    if glyphs.count == core + 1, glyphs[core].scalar == 0x2B { return [core + 1] }
    let letters = glyphs[core...].prefix { $0.scalar == 0x40 || $0.scalar == 0x24 }.count
    return letters == 0 ? [] : Array((core + 1)...(core + min(letters, 3)))
  }

  /// Whether an asterisk is the second of a pair, as in `*sips tea*`.
  private static func closesEmphasis(_ place: Int, _ text: Span<UInt8>) -> Bool {
    guard text[place] == UInt8(ascii: "*") else { return false }
    let farthest = 200
    var earlier = place - 1
    while earlier >= 0, place - earlier < farthest, text[earlier] != 10 {
      let opens = earlier == 0 || text[earlier - 1] <= 32
      if text[earlier] == UInt8(ascii: "*"), opens { return true }
      earlier -= 1
    }
    return false
  }

  /// Words of English that look like a disguise of another.
  private static let ordinaryWords: Set<String> = ["shiite", "shiites"]

  private static func isOrdinaryWord(_ glyphs: ArraySlice<Glyph>) -> Bool {
    guard (6...7).contains(glyphs.count) else { return false }
    let scalars = glyphs.compactMap { Unicode.Scalar($0.scalar) }
    return ordinaryWords.contains(String(String.UnicodeScalarView(scalars)))
  }

  /// Looks a range of ``glyphs`` up.
  private mutating func lookUp(
    _ range: Range<Int>,
    _ reading: borrowing Reading,
    _ index: SkeletonIndex
  ) {
    guard range.count >= 3 else { return }
    let part = glyphs[range]
    let counts = GlyphCounts(part)
    guard counts.hasEnoughLetters, !Self.isQuantity(part) else { return }
    let readsLatin = isPlausible(counts, reading)
    let start = glyphs[range.lowerBound].start
    let end = glyphs[range.upperBound - 1].end
    func report(_ entry: Int32) {
      found.append(Found(start: start, end: end, entry: entry, isDisguised: true))
    }
    guard counts.masks > 0 else {
      var hash = SkeletonHash()
      for glyph in part { hash.add(glyph.skeleton) }
      index.forEachEntry(of: part, hash: hash.value, readsLatin: readsLatin, report)
      return
    }
    index.forEachEntry(ofMasked: part, report)
    guard Self.alternates(part) else { return }
    // `f*u*c*k`: the masks are separators.
    let letters = part.filter { $0.kind != .mask }
    var hash = SkeletonHash()
    for glyph in letters { hash.add(glyph.skeleton) }
    index.forEachEntry(of: letters[...], hash: hash.value, readsLatin: readsLatin, report)
  }

  /// Words that are wholly of another script are a disguise only in a text that is otherwise Latin.
  private func isPlausible(_ counts: GlyphCounts, _ reading: borrowing Reading) -> Bool {
    counts.foreignLetters == 0 || counts.letters > 0 || reading.otherLetters * 4 < reading.count
  }

  /// Whether a number with its unit stands there: `50us`.
  private static func isQuantity(_ glyphs: ArraySlice<Glyph>) -> Bool {
    let digits = glyphs.prefix { $0.kind == .digit }.count
    return digits >= 2 && glyphs.count - digits <= 3
      && glyphs.dropFirst(digits).allSatisfy { $0.kind == .letter }
  }

  private static func alternates(_ glyphs: ArraySlice<Glyph>) -> Bool {
    glyphs.count >= 5 && glyphs.count % 2 == 1
      && glyphs.enumerated().allSatisfy { ($0.element.kind == .mask) == ($0.offset % 2 == 1) }
  }

  private mutating func lookForOpenTerms(_ reading: borrowing Reading, _ index: SkeletonIndex) {
    skeleton.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for (place, glyph) in glyphs.enumerated() {
      let byte = glyph.skeleton
      if skeleton.last != byte {
        skeleton.append(byte)
        runs.append(Int32(place))
      }
    }
    runs.append(Int32(glyphs.count))
    let isSign = { (glyph: Glyph) in glyph.kind == .sign || glyph.kind == .mask }
    let leading = glyphs.prefix { isSign($0) }.count
    let core = glyphs.count - glyphs.reversed().prefix { isSign($0) }.count
    index.forEachOpenTerm(in: glyphs, skeleton: skeleton, runs: runs) { number, first, last in
      let term = index.open[number]
      guard term.opensStart || first <= leading, term.opensEnd || last >= core else { return }
      let counts = GlyphCounts(glyphs[first..<last])
      guard counts.masks == 0, counts.hasEnoughLetters, isPlausible(counts, reading) else { return }
      let from = term.grows && term.opensStart ? 0 : first
      let to = term.grows && term.opensEnd ? max(core, last) : last
      foundOpen.append(
        FoundOpen(start: glyphs[from].start, end: glyphs[to - 1].end, term: term.term)
      )
    }
  }

  /// Whether a place is inside somebody's name of several parts: `@gook_99`.
  private static func isInMention(_ text: Span<UInt8>, _ count: Int, _ start: Int, _ end: Int)
    -> Bool
  {
    let underscore = UInt8(ascii: "_")
    let at = UInt8(ascii: "@")
    if text[start] == at { return end < count && text[end] == underscore }
    guard start > 0, text[start - 1] == underscore else { return false }
    let farthest = 64
    var place = start - 1
    while place > 0, start - place < farthest,
      text[place] == underscore || text[place] &- 97 < 26
        || text[place] &- 48 < 10
    {
      place -= 1
    }
    return text[place] == at
  }

  /// Whether a place is inside a web or e-mail address.
  private static func isInAddress(_ text: Span<UInt8>, _ count: Int, _ start: Int, _ end: Int)
    -> Bool
  {
    let farthest = 256
    var low = start
    while low > 0, start - low < farthest, text[low - 1] > 32 { low -= 1 }
    var high = end
    while high < count, high - end < farthest, text[high] > 32 { high += 1 }
    if high - low > 4, text[low] == 0x77, text[low + 1] == 0x77, text[low + 2] == 0x77,
      text[low + 3] == 0x2E
    {
      return true
    }
    var at = false
    for place in low..<high {
      if text[place] == 0x3A, place + 2 < high, text[place + 1] == 0x2F, text[place + 2] == 0x2F {
        return true
      }
      let isInside = place > low && place + 1 < high
      if text[place] == 0x40, isInside, text[place - 1] &- 97 < 26 || text[place - 1] &- 48 < 10 {
        at = true
      }
      if text[place] == 0x2E, at, isInside, text[place + 1] &- 97 < 26, text[place - 1] &- 97 < 26 {
        return true
      }
    }
    return false
  }

  // MARK: Single letters in a row

  private mutating func appendSingle(
    _ stretch: Stretch,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    if let last = singles.last {
      let gap = reading.folded.span.extracting(Int(last.end)..<stretch.start)
      if gap.count == 0 || !Self.separates(gap) { endSingles(reading, original, index) }
    }
    readGlyphs(stretch.start, stretch.end, reading.folded.span)
    guard let glyph = glyphs.first, glyph.kind != .mask else { return }
    singles.append(glyph)
  }

  /// At most three characters.
  private static func separates(_ gap: Span<UInt8>) -> Bool {
    guard gap.count <= 12 else { return false }
    var characters = 0
    for place in gap.indices where gap[place] & 0xC0 != 0x80 { characters += 1 }
    return characters <= 3
  }

  /// Looks for words in the single letters so far, and forgets them.
  private mutating func endSingles(
    _ reading: borrowing Reading,
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    guard !singles.isEmpty else { return }
    defer { singles.removeAll(keepingCapacity: true) }
    guard singles.count >= 3 else { return }
    for start in singles.indices {
      var hash = SkeletonHash()
      for end in start..<min(start + index.longest * 2, singles.count) {
        hash.add(singles[end].skeleton)
        let part = singles[start...end]
        guard part.count >= 3 else { continue }
        let isWhole = isWholeRun(start, end) && !areInitials(part, reading, original)
        index.forEachEntry(of: part, hash: hash.value, readsLatin: true) { entry in
          guard part.count >= 4 || isWhole else { return }
          let counts = GlyphCounts(part)
          guard counts.hasEnoughLetters, counts.letters * 2 >= part.count,
            isPlausible(counts, reading)
          else { return }
          found.append(
            Found(
              start: singles[start].start,
              end: singles[end].end,
              entry: entry,
              isDisguised: true,
              isSpelledOut: true
            )
          )
        }
      }
    }
  }

  /// Whether a stretch is all of the run, but for the words `a` and `I` before it and `u` after it.
  private func isWholeRun(_ start: Int, _ end: Int) -> Bool {
    let a = UInt32(97)
    let i = UInt32(105)
    let u = UInt32(117)
    let startsWhole =
      start == 0 || start == 1 && (singles[0].scalar == a || singles[0].scalar == i)
    let endsWhole =
      end == singles.count - 1 || end == singles.count - 2 && singles[end + 1].scalar == u
    return startsWhole && endsWhole
  }

  /// Whether three capitals with full stops stand there: `A.S.S.` is an organisation.
  private func areInitials(
    _ part: ArraySlice<Glyph>,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>
  ) -> Bool {
    guard part.count == 3 else { return false }
    for glyph in part {
      let byte = original[reading.originalStart(Int(glyph.start))]
      guard byte &- 65 < 26 else { return false }
    }
    return reading.folded[Int(part[part.startIndex].end)] == UInt8(ascii: ".")
  }
}
