extension Matcher {
  /// Runs the automaton: terms that stand inside words or hold symbols, and literals of patterns.
  ///
  /// - Parameter held: What the text holds of what patterns may need besides.
  func searchLiterals(
    _ text: Span<UInt8>,
    _ scratch: inout MatchState,
    holding held: RareCharacters
  ) {
    scratch.candidates.removeAll(keepingCapacity: true)
    for _ in patterns { scratch.candidates.append(false) }
    if held != RareCharacters() {
      let folded = scratch.reading.folded
      rareLiterals.mark(
        &scratch.candidates,
        in: folded.span,
        count: scratch.reading.count,
        with: &scratch.matches
      )
    }
    guard !vocabulary.automaton.isEmpty else { return }
    let folded = scratch.reading.folded
    scratch.matches.removeAll(keepingCapacity: true)
    vocabulary.automaton.findAll(
      in: folded.span,
      count: scratch.reading.count,
      into: &scratch.matches
    )
    let matches = scratch.matches
    for match in matches {
      let literal = Int(match.literal)
      for place in vocabulary.patternStart.range(literal) {
        scratch.candidates[Int(vocabulary.patternsOfLiterals[place])] = true
      }
      let start = Int(match.end - vocabulary.automaton.lengths[literal])
      for place in vocabulary.literalStart.range(literal) {
        confirm(place, start, Int(match.end), text, &scratch)
      }
    }
  }

  private func confirm(
    _ place: Int,
    _ start: Int,
    _ firstEnd: Int,
    _ text: Span<UInt8>,
    _ scratch: inout MatchState
  ) {
    let needsStart = vocabulary.literals[place].needsStart
    guard !needsStart || scratch.reading.isBoundary(start, text) else { return }
    let literal = vocabulary.literals[place]
    var start = start
    var end = firstEnd
    for word in literal.furtherWords {
      let next = scratch.reading.endOfJoint(from: Int32(end))
      guard next >= 0, Int(next) > end, Int(next) + word.count <= scratch.reading.count,
        scratch.reading.folded.span.equals(word, at: Int(next)..<(Int(next) + word.count))
      else { return }
      end = Int(next) + word.count
    }
    guard !literal.needsEnd || scratch.reading.isBoundary(end, text) else { return }
    if literal.growsLeft { start = scratch.reading.edge(from: start, by: -1) }
    if literal.growsRight { end = scratch.reading.edge(from: end, by: 1) }
    append(literal.term, Int32(start), Int32(end), text, &scratch)
  }
}

extension Reading {
  /// Whether a term may begin or end at an offset.
  ///
  /// Not between two letters of one word, except in scripts without spaces, and not beside a joiner that
  /// makes one emoji of several.
  borrowing func isBoundary(_ offset: Int, _ original: Span<UInt8>) -> Bool {
    guard offset > 0, offset < count else { return true }
    let before = classes(before: offset)
    let after = CharacterTable.shared.classes(folded.span.scalar(at: offset).value)
    if before.contains(.unspaced) || after.contains(.unspaced) { return true }
    if !isASCII, isJoined(offset, original) { return false }
    if after.contains(.extends) { return before.isDisjoint(with: [.word, .extends]) }
    return before.isDisjoint(with: [.word, .extends]) || !after.contains(.word)
  }

  private borrowing func classes(before offset: Int) -> CharacterTable.Class {
    var start = offset - 1
    while start > 0, folded[start] & 0xC0 == 0x80 { start -= 1 }
    return CharacterTable.shared.classes(folded.span.scalar(at: start).value)
  }

  /// Whether U+200D, which folding drops, stands at an offset, with or without a variation selector.
  private borrowing func isJoined(_ offset: Int, _ original: Span<UInt8>) -> Bool {
    let place = originalStart(offset)
    return place >= 3 && original[place - 3] == 0xE2 && original[place - 2] == 0x80
      && original[place - 1] == 0x8D
  }

  /// The end of the word that an offset is in or at, to one side.
  borrowing func edge(from offset: Int, by step: Int) -> Int {
    var position = offset
    while step > 0 ? position < count : position > 0 {
      if step > 0 {
        let (scalar, length) = folded.span.scalar(at: position)
        guard CharacterTable.shared.classes(scalar).isWordPart else { break }
        position += length
      } else {
        guard classes(before: position).isWordPart else { break }
        position -= 1
        while position > 0, folded[position] & 0xC0 == 0x80 { position -= 1 }
      }
    }
    return position
  }
}

extension CharacterTable.Class {
  fileprivate var isWordPart: Bool {
    !isDisjoint(with: [.word, .extends]) && !contains(.unspaced)
  }
}

extension [UInt32] {
  /// The places of one item's parts, where each element is the first of an item's.
  @inline(__always)
  func range(_ item: Int) -> Range<Int> {
    Int(self[item])..<Int(self[item + 1])
  }
}
