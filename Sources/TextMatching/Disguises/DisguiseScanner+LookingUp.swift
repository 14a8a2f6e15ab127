extension DisguiseScanner {
  /// Looks a range of ``glyphs`` up.
  mutating func lookUp(
    _ range: Range<Int>,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    guard range.count >= 2 else { return }
    let part = glyphs[range]
    let counts = GlyphCounts(part)
    guard !Self.isQuantity(part) else { return }
    let isEvident =
      range.count >= 3
      && (counts.hasEnoughLetters || counts.isLeet && isLowerCase(part, reading, original))
    guard isEvident || index.hasPhrases && counts.letters + counts.foreignLetters > 0 else {
      return
    }
    let readsLatin = isPlausible(counts, reading)
    let start = glyphs[range.lowerBound].start
    let end = glyphs[range.upperBound - 1].end
    func report(_ form: SkeletonIndex.Form) {
      let needsOthers = !isEvident || form.isShort
      guard form.counts(needingOthers: needsOthers) else { return }
      found.append(
        Found(
          start: start,
          end: end,
          entry: form.entry,
          isDisguised: true,
          needsOthers: needsOthers
        )
      )
    }
    func lookUp(_ letters: ArraySlice<Glyph>) {
      var hash = SkeletonHash()
      for glyph in letters { hash.add(glyph.skeleton) }
      index.forEachEntry(
        of: letters,
        hash: hash.value,
        readsLatin: readsLatin,
        report
      )
    }
    if counts.masks == 0 {
      lookUp(part)
      if Self.alternates(part) { lookUp(part.filter { $0.kind != .sign }[...]) }
    } else if isEvident {
      index.forEachEntry(ofMasked: part) { entry in
        found.append(
          Found(
            start: start,
            end: end,
            entry: entry,
            isDisguised: true,
            isMasked: counts.masks >= 2
          )
        )
      }
      // `f*u*c*k`, `f*uck`: or the masks hide nothing.
      let letters = part.filter { $0.kind != .mask }
      if letters.count >= 3 { lookUp(letters[...]) }
    }
  }

  /// Words that are wholly of another script are a disguise only in a text that is otherwise Latin.
  func isPlausible(_ counts: GlyphCounts, _ reading: borrowing Reading) -> Bool {
    counts.foreignLetters == 0 || counts.letters > 0 || reading.otherLetters * 4 < reading.count
  }

  /// Whether no letter was sent as a capital: `A55` is a road.
  private func isLowerCase(
    _ glyphs: ArraySlice<Glyph>,
    _ reading: borrowing Reading,
    _ original: Span<UInt8>
  ) -> Bool {
    glyphs.allSatisfy { !$0.isCapital(reading, original) }
  }

  /// Whether a number with its unit stands there: `50us`.
  static func isQuantity(_ glyphs: ArraySlice<Glyph>) -> Bool {
    let digits = glyphs.prefix { $0.kind == .digit }.count
    return digits >= 2 && glyphs.count - digits <= 3
      && glyphs.dropFirst(digits).allSatisfy { $0.kind == .letter }
  }

  /// Whether four letters or more stand there with one and the same sign between them: `f|u|c|k`.
  static func alternates(_ glyphs: ArraySlice<Glyph>) -> Bool {
    guard glyphs.count >= 7, glyphs.count % 2 == 1 else { return false }
    let separator = glyphs[glyphs.startIndex + 1].scalar
    return glyphs.enumerated().allSatisfy { offset, glyph in
      offset % 2 == 0 ? glyph.kind != .sign : glyph.kind == .sign && glyph.scalar == separator
    }
  }
}
