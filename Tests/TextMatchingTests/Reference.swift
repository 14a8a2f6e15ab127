import PCRE2

/// The same question asked of plain PCRE2: one pattern a term, one term at a time, without folding,
/// lexicon, skeletons or prefilters.
///
/// It knows the letters of ``alphabet`` and nothing else of Unicode.
enum Reference {
  /// How the texts of the comparison write a letter without disguise, and what reads as it in disguise.
  static let alphabet: [Character: (plain: [String], alike: [String])] = [
    "a": (["a", "A", "ａ", "á", "a\u{301}"], ["4", "@", "а", "α"]),
    "c": (["c", "C", "ç"], ["(", "с"]),
    "e": (["e", "E", "é", "e\u{301}"], ["3", "е"]),
    "f": (["f", "F", "ｆ"], ["ƒ"]),
    "h": (["h", "H"], []),
    "i": (["i", "I", "í"], ["1", "!", "|", "і"]),
    "k": (["k", "K", "\u{212A}"], ["к"]),
    "l": (["l", "L"], ["1", "!", "|", "і"]),
    "o": (["o", "O", "ö"], ["0", "о"]),
    "p": (["p", "P"], ["р"]),
    "s": (["s", "S", "\u{17F}"], ["5", "$", "ѕ"]),
    "t": (["t", "T"], ["7", "+"]),
    "u": (["u", "U", "ü", "u\u{301}"], ["υ"]),
    "w": (["w", "W"], []),
  ]

  struct Found: Hashable, Comparable {
    var start: Int
    var end: Int

    static func < (left: Found, right: Found) -> Bool {
      (left.start, left.end) < (right.start, right.end)
    }
  }

  private static func glyph(_ letter: Character, isDisguised: Bool) -> String {
    let (plain, alike) = alphabet[letter] ?? ([], [])
    let all = isDisguised ? plain + alike : plain
    let choices = all.sorted { $0.utf8.count > $1.utf8.count }.map { #"\Q\#($0)\E"# }
    let marks = isDisguised ? #"[\x{301}\x{200B}]*"# : #"\x{301}*"#
    return "(?:(?:" + choices.joined(separator: "|") + ")" + marks + ")"
  }

  /// Before and behind a plain term.
  private static let wordStart = #"(?<!(?!\p{Han})[\p{L}\p{N}\p{M}_])"#
  private static let wordEnd = #"(?!(?!\p{Han})[\p{L}\p{N}\p{M}_])"#
  private static let joint = #"(?:(?![.!?]+[\s\x{200B}]*\s)[\s\p{P}\x{200B}])+"#

  static func plain(_ term: String) -> String {
    let words = term.split(separator: " ").map { word in
      word.map { glyph($0, isDisguised: false) }.joined()
    }
    return wordStart + words.joined(separator: joint) + wordEnd
  }

  /// A single word, disguised in one stretch.
  ///
  /// Signs that stand before or behind it may be punctuation.
  static func disguised(_ word: String) -> String {
    let letters = Array(word)
    var source = #"(?<![\p{L}\p{N}\x{301}\x{200B}])"#
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      var count = 1
      while index + count < letters.count, letters[index + count] == letter { count += 1 }
      index += count
      let isLast = index == letters.count
      let one = glyph(letter, isDisguised: true)
      let isSoft =
        "aiuhkw".contains(letter)
        || isLast && letters.count >= 4 && "bcdgmnprt".contains(letter)
      let more = isSoft ? "\(count + 1)" : "\(max(3, count + 1))"
      source += "(?:\(one){\(more),}|\(one){\(count)})"
    }
    return source + #"(?=[!|(+<$@]*(?![\p{L}\p{N}\x{301}\x{200B}!|(+<$@*#]))"#
  }

  /// A single word in single letters.
  static func spelledOut(_ word: String) -> String {
    let letters = word.map { glyph($0, isDisguised: true) }
    return #"(?<![\p{L}\p{N}\x{301}])"# + letters.joined(separator: "[ .,-]{1,3}")
      + #"(?![\p{L}\p{N}\x{301}\x{200B}])"#
  }

  /// A whole text that is a term with any repetitions and any separators.
  static func loose(_ term: String) -> String {
    let letters = term.map { $0 == " " ? "" : glyph($0, isDisguised: true) + "+" }
    return "^" + letters.joined(separator: #"[\s\p{P}\x{200B}]*"#) + "$"
  }

  /// Every match, overlapping ones too: the search starts again one byte after each start.
  static func matches(of source: String, in text: [UInt8]) throws -> Set<Found> {
    let regex = try Regex(source)
    let memory = MatchMemory(budget: WorkBudget(base: 1_000_000_000, perByte: 0))
    var found: Set<Found> = []
    let outcome = regex.forEachMatch(in: text.span, using: memory) { start, end in
      found.insert(Found(start: start, end: end))
      return true
    }
    guard outcome == .complete else { throw ReferenceFailed() }
    return found
  }

  struct ReferenceFailed: Error {}
}
