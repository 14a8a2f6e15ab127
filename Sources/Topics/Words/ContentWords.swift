/// The words of a text that say what it is about, by stem.
package struct ContentWords: Hashable, Sendable {
  /// A stem and how a text uses it.
  package struct Word: Hashable, Sendable {
    package var stem: String
    /// Names the stem in profiles, the same on every run.
    var key: UInt64
    /// As the author first wrote it, in lower case.
    package var spelling: String
    /// How often the text holds the stem, at least 1.
    package var count: Int
    /// The stem's share of the background, more than 0.
    var commonness: Double
  }

  /// Each stem once, in order of first occurrence.
  package var words: [Word] = []

  /// Stems in order of first occurrence.
  package var stems: [String] { words.map(\.stem) }

  init() {}

  /// Reads one text; for many, a ``ContentWordExtractor`` is much faster.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  package init(of text: borrowing Span<UInt8>, language: String) {
    self = ContentWordExtractor(language: language).words(of: text)
  }
}
