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
    /// Where its first spelling stands among those of the text.
    fileprivate var start: Int32
    fileprivate var end: Int32
  }

  /// Each stem once, in order of first occurrence.
  package internal(set) var words: [Word] = []
  /// How the words were first written, one after the other.
  private var spellings: [UInt8] = []

  init() {}

  /// Reads one text; for many, a ``ContentWordExtractor`` is much faster.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  package init(of text: borrowing Span<UInt8>, language: String) {
    self = ContentWordExtractor(language: language).words(of: text)
  }

  /// A word as the author first wrote it, in lower case.
  package func spelling(of word: Word) -> String {
    String(decoding: spellings[Int(word.start)..<Int(word.end)], as: UTF8.self)
  }

  /// Takes in a stem that the text didn't hold before.
  mutating func append(_ meaning: WordMeaning, spelled spelling: ArraySlice<UInt8>) {
    let start = Int32(spellings.count)
    spellings += spelling
    append(meaning, spelledFrom: start)
  }

  /// The same, spelled in few letters.
  mutating func append(_ meaning: WordMeaning, spelled spelling: ShortWord) {
    let start = Int32(spellings.count)
    for place in 0..<spelling.count { spellings.append(spelling[place]) }
    append(meaning, spelledFrom: start)
  }

  private mutating func append(_ meaning: WordMeaning, spelledFrom start: Int32) {
    words.append(
      Word(
        key: meaning.key,
        commonness: meaning.commonness,
        count: 1,
        start: start,
        end: Int32(spellings.count)
      )
    )
  }
}

/// What a written word says of a text.
struct WordMeaning {
  /// ``StemKey`` of its stem.
  var key: UInt64
  /// The stem's share of the background; 0 for what is no content word.
  var commonness: Double

  static let nothing = WordMeaning(key: 0, commonness: 0)

  var isContent: Bool { commonness > 0 }
}
