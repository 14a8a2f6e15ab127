extension DisguiseScanner {
  mutating func readGlyphs(_ start: Int, _ end: Int, _ text: Span<UInt8>) {
    glyphs.removeAll(keepingCapacity: true)
    appendGlyphs(start, end, text)
  }

  mutating func appendGlyphs(_ start: Int, _ end: Int, _ text: Span<UInt8>) {
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
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    readGlyphs(stretch.start, stretch.end, reading.folded.span)
    let leading = glyphs.prefix { $0.isSign }.count
    guard leading < glyphs.count else {
      // Nothing but signs: `@$$`.
      lookUp(0..<glyphs.count, reading, original, index)
      return
    }
    let trailing = glyphs.reversed().prefix { $0.isSign }.count
    let core = glyphs.count - trailing
    let ends = [core] + letterLikeEnds(from: core, reading.folded.span)
    if ends.count == 1, Self.isOrdinaryWord(glyphs[..<core]) { return }
    let foundBefore = found.count
    for start in max(0, leading - 3)...leading where start == leading || glyphs[start].kind == .sign
    {
      for end in ends { lookUp(start..<end, reading, original, index) }
    }
    if found.count == foundBefore { lookAtParts(leading..<core, reading, original, index) }
    if found.count == foundBefore,
      let sign = glyphs[leading..<core].first(where: \.isSign)
    {
      lookForGrawlix(at: Int(sign.start), reading, index)
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
}
