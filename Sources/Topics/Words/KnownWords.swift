/// What words mean that were read lately.
///
/// Words stand in the order in which they were first read, so that the commonest ones lie together and stay in
/// the nearest caches. When the table is full it forgets all of them.
struct KnownWords {
  private static let most = 1 << 15
  /// More places than words, so that few share one.
  private static let places = most * 2

  private struct Entry {
    var word: ShortWord
    var meaning: WordMeaning
  }

  private var entries: [Entry] = []
  /// An entry's index plus one, by the word's hash; 0 is free.
  private var indices = [UInt16](repeating: 0, count: places)

  /// What words mean, one after the other; ``WordMeaning/unread`` for those that aren't known.
  ///
  /// The table is larger than the nearest caches. Here no word's look-up waits for the one before, so that
  /// several are fetched at the same time.
  func lookUp(_ words: [ShortWord], into meanings: inout [WordMeaning]) {
    let missing = words.count - meanings.count
    if missing > 0 { meanings += repeatElement(.unread, count: missing) }
    var meanings = meanings.mutableSpan
    for index in words.indices { meanings[index] = meaning(of: words[index]) }
  }

  /// What a word means, or ``WordMeaning/unread``.
  @inline(__always)
  func meaning(of word: ShortWord) -> WordMeaning {
    var place = Self.place(of: word)
    while indices[place] != 0 {
      let entry = Int(indices[place]) - 1
      if entries[entry].word == word { return entries[entry].meaning }
      place = (place + 1) & (Self.places - 1)
    }
    return .unread
  }

  /// Takes in a word that isn't known.
  mutating func learn(_ word: ShortWord, _ meaning: WordMeaning) {
    if entries.count == Self.most {
      entries.removeAll(keepingCapacity: true)
      for place in indices.indices { indices[place] = 0 }
    }
    entries.append(Entry(word: word, meaning: meaning))
    var place = Self.place(of: word)
    while indices[place] != 0 { place = (place + 1) & (Self.places - 1) }
    indices[place] = UInt16(entries.count)
  }

  private static func place(of word: ShortWord) -> Int {
    Int(truncatingIfNeeded: word.hash) & (places - 1)
  }
}
