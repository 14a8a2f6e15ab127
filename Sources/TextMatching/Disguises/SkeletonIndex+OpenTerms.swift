extension SkeletonIndex {
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
}
