import PCRE2

/// The same question asked of plain PCRE2: one pattern a term, one term at a time, without folding,
/// lexicon, skeletons or prefilters.
///
/// It knows the letters of ``alphabet`` and nothing else of Unicode.
enum Reference {
  /// How the texts of the comparison write a letter without disguise, and what reads as it in disguise.
  static let alphabet: [Character: (plain: [String], alike: [String])] = [
    "a": (["a", "A", "ａ", "á", "a\u{301}", "ⓐ"], ["4", "@", "а", "α", "ᴀ"]),
    "c": (["c", "C", "ç"], ["(", "с", "ꓚ"]),
    "e": (["e", "E", "é", "e\u{301}", "🄴"], ["3", "е", "ᴇ"]),
    "f": (["f", "F", "ｆ"], ["ƒ"]),
    "h": (["h", "H"], ["ʜ"]),
    "i": (["i", "I", "í"], ["1", "!", "|", "і"]),
    "k": (["k", "K", "\u{212A}", "⒦"], ["к", "ᴋ", "🅺"]),
    "l": (["l", "L"], ["1", "!", "|", "і"]),
    "o": (["o", "O", "ö"], ["0", "о", "ᴏ"]),
    "p": (["p", "P"], ["р"]),
    "s": (["s", "S", "\u{17F}", "ⓢ"], ["5", "$", "ѕ", "ꜱ"]),
    "t": (["t", "T"], ["7", "+", "ᴛ", "🇹"]),
    "u": (["u", "U", "ü", "u\u{301}"], ["υ"]),
    "w": (["w", "W"], ["ꓪ"]),
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
    let marks = isDisguised ? #"[\x{301}\#(blanks)]*"# : #"\x{301}*"#
    return "(?:(?:" + choices.joined(separator: "|") + ")" + marks + ")"
  }

  /// Letters in circles, parentheses and squares, which are letters though Unicode calls them symbols.
  private static let framed = #"\x{249C}-\x{24E9}\x{1F110}-\x{1F149}"#
  /// Look-alikes that Unicode calls symbols.
  private static let symbols = #"\x{1F150}-\x{1F189}\x{1F1E6}-\x{1F1FF}"#
  /// Before and behind a plain term.
  private static let wordStart = #"(?<!(?!\p{Han})[\p{L}\p{N}\p{M}_\#(framed)])"#
  private static let wordEnd = #"(?!(?!\p{Han})[\p{L}\p{N}\p{M}_\#(framed)])"#
  private static let blanks = #"\x{200B}\x{2800}"#
  private static let joint = #"(?:(?![.!?]+[\s\#(blanks)]*\s)[\s\p{P}\#(blanks)])+"#
  private static let inside = #"\p{L}\p{N}\x{301}\#(blanks)\#(framed)\#(symbols)"#

  static func plain(_ term: String) -> String {
    let words = term.split(separator: " ").map { word in
      word.map { glyph($0, isDisguised: false) }.joined()
    }
    return wordStart + words.joined(separator: joint) + wordEnd
  }

  /// A term, each word of which is disguised in one stretch.
  ///
  /// Signs that stand before or behind it may be punctuation. In each of several words a letter is one.
  static func disguised(_ term: String) -> String {
    let words = term.split(separator: " ").map(String.init)
    guard words.count > 1 else { return disguised(word: term) }
    return words.map { #"(?![@(!])(?=[^\sa-zA-Z]*[a-zA-Z])"# + disguised(word: $0) }
      .joined(separator: joint)
  }

  private static func disguised(word: String) -> String {
    let letters = Array(word)
    var source = #"(?<![\#(inside)])"#
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
    return source + #"(?=[!|(+<$@]*(?![\#(inside)!|(+<$@*#]))"#
  }

  /// A single word in single letters.
  static func spelledOut(_ word: String) -> String {
    let letters = word.map { glyph($0, isDisguised: true) }
    return #"(?<![\#(inside)])"# + letters.joined(separator: "[ .,-]{1,3}") + #"(?![\#(inside)])"#
  }

  /// A whole text that is a term with any repetitions and any separators.
  static func loose(_ term: String) -> String {
    let letters = term.map { $0 == " " ? "" : glyph($0, isDisguised: true) + "+" }
    return "^" + letters.joined(separator: #"[\s\p{P}\#(blanks)]*"#) + "$"
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
