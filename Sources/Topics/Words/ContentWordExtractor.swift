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

  /// The stems of a text's content words, each once, in order of first occurrence.
  package func stems(of text: borrowing Span<UInt8>) -> [String] {
    let content = memory.words(of: text)
    return content.words.map { memory.stem(of: content.spelling(of: $0)) }
  }
}

/// What an extractor keeps between texts; one value, so that Swift checks access to it once a text.
private struct Memory: ~Copyable {
  private let stemmer: Stemmer?
  private let stopWords: Set<String>
  private let background: Background
  private var known = KnownWords()
  private var places = StemPlaces()
  private var reader = WordReader()
  /// What the words mean that were read, and what longer texts left behind.
  private var meanings: [WordMeaning] = []

  init(language: String, background: Background) {
    stemmer = Stemmer(language: language)
    stopWords = StopWords.words(of: language)
    self.background = background
  }

  mutating func words(of text: borrowing Span<UInt8>) -> ContentWords {
    reader.read(text)
    lookUpMeanings()
    places.reset(forWords: reader.words.count)
    var content = ContentWords()
    content.reserveCapacity(meanings[..<reader.words.count].count(where: \.isContent))
    var long = 0
    for (index, short) in reader.words.enumerated() {
      if short == .none { long += 1 }
      let meaning = meanings[index]
      guard meaning.isContent else { continue }
      if let place = places.place(of: meaning.key, in: content.words) {
        content.words[place].count += 1
      } else if short == .none {
        content.append(meaning, spelled: Self.base(of: reader.longWords[long - 1][...]))
      } else {
        content.append(meaning, spelled: short.withoutPossessive)
      }
    }
    return content
  }

  /// Finds out what the words mean that were read.
  private mutating func lookUpMeanings() {
    known.lookUp(reader.words, into: &meanings)
    var long = 0
    for index in reader.words.indices where meanings[index].isUnread {
      let short = reader.words[index]
      if short == .none {
        meanings[index] = meaning(ofWritten: reader.longWords[long])
        long += 1
      } else {
        meanings[index] = learn(short)
      }
    }
  }

  func stem(of spelling: String) -> String {
    stemmer?.stem(spelling) ?? spelling
  }

  /// What a word means that was not known when its text was read; it may have been learned since.
  private mutating func learn(_ short: ShortWord) -> WordMeaning {
    let known = self.known.meaning(of: short)
    guard known.isUnread else { return known }
    let meaning = meaning(ofWritten: short.bytes)
    self.known.learn(short, meaning)
    return meaning
  }

  private func meaning(ofWritten written: [UInt8]) -> WordMeaning {
    guard !isEmpty(written[...]) else { return .nothing }
    let base = Self.base(of: written[...])
    if base.count != written.count, isEmpty(base) { return .nothing }
    let stem = stemmer?.stem(Array(base)) ?? Array(base)
    guard !stem.isEmpty else { return .nothing }
    let key = StemKey.of(stem.span)
    return WordMeaning(key: key, commonness: background.commonness(of: key))
  }

  /// A word without the ending of a possessive.
  private static func base(of written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let ending = written.suffix(2)
    let isPossessive = written.count > 2 && ending.elementsEqual("'s".utf8)
    return isPossessive ? written.dropLast(2) : written
  }

  /// Whether a word says nothing of what a text is about.
  private func isEmpty(_ word: ArraySlice<UInt8>) -> Bool {
    word.count < 2 || (word.count < 3 && word.allSatisfy(\.isDigit))
      || stopWords.contains(String(decoding: word, as: UTF8.self))
  }
}

/// Where among a text's words each stem stands.
private struct StemPlaces {
  /// Places plus one, by the stems' keys; 0 is free.
  private var slots: [Int32] = []
  private var mask = 0

  /// Forgets all, and makes room for a text's words.
  mutating func reset(forWords count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    mask = size - 1
    if slots.count < size {
      slots = [Int32](repeating: 0, count: size)
    } else {
      for slot in 0..<size { slots[slot] = 0 }
    }
  }

  /// The place of a stem, or nil for a new one, which is taken to stand next.
  mutating func place(of key: UInt64, in words: [ContentWords.Word]) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if words[place].key == key { return place }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(words.count + 1)
    return nil
  }
}
