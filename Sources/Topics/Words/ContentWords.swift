/// The words of a text that say what it is about, by stem.
package struct ContentWords: Hashable, Sendable {
  /// A stem and how a text uses it: numbers alone, so that copies are cheap.
  package struct Word: Hashable, Sendable {
    /// Names the stem in profiles, the same on every run.
    var key: UInt64
    /// The stem's share of the background, more than 0.
    var commonness: Double
    /// How often the text holds the stem, at least 1.
    package var count: Int32
    /// As the author first wrote it, in lower case; ``ShortWord/none`` for what is too long.
    fileprivate var spelling: ShortWord
  }

  /// Each stem once, in order of first occurrence.
  package internal(set) var words: [Word] = []
  /// How long words were first written, by their stems.
  private var longSpellings: [UInt64: String] = [:]

  init() {}

  /// Reads one text; for many, a ``ContentWordExtractor`` is much faster.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  /// - Parameter background: How common words are; the language's own if nothing is said.
  package init(of text: borrowing Span<UInt8>, language: String, background: Background? = nil) {
    self = ContentWordExtractor(language: language, background: background).words(of: text)
  }

  /// A word as the author first wrote it, in lower case.
  package func spelling(of word: Word) -> String {
    longSpellings[word.key] ?? String(decoding: word.spelling.bytes, as: UTF8.self)
  }

  /// Makes room for some stems.
  mutating func reserveCapacity(_ count: Int) { words.reserveCapacity(count) }

  /// Takes in a stem that the text didn't hold before.
  mutating func append(_ meaning: WordMeaning, spelled spelling: ShortWord) {
    words.append(
      Word(key: meaning.key, commonness: meaning.commonness, count: 1, spelling: spelling)
    )
  }

  /// The same, spelled in many letters.
  mutating func append(_ meaning: WordMeaning, spelled spelling: ArraySlice<UInt8>) {
    longSpellings[meaning.key] = String(decoding: spelling, as: UTF8.self)
    append(meaning, spelled: .none)
  }
}

/// What a written word says of a text.
struct WordMeaning {
  /// ``StemKey`` of its stem.
  var key: UInt64
  /// The stem's share of the background; 0 for what is no content word.
  var commonness: Double

  static let nothing = WordMeaning(key: 0, commonness: 0)
  /// Of a word that nobody has looked at yet.
  static let unread = WordMeaning(key: 0, commonness: -1)

  var isContent: Bool { commonness > 0 }
  var isUnread: Bool { commonness < 0 }
}
