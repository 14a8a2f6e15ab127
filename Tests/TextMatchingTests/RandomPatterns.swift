import TestSupport

/// Patterns of few letters and many repetitions, and texts on which they have much to do.
enum RandomPatterns {
  private static let atoms = [
    "a", "b", "s", "ſ", "é", ".", #"\w"#, #"\d"#, #"\s"#, "[ab]", "[^a]", "[^z@]", #"\X"#, #"\b"#,
    #"\p{L}"#, "@", "z", "aa", "^", "$", "(?=a)", "(?<=a)", #"[\w.+-]"#, #"[[:alpha:]]"#, #"\R"#,
  ]
  private static let quantifiers = [
    "*", "+", "?", "*?", "+?", "++", "*+", "{2}", "{3,}", "{0,5}", "{1,60}", "{2,9}", "{30}",
  ]

  static func pattern(_ random: inout SplitMix64, depth: Int = 3) -> String {
    var source = ""
    var groups = 0
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      var part = atoms.randomElement(using: &random) ?? "a"
      if depth > 0, Int.random(in: 0..<3, using: &random) == 0 {
        let inner = pattern(&random, depth: depth - 1)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: part = "(?=\(inner))"
        case 1: part = "(?!\(inner))"
        case 2: part = "(?>\(inner))"
        case 3: part = "(?:\(inner)|\(pattern(&random, depth: depth - 1)))"
        case 4:
          groups += 1
          part = "(\(inner))"
        default: part = "(?:\(inner))"
        }
      } else if depth == 3, groups > 0, Int.random(in: 0..<4, using: &random) == 0 {
        part = #"\1"#
      }
      if Int.random(in: 0..<2, using: &random) == 0 {
        part += quantifiers.randomElement(using: &random) ?? ""
      }
      source += part
    }
    return depth == 3 && Int.random(in: 0..<4, using: &random) == 0 ? "(?i)" + source : source
  }

  /// Texts of a given length, apart from their ends.
  static func texts(of length: Int) -> [String] {
    let units = ["a", "ab", "as\u{17F}", "a ", "aé", "1", "a@", "\n", "aaaaaaa\n", "a\u{301}", "👍"]
    return units.flatMap { unit in
      let body = String(repeating: unit, count: length / unit.utf8.count)
      return [body + "\u{1}", body + " @z cb!1", body + "\nz@ba"]
    }
  }
}
