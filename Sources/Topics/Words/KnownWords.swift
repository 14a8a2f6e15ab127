/// What words mean that were read lately: a table of fixed size, in which a new word takes the place of one
/// with the same hash.
struct KnownWords {
  /// Neighbours with one hash, the younger first.
  private static let neighbours = 2
  /// The number of hashes.
  private static let size = 1 << 14

  private struct Entry {
    var word = ShortWord.none
    var meaning = WordMeaning.nothing
  }

  private var entries = [Entry](repeating: Entry(), count: size * neighbours)

  /// What a word means, if it is known.
  @inline(__always)
  func meaning(of word: ShortWord) -> WordMeaning? {
    let place = Self.place(of: word)
    if entries[place].word == word { return entries[place].meaning }
    if entries[place + 1].word == word { return entries[place + 1].meaning }
    return nil
  }

  mutating func learn(_ word: ShortWord, _ meaning: WordMeaning) {
    let place = Self.place(of: word)
    entries[place + 1] = entries[place]
    entries[place] = Entry(word: word, meaning: meaning)
  }

  private static func place(of word: ShortWord) -> Int {
    (Int(truncatingIfNeeded: word.hash) & (size - 1)) * neighbours
  }
}
