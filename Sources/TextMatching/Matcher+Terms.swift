extension Matcher {
  /// Makes hits of the words that were found, alone and as terms of several words.
  func collectWords(_ text: Span<UInt8>, _ scratch: MatchScratch) {
    for open in scratch.disguises.foundOpen {
      append(open.term, open.start, open.end, text, scratch)
    }
    guard !scratch.disguises.found.isEmpty else { return }
    var hasPhrases = false
    for word in scratch.disguises.found {
      let entry = Int(word.entry)
      if vocabulary.entriesInPhrases[entry] { hasPhrases = true }
      for place in vocabulary.termStart.range(entry) {
        let number = vocabulary.termsOfEntries[place]
        guard vocabulary.terms[Int(number)].furtherWords.isEmpty, !word.needsOthers,
          isSought(word, in: number)
        else { continue }
        append(number, word.start, word.end, text, scratch, as: word)
      }
    }
    if hasPhrases { collectPhrases(text, scratch) }
  }

  /// Whether a word counts for a term: one in disguise does only in lists that ask for that.
  private func isSought(_ word: DisguiseScanner.Found, in term: Int32) -> Bool {
    guard word.isDisguised else { return true }
    let modes = vocabulary.lists[Int(vocabulary.terms[Int(term)].list)].modes
    return modes.contains(.disguised) && !modes.contains(.exact)
  }

  private func collectPhrases(_ text: Span<UInt8>, _ scratch: MatchScratch) {
    scratch.phraseWords.removeAll(keepingCapacity: true)
    var isSorted = true
    for word in scratch.disguises.found where vocabulary.entriesInPhrases[Int(word.entry)] {
      if let last = scratch.phraseWords.last, last.start > word.start { isSorted = false }
      scratch.phraseWords.append(word)
    }
    if !isSorted {
      scratch.phraseWords.sort { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
    }
    let found = scratch.phraseWords
    for word in found {
      let terms = vocabulary.termStart.range(Int(word.entry))
      guard !terms.isEmpty else { continue }
      let start = scratch.reading.endOfJoint(from: word.end)
      guard start >= 0 else { continue }
      let following = found.secondWords(from: start)
      guard following != 0 else { continue }
      // Thousands of terms can begin with “you”; few go on with the word that follows here.
      for place in terms where vocabulary.secondWords[place] & following != 0 {
        let number = vocabulary.termsOfEntries[place]
        guard isSought(word, in: number) else { continue }
        var ends: [Int32] = []
        follow(number, 0, from: start, found, scratch.reading, &ends)
        for end in ends { append(number, word.start, end, text, scratch) }
      }
    }
  }

  /// Collects the ends of a term, of which a further word begins at an offset.
  private func follow(
    _ term: Int32,
    _ index: Int,
    from start: Int32,
    _ found: [DisguiseScanner.Found],
    _ reading: borrowing Reading,
    _ ends: inout [Int32]
  ) {
    var place = found.partition(isBefore: start)
    while place < found.count, found[place].start == start {
      let word = found[place]
      place += 1
      guard vocabulary.terms[Int(term)].furtherWords[index].contains(word.entry),
        isSought(word, in: term)
      else { continue }
      if index + 1 == vocabulary.terms[Int(term)].furtherWords.count {
        if !ends.contains(word.end) { ends.append(word.end) }
        continue
      }
      let next = reading.endOfJoint(from: word.end)
      if next >= 0 { follow(term, index + 1, from: next, found, reading, &ends) }
    }
  }

  /// Takes a hit of a term in, if it is what an exact list asks for.
  func append(
    _ number: Int32,
    _ start: Int32,
    _ end: Int32,
    _ text: Span<UInt8>,
    _ scratch: MatchScratch,
    as word: DisguiseScanner.Found? = nil
  ) {
    let term = vocabulary.terms[Int(number)]
    let originalStart = scratch.reading.originalStart(Int(start))
    let originalEnd = scratch.reading.originalEnd(Int(end), in: text)
    guard
      term.exactForms.isEmpty
        || term.exactForms.contains(where: { text.equals($0, at: originalStart..<originalEnd) })
    else { return }
    scratch.rawHits.append(
      MatchScratch.RawHit(
        list: term.list,
        term: term.index,
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
  borrowing func endOfJoint(from start: Int32) -> Int32 {
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

extension [DisguiseScanner.Found] {
  /// The words that begin at an offset, as ``Vocabulary/secondWords`` has them.
  fileprivate func secondWords(from start: Int32) -> UInt64 {
    var bits: UInt64 = 0
    var place = partition(isBefore: start)
    while place < count, self[place].start == start {
      bits |= 1 << UInt64(self[place].entry & 63)
      place += 1
    }
    return bits
  }

  /// The first place whose word doesn't begin before an offset; they are sorted.
  fileprivate func partition(isBefore start: Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
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
