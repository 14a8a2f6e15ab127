internal import Stemming

/// The regular inflections of a language's words.
///
/// A form of a word has the word's stem by Snowball, and differs from it only by endings listed here. So
/// `idiots` is a form of `idiot`, and `idiotic`, which has the same stem, is not.
package struct Inflections: ~Copyable {
  private let stemmer: Stemmer?
  private let endings: [[UInt8]]
  private let isEnglish: Bool

  /// The inflections of a language.
  ///
  /// A language without a stemmer or without listed endings has none: a word is its only form.
  ///
  /// - Parameter language: ISO 639-1.
  package init(language: String) {
    stemmer = Stemmer(language: language)
    endings = (Self.endings[language] ?? "").split(separator: " ").map { Array($0.utf8) }
    isEnglish = language == "en"
  }

  /// The forms of a word, itself first, the rest sorted.
  ///
  /// - Parameter word: Folded: lower case, without accents.
  package func forms(of word: String) -> [String] {
    forms(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a word is one of another's forms.
  package func covers(_ word: String, by term: String) -> Bool {
    forms(of: term).contains(word)
  }

  func forms(of word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 2, !endings.isEmpty, let last = word.last, isLetter(last) else {
      return [word]
    }
    let stem = stem(word)
    var candidates: Set<[UInt8]> = []
    for base in bases(of: word) where base == word || self.stem(base) == stem {
      candidates.insert(base)
      addForms(of: base, to: &candidates)
    }
    candidates.remove(word)
    let forms = candidates.filter { self.stem($0) == stem }
    return [word] + forms.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    guard let stem = stemmer?.stem(word) else { return word }
    return stem
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x61 < 26
  }

  /// The word, and what it may be a form of.
  private func bases(of word: [UInt8]) -> [[UInt8]] {
    var bases = [word]
    for ending in endings where word.count >= ending.count + 3 && word.hasSuffix(ending) {
      let base = Array(word.dropLast(ending.count))
      bases.append(base)
      guard isEnglish else { continue }
      let y = [UInt8(ascii: "y")]
      if ending.first == UInt8(ascii: "i"), ending != Array("ing".utf8) { bases.append(base + y) }
      if ending == Array("ing".utf8) || ending == Array("ed".utf8) {
        bases.append(base + [UInt8(ascii: "e")])
        if base.count > 3, base[base.count - 1] == base[base.count - 2] {
          bases.append(Array(base.dropLast()))
        }
      }
    }
    return bases
  }

  private func addForms(of base: [UInt8], to forms: inout Set<[UInt8]>) {
    guard isEnglish else {
      for ending in endings { forms.insert(base + ending) }
      return
    }
    guard let last = base.last else { return }
    func add(_ stem: some Sequence<UInt8>, _ endings: String...) {
      for ending in endings { forms.insert(Array(stem) + Array(ending.utf8)) }
    }
    add(base, "s")
    switch last {
    case UInt8(ascii: "e"):
      add(base, "d", "r", "st")
      add(base.dropLast(), "ing")
    case UInt8(ascii: "y"):
      add(base, "ing", "ed")
      add(base.dropLast(), "ies", "ied", "ier", "iest")
    default:
      add(base, "es", "ed", "ing", "er", "est")
      if doublesFinal(base) { add(base + [last], "ed", "ing", "er", "est", "es") }
    }
  }

  /// Consonant, vowel, consonant: `hit` makes `hitting`.
  private func doublesFinal(_ word: [UInt8]) -> Bool {
    guard word.count >= 3 else { return false }
    let vowels = Array("aeiou".utf8)
    let tail = word.suffix(3).map { vowels.contains($0) }
    return tail == [false, true, false] && !Array("wxy".utf8).contains(word[word.count - 1])
      || tail == [true, true, false] && word.count == 4 && word.starts(with: Array("qu".utf8))
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
