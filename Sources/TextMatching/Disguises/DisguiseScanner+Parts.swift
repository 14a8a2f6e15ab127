// Words that are glued to something else: `idiot99`, `#DirtyIdiot`, `idi-ots`.
extension DisguiseScanner {
  /// Looks for a word that digits follow, and for the words of a hashtag.
  ///
  /// - Parameter core: What is left of ``glyphs`` without the signs at its edges.
  mutating func lookAtParts(
    _ core: Range<Int>,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    let fewest = 4
    let digits = glyphs[core].reversed().prefix { $0.kind == .digit }.count
    let letters = core.lowerBound..<(core.upperBound - digits)
    if digits > 0, letters.count >= fewest { lookUp(letters, reading, original, index) }
    guard core.lowerBound > 0, glyphs[core.lowerBound - 1].scalar == 0x23 else { return }
    var start = core.lowerBound
    for place in letters.dropFirst() + [letters.upperBound]
    where place == letters.upperBound || beginsWord(place, reading, original) {
      if start..<place != letters { lookUp(start..<place, reading, original, index) }
      start = place
    }
  }

  /// Whether a word of a hashtag begins at a place: at a capital behind a small letter, or before one.
  private func beginsWord(
    _ place: Int,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>
  ) -> Bool {
    guard glyphs[place].isCapital(reading, original) else { return false }
    let next = place + 1 < glyphs.count ? glyphs[place + 1] : nil
    return !glyphs[place - 1].isCapital(reading, original)
      || next.map { $0.kind == .letter && !$0.isCapital(reading, original) } ?? false
  }

  /// Looks for a word that a hyphen cuts in two parts of three letters or more.
  mutating func lookAcrossHyphen(
    at hyphen: Int,
    _ reading: borrowing Reading,
    _ index: SkeletonIndex
  ) {
    let fewest = 3
    let text = reading.folded.span
    var start = hyphen
    while start > 0, hyphen - start <= index.longest, text[start - 1] &- 97 < 26 { start -= 1 }
    var end = hyphen + 1
    while end < reading.count, end - hyphen <= index.longest, text[end] &- 97 < 26 { end += 1 }
    guard hyphen - start >= fewest, end - hyphen - 1 >= fewest,
      start == 0 || Self.isApart(text[start - 1]), end == reading.count || Self.isApart(text[end])
    else { return }
    readGlyphs(start, hyphen, text)
    appendGlyphs(hyphen + 1, end, text)
    var hash = SkeletonHash()
    for glyph in glyphs { hash.add(glyph.skeleton) }
    index.forEachEntry(of: glyphs[...], hash: hash.value, readsLatin: true) { form in
      guard form.counts(needingOthers: false) else { return }
      found.append(
        Found(
          start: Int32(start),
          end: Int32(end),
          entry: form.entry,
          isDisguised: true
        )
      )
    }
  }

  /// Whether a word may end beside a character: not at a letter, a digit, or what words are joined with.
  static func isApart(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_")
      && CharacterRole.ofASCII[Int(byte)] != .letter && CharacterRole.ofASCII[Int(byte)] != .digit
  }
}
