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
    let stem = stemmer?.stem(word) ?? word
    var candidates: [[UInt8]] = []
    for base in bases(of: word) where base == word || has(stem, base) {
      if base != word { candidates.append(base) }
      addForms(of: base, to: &candidates)
    }
    candidates.sort { $0.lexicographicallyPrecedes($1) }
    var forms = [word]
    for candidate in candidates where candidate != forms.last && candidate != word {
      if has(stem, candidate) { forms.append(candidate) }
    }
    return forms
  }

  /// Whether a word has a stem.
  private func has(_ stem: [UInt8], _ word: [UInt8]) -> Bool {
    stemmer?.hasStem(stem, word) ?? (word == stem)
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
      if ending.first == UInt8(ascii: "i"), ending != English.ing { bases.append(base + y) }
      if ending == English.ing || ending == English.ed {
        bases.append(base + [UInt8(ascii: "e")])
        if base.count > 3, base[base.count - 1] == base[base.count - 2] {
          bases.append(Array(base.dropLast()))
        }
      }
    }
    return bases
  }

  private func addForms(of base: [UInt8], to forms: inout [[UInt8]]) {
    guard isEnglish else {
      for ending in endings { forms.append(base + ending) }
      return
    }
    guard let last = base.last else { return }
    let stem = base.dropLast()
    forms.append(base + [UInt8(ascii: "s")])
    switch last {
    case UInt8(ascii: "e"):
      for ending in English.afterE { forms.append(base + ending) }
      forms.append(stem + English.ing)
    case UInt8(ascii: "y"):
      for ending in English.afterY { forms.append(base + ending) }
      for ending in English.forY { forms.append(stem + ending) }
    default:
      for ending in English.afterConsonant { forms.append(base + ending) }
      guard doublesFinal(base) else { return }
      for ending in English.afterConsonant { forms.append(base + [last] + ending) }
    }
  }

  /// English endings by the letter before them.
  private enum English {
    static let ing = Array("ing".utf8)
    static let ed = Array("ed".utf8)
    static let afterE = ["d", "r", "st"].map { Array($0.utf8) }
    static let afterY = ["ing", "ed"].map { Array($0.utf8) }
    static let forY = ["ies", "ied", "ier", "iest"].map { Array($0.utf8) }
    static let afterConsonant = ["es", "ed", "ing", "er", "est"].map { Array($0.utf8) }
    static let vowels = Array("aeiou".utf8)
    static let neverDoubled = Array("wxy".utf8)
  }

  /// Consonant, vowel, consonant: `hit` makes `hitting`.
  private func doublesFinal(_ word: [UInt8]) -> Bool {
    guard word.count >= 3 else { return false }
    let tail = word.suffix(3).map { English.vowels.contains($0) }
    return tail == [false, true, false] && !English.neverDoubled.contains(word[word.count - 1])
      || tail == [true, true, false] && word.count == 4 && word.starts(with: Array("qu".utf8))
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
