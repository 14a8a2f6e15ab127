/// A way in which people write a word so that a list does not see it.
package enum Mutation: String, Hashable, Sendable, CaseIterable {
  case `case`, spacing
  case lookAlikes = "look-alikes"
  case leet
  case zeroWidth = "zero-width"
  case repeats

  /// A text with the words in some ranges of it changed; nil where there is nothing to change.
  ///
  /// Deterministic: one way of writing a word, the one that is met most. But for its case a word is left
  /// alone if it has one or two letters, since what becomes of it could be another word, or holds anything
  /// but letters, since it may be in disguise already.
  ///
  /// - Parameter ranges: In UTF-8 bytes, in order, not overlapping, at the bounds of characters.
  package func applied(to text: String, ranges: [Range<Int>]) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for range in ranges {
      result += bytes[end..<range.lowerBound]
      result += changed(String(decoding: bytes[range], as: UTF8.self)).utf8
      end = range.upperBound
    }
    result += bytes[end...]
    return result == bytes ? nil : String(decoding: result, as: UTF8.self)
  }

  /// A matched phrase, each of its words changed.
  private func changed(_ phrase: String) -> String {
    var result = ""
    var word: [Character] = []
    for character in phrase {
      if character.isWhitespace {
        result += changed(word) + String(character)
        word.removeAll()
      } else {
        word.append(character)
      }
    }
    return result + changed(word)
  }

  private func changed(_ word: [Character]) -> String {
    let isPlain = word.count >= 3 && word.allSatisfy(\.isLetter)
    guard isPlain || self == .case else { return String(word) }
    switch self {
    case .case:
      return withOtherCase(word)
    case .spacing:
      return word.map { String($0) }.joined(separator: ".")
    case .lookAlikes:
      return String(word.map { Self.lookAlikeLetters[$0] ?? $0 })
    case .leet:
      return String(word.prefix(1) + word.dropFirst().map { Self.leetDigits[$0] ?? $0 })
    case .zeroWidth:
      return String(word.prefix(word.count / 2)) + "\u{200B}"
        + String(word.suffix(from: word.count / 2))
    case .repeats:
      let place = word.dropFirst().firstIndex { "aeiouAEIOU".contains($0) } ?? 1
      return String(word[...place]) + String(repeating: word[place], count: 2)
        + String(word[(place + 1)...])
    }
  }

  /// Capitals, or small letters where all are capitals; letters whose other case is longer stay.
  private func withOtherCase(_ word: [Character]) -> String {
    let isUpper = word.allSatisfy { $0.isUppercase || !$0.isCased }
    return String(
      word.map { character in
        let other = isUpper ? character.lowercased() : character.uppercased()
        return other.count == 1 ? other.first ?? character : character
      }
    )
  }

  /// Letters of other scripts that look the same (UTS #39), those that are met most.
  private static let lookAlikeLetters: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "i": "і", "j": "ј", "o": "о", "p": "р", "s": "ѕ", "x": "х",
    "y": "у",
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "K": "К", "M": "М", "O": "О",
    "P": "Р",
    "S": "Ѕ", "T": "Т", "X": "Х",
  ]

  private static let leetDigits: [Character: Character] = [
    "a": "4", "e": "3", "i": "1", "o": "0", "s": "$", "t": "7",
    "A": "4", "E": "3", "I": "1", "O": "0", "S": "$", "T": "7",
  ]
}
