extension DisguiseScanner {
  mutating func readGlyphs(_ start: Int, _ end: Int, _ text: Span<UInt8>) {
    glyphs.removeAll(keepingCapacity: true)
    var position = start
    while position < end {
      let (scalar, length) = text.scalar(at: position)
      let role =
        scalar < 128 ? CharacterRole.ofASCII[Int(scalar)] : CharacterRole(ofForeign: scalar)
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
  mutating func look(
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
  func letterLikeEnds(from core: Int, _ text: Span<UInt8>) -> [Int] {
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
  static func closesEmphasis(_ place: Int, _ text: Span<UInt8>) -> Bool {
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
  static let ordinaryWords: Set<String> = ["shiite", "shiites"]

  static func isOrdinaryWord(_ glyphs: ArraySlice<Glyph>) -> Bool {
    guard (6...7).contains(glyphs.count) else { return false }
    let scalars = glyphs.compactMap { Unicode.Scalar($0.scalar) }
    return ordinaryWords.contains(String(String.UnicodeScalarView(scalars)))
  }

  /// Looks a range of ``glyphs`` up.
  mutating func lookUp(
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
  func isPlausible(_ counts: GlyphCounts, _ reading: borrowing Reading) -> Bool {
    counts.foreignLetters == 0 || counts.letters > 0 || reading.otherLetters * 4 < reading.count
  }

  /// Whether a number with its unit stands there: `50us`.
  static func isQuantity(_ glyphs: ArraySlice<Glyph>) -> Bool {
    let digits = glyphs.prefix { $0.kind == .digit }.count
    return digits >= 2 && glyphs.count - digits <= 3
      && glyphs.dropFirst(digits).allSatisfy { $0.kind == .letter }
  }

  static func alternates(_ glyphs: ArraySlice<Glyph>) -> Bool {
    glyphs.count >= 5 && glyphs.count % 2 == 1
      && glyphs.enumerated().allSatisfy { ($0.element.kind == .mask) == ($0.offset % 2 == 1) }
  }
}
