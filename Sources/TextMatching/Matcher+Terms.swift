extension Matcher {
  /// Makes hits of the words that were found, alone and as terms of several words.
  func collectWords(_ text: Span<UInt8>, _ scratch: inout MatchState) {
    for open in scratch.disguises.foundOpen {
      append(open.term, open.start, open.end, text, &scratch)
    }
    let found = scratch.disguises.found
    guard !found.isEmpty else { return }
    var hasPhrases = false
    for word in found {
      let entry = Int(word.entry)
      if vocabulary.entriesInPhrases[entry] { hasPhrases = true }
      guard !word.needsOthers else { continue }
      for place in vocabulary.termStart.range(entry) {
        let number = vocabulary.termsOfEntries[place]
        guard isSought(word, in: number) else { continue }
        append(number, word.start, word.end, text, &scratch, as: word)
      }
    }
    if hasPhrases { collectPhrases(found, text, &scratch) }
  }

  /// Whether a word counts for a term: one in disguise does only in lists that ask for that.
  private func isSought(_ word: DisguiseScanner.Found, in term: Int32) -> Bool {
    guard word.isDisguised else { return true }
    let modes = vocabulary.lists[Int(vocabulary.terms[Int(term)].list)].modes
    return modes.contains(.disguised) && !modes.contains(.exact)
  }

  private func collectPhrases(
    _ all: [DisguiseScanner.Found],
    _ text: Span<UInt8>,
    _ scratch: inout MatchState
  ) {
    scratch.phraseWords.removeAll(keepingCapacity: true)
    var isSorted = true
    for word in all where vocabulary.entriesInPhrases[Int(word.entry)] {
      if let last = scratch.phraseWords.last, last.start > word.start { isSorted = false }
      scratch.phraseWords.append(word)
    }
    if !isSorted {
      scratch.phraseWords.sort { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
    }
    let found = scratch.phraseWords
    for (index, word) in found.enumerated()
    where vocabulary.entriesThatBeginPhrases[Int(word.entry)] {
      for place in followers(of: word, in: found, from: index + 1, scratch.reading) {
        let second = found[place]
        let phrases = vocabulary.phrases.places(word.entry, second.entry)
        guard !phrases.isEmpty else { continue }
        var marks = PhraseIndex.end
        for third in followers(of: second, in: found, from: place + 1, scratch.reading) {
          marks |= PhraseIndex.mark(of: found[third].entry)
        }
        for phrase in phrases {
          guard let number = vocabulary.phrases.term(phrase, beforeAnyOf: marks),
            isSought(word, in: number), isSought(second, in: number)
          else { continue }
          var ends: [Int32] = []
          follow(number, 1, after: place, found, scratch.reading, &ends)
          for end in ends { append(number, word.start, end, text, &scratch) }
        }
      }
    }
  }

  /// Collects the ends of a term of which so many words after the first were found, the last one at a place.
  private func follow(
    _ term: Int32,
    _ count: Int,
    after place: Int,
    _ found: [DisguiseScanner.Found],
    _ reading: borrowing Reading,
    _ ends: inout [Int32]
  ) {
    let word = found[place]
    guard count + 1 < vocabulary.terms[Int(term)].wordCount else {
      if !ends.contains(word.end) { ends.append(word.end) }
      return
    }
    for next in followers(of: word, in: found, from: place + 1, reading)
    where vocabulary.terms[Int(term)].furtherWords[count].contains(found[next].entry)
      && isSought(found[next], in: term)
    {
      follow(term, count + 1, after: next, found, reading, &ends)
    }
  }

  /// The places of the words that one can be followed by.
  @inline(__always)
  private func followers(
    of word: DisguiseScanner.Found,
    in found: [DisguiseScanner.Found],
    from first: Int,
    _ reading: borrowing Reading
  ) -> Range<Int> {
    guard first < found.count else { return 0..<0 }
    let start = reading.endOfJoint(from: word.end)
    guard start >= 0 else { return 0..<0 }
    var place = first
    while place < found.count, found[place].start < start { place += 1 }
    var end = place
    while end < found.count, found[end].start == start { end += 1 }
    return place..<end
  }

  /// Takes a hit of a term in, if it is what an exact list asks for.
  func append(
    _ number: Int32,
    _ start: Int32,
    _ end: Int32,
    _ text: Span<UInt8>,
    _ scratch: inout MatchState,
    as word: DisguiseScanner.Found? = nil
  ) {
    let originalStart = scratch.reading.originalStart(Int(start))
    let originalEnd = scratch.reading.originalEnd(Int(end), in: text)
    let place = Int(number)
    guard
      vocabulary.terms[place].exactForms.isEmpty
        || vocabulary.terms[place].exactForms
          .contains(where: { text.equals($0, at: originalStart..<originalEnd) })
    else { return }
    scratch.rawHits.append(
      MatchScratch.RawHit(
        list: vocabulary.terms[place].list,
        term: vocabulary.terms[place].index,
        start: Int32(originalStart),
        end: Int32(originalEnd),
        isSpelledOut: word?.isSpelledOut ?? false,
        isMasked: word?.isMasked ?? false
      )
    )
  }
}

extension Reading {
  /// Where what joins two words ends that begins at an offset, or -1 if nothing joins there.
  ///
  /// A sentence's end joins nothing: a full stop before white space, or before the text's end.
  @inline(__always)
  borrowing func endOfJoint(from start: Int32) -> Int32 {
    // Most words are followed by a space and a letter; behind the text there is padding.
    if folded[Int(start)] == 0x20, folded[Int(start) + 1] &- 0x61 < 26 { return start + 1 }
    return endOfAnyJoint(from: start)
  }

  private borrowing func endOfAnyJoint(from start: Int32) -> Int32 {
    let longest = 1_000
    let text = folded.span
    var position = Int(start)
    var endsSentence = false
    while position < count, position - Int(start) < longest {
      let (scalar, length) = text.scalar(at: position)
      let classes = CharacterTable.shared.classes(scalar)
      if classes.contains(.word) { break }
      // A symbol joins nothing, but a word in disguise may begin with one: `$p4ce`.
      guard classes.contains(.joins) || classes.contains(.extends) else {
        return position > Int(start) ? Int32(position) : -1
      }
      if classes.contains(.space), endsSentence { return -1 }
      endsSentence = classes.contains(.stop) || endsSentence && !classes.contains(.space)
      position += length
    }
    return position > Int(start) || hidesSomething ? Int32(position) : -1
  }
}

extension Span<UInt8> {
  func equals(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard other.count == range.count else { return false }
    for index in other.indices where other[index] != self[range.lowerBound + index] {
      return false
    }
    return true
  }
}
