// Single letters in a row: `f.u.c.k`, `f u c k`.
extension DisguiseScanner {
  mutating func appendSingle(
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
  static func separates(_ gap: Span<UInt8>) -> Bool {
    guard gap.count <= 12 else { return false }
    var characters = 0
    for place in gap.indices where gap[place] & 0xC0 != 0x80 { characters += 1 }
    return characters <= 3
  }

  /// Looks for words in the single letters so far, and forgets them.
  mutating func endSingles(
    _ reading: borrowing Reading,
    _ original: Span<UInt8>,
    _ index: SkeletonIndex
  ) {
    guard !singles.isEmpty else { return }
    defer { singles.removeAll(keepingCapacity: true) }
    let shortest = index.hasPhrases ? 2 : 3
    guard singles.count >= shortest else { return }
    for start in singles.indices {
      var hash = SkeletonHash()
      for end in start..<min(start + index.longest * 2, singles.count) {
        hash.add(singles[end].skeleton)
        let part = singles[start...end]
        guard part.count >= shortest else { continue }
        index.forEachEntry(of: part, hash: hash.value, readsLatin: true, isSpelledOut: true) {
          form in
          let counts = GlyphCounts(part)
          guard isPlausible(counts, reading) else { return }
          let isEvident =
            part.count >= 3 && counts.hasEnoughLetters && counts.letters * 2 >= part.count
            && (part.count >= 4 || isWholeRun(start, end) && !areInitials(part, reading, original))
            && !goesOn(after: end)
          let needsOthers = !isEvident || form.isShort
          guard form.counts(needingOthers: needsOthers),
            isEvident || mayBeInPhrase(part, counts, reading)
          else { return }
          found.append(
            Found(
              start: singles[start].start,
              end: singles[end].end,
              entry: form.entry,
              isDisguised: true,
              isSpelledOut: true,
              needsOthers: needsOthers
            )
          )
        }
      }
    }
  }

  /// Whether other words of a term may make a word of a stretch; `I'm` is two words in any case.
  private func mayBeInPhrase(
    _ part: ArraySlice<Glyph>,
    _ counts: GlyphCounts,
    _ reading: borrowing Reading
  ) -> Bool {
    counts.letters + counts.foreignLetters > 0
      && (part.count > 2 || reading.folded[Int(part[part.startIndex].end)] != 0x27)
  }

  /// Whether the word that is spelled out is longer than a stretch of the run: behind its last letter, as far apart as
  /// its own letters, stands one letter, or few of which the first doubles its last: `s h i t t y`.
  private func goesOn(after end: Int) -> Bool {
    // What is set apart otherwise from there on begins another word.
    guard end + 1 < singles.count, singles.count - end <= 4 else { return false }
    let gap = singles[end].start - singles[end - 1].end
    for place in (end + 1)..<singles.count
    where singles[place].start - singles[place - 1].end != gap { return false }
    let next = singles[end + 1]
    let u = UInt32(117)
    switch singles.count - end - 1 {
    case 1: return next.kind == .letter && next.scalar != u
    default: return next.scalar == singles[end].scalar
    }
  }

  /// Whether a stretch is all of the run, but for the words `a` and `I` before it and `u` after it.
  func isWholeRun(_ start: Int, _ end: Int) -> Bool {
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
  func areInitials(
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
