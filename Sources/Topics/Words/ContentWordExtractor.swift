internal import Stemming

/// Finds the content words of one text after another.
///
/// It remembers stems of words and reuses its buffers, so each thread has its own. What it answers
/// does not depend on what it read before.
package final class ContentWordExtractor {
  /// The largest number of words whose stems are remembered.
  private static let cacheSize = 1 << 13

  private let stemmer: Stemmer?
  private let stopWords: Set<String>
  private let background: Background
  /// The last word that was read with each low part of a hash, and what became of it.
  private var cache: [CachedWord?]
  private var positions: [UInt64: Int] = [:]
  private var buffer: [UInt8] = []

  private struct CachedWord {
    var written: String
    /// Nil for what is no content word.
    var word: ContentWords.Word?
  }

  /// Starts with an empty memory.
  ///
  /// - Parameter language: ISO 639-1, lower case. One that Snowball doesn't know goes without stems.
  /// - Parameter background: How common words are; the language's own if nothing is said.
  package init(language: String, background: Background? = nil) {
    stemmer = Stemmer(language: language)
    stopWords = StopWords.words(of: language)
    self.background = background ?? .of(language)
    cache = Array(repeating: nil, count: Self.cacheSize)
  }

  /// The content words of a text in UTF-8, in time linear in its length.
  package func words(of text: borrowing Span<UInt8>) -> ContentWords {
    var content = ContentWords()
    positions.removeAll(keepingCapacity: true)
    var reader = WordReader()
    while reader.next(in: text, into: &buffer) {
      guard let word = contentWord() else { continue }
      if let position = positions[word.key] {
        content.words[position].count += 1
      } else {
        positions[word.key] = content.words.count
        content.words.append(word)
      }
    }
    return content
  }

  /// What the word in the buffer says.
  private func contentWord() -> ContentWords.Word? {
    let slot = Int(truncatingIfNeeded: StemKey.of(buffer.span)) & (Self.cacheSize - 1)
    if let cached = cache[slot], cached.written.utf8.elementsEqual(buffer) { return cached.word }
    let written = String(decoding: buffer, as: UTF8.self)
    let word = read(written)
    cache[slot] = CachedWord(written: written, word: word)
    return word
  }

  private func read(_ written: String) -> ContentWords.Word? {
    guard !isEmpty(written) else { return nil }
    let base = written.hasSuffix("'s") ? String(written.dropLast(2)) : written
    guard !isEmpty(base) else { return nil }
    let stem = stemmer?.stem(base) ?? base
    guard !stem.isEmpty else { return nil }
    let key = StemKey.of(stem.utf8.span)
    return ContentWords.Word(
      stem: stem,
      key: key,
      spelling: base,
      count: 1,
      commonness: background.commonness(of: key)
    )
  }

  /// Whether a word says nothing of what a text is about.
  private func isEmpty(_ word: String) -> Bool {
    let count = word.utf8.count
    return count < 2 || (count < 3 && word.utf8.allSatisfy(\.isDigit)) || stopWords.contains(word)
  }
}
