extension SkeletonIndex {
  /// Whether characters can be read as a word: each stretch of one letter in the word by a stretch of
  /// characters that are read as it, as often or disguisingly more often.
  static func read(_ glyphs: ArraySlice<Glyph>, as word: [UInt32], _ isSpelledOut: Bool = false)
    -> Bool
  {
    read(glyphs, as: word, isSpelledOut, isDoubled: false)
      || !isSpelledOut && word.count >= 3 && glyphs.count >= word.count * 2
        && read(glyphs, as: word, false, isDoubled: true)
  }

  /// - Parameter isDoubled: Whether each letter must stand there twice or more: `ffuucckk`.
  private static func read(
    _ glyphs: ArraySlice<Glyph>,
    as word: [UInt32],
    _ isSpelledOut: Bool,
    isDoubled: Bool
  ) -> Bool {
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
          let isAllowed =
            isDoubled
            ? end - start >= required * 2
            : Repeats.allows(
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
