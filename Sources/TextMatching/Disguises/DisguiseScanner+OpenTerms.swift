extension DisguiseScanner {
  /// Looks for terms that may go on beyond their word.
  mutating func lookForOpenTerms(_ reading: borrowing Reading, _ index: SkeletonIndex) {
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
    let leading = glyphs.prefix { $0.isSign }.count
    let core = glyphs.count - glyphs.reversed().prefix { $0.isSign }.count
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
}
