internal import Stemming

/// Finds the content words of one text after another.
///
/// It remembers stems of words and reuses its buffers, so each thread has its own. What it answers
/// does not depend on what it read before.
package final class ContentWordExtractor {
  private var memory: Memory

  /// Starts with an empty memory.
  ///
  /// - Parameter language: ISO 639-1, lower case. One that Snowball doesn't know goes without stems.
  /// - Parameter background: How common words are; the language's own if nothing is said.
  package init(language: String, background: Background? = nil) {
    memory = Memory(language: language, background: background ?? .of(language))
  }

  /// The content words of a text in UTF-8, in time linear in its length.
  package func words(of text: borrowing Span<UInt8>) -> ContentWords {
    memory.words(of: text)
  }
}

/// What an extractor keeps between texts; one value, so that Swift checks access to it once a text.
private struct Memory: ~Copyable {
  /// The largest number of words whose stems are remembered.
  private static let size = 1 << 14

  private let stemmer: Stemmer?
  private let stopWords: Set<String>
  private let background: Background
  /// The last short word that was read with each low part of a hash.
  private var knownWords = [ShortWord](repeating: ShortWord(), count: size)
  /// What became of it; nil for what is no content word.
  private var known = [ContentWords.Word?](repeating: nil, count: size)
  private var positions: [UInt64: Int] = [:]
  private var reader = WordReader()

  init(language: String, background: Background) {
    stemmer = Stemmer(language: language)
    stopWords = StopWords.words(of: language)
    self.background = background
  }

  mutating func words(of text: borrowing Span<UInt8>) -> ContentWords {
    var content = ContentWords()
    positions.removeAll(keepingCapacity: true)
    reader.position = 0
    while let short = reader.next(in: text) {
      guard let word = contentWord(short) else { continue }
      if let position = positions[word.key] {
        content.words[position].count += 1
      } else {
        positions[word.key] = content.words.count
        content.words.append(word)
      }
    }
    return content
  }

  /// What the word just read says.
  private mutating func contentWord(_ short: ShortWord) -> ContentWords.Word? {
    guard short.fits else { return read(reader.bytes) }
    let slot = Int(truncatingIfNeeded: short.hash) & (Self.size - 1)
    if knownWords[slot] == short { return known[slot] }
    let word = read(short.bytes)
    knownWords[slot] = short
    known[slot] = word
    return word
  }

  private func read(_ written: [UInt8]) -> ContentWords.Word? {
    guard !isEmpty(written) else { return nil }
    let isPossessive = written.count > 2 && written[written.count - 2] == UInt8(ascii: "'")
    let base =
      isPossessive && written.last == UInt8(ascii: "s") ? Array(written.dropLast(2)) : written
    if base.count != written.count, isEmpty(base) { return nil }
    let stem = stemmer?.stem(base) ?? base
    guard !stem.isEmpty else { return nil }
    let key = StemKey.of(stem.span)
    return ContentWords.Word(
      stem: String(decoding: stem, as: UTF8.self),
      key: key,
      spelling: String(decoding: base, as: UTF8.self),
      count: 1,
      commonness: background.commonness(of: key)
    )
  }

  /// Whether a word says nothing of what a text is about.
  private func isEmpty(_ word: [UInt8]) -> Bool {
    word.count < 2 || (word.count < 3 && word.allSatisfy(\.isDigit))
      || stopWords.contains(String(decoding: word, as: UTF8.self))
  }
}
