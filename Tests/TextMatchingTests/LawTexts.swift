import TestSupport

/// Generated texts in which terms stand among other words, plainly and in disguise.
enum LawTexts {
  static let terms = [
    "fuck", "shit", "ass", "asshole", "slut", "waste of space", "fool", "twat", "kiss",
  ]
  static let fillers = [
    "the", "class", "cocktails", "skill", "good", "it's", "a", "I", "1984", "$5", "so", "Ünit",
    "été",
    "wool", "passes", "шок", "漢字", "🖕", "e-mail", "of", "space", "waste", "fu", "ck", "hole",
  ]
  static let joints = [
    " ", " ", " ", ", ", ". ", "! ", "\n", "-", "/", " (", ") ", "\"", " \u{200B}",
  ]

  /// What isn't seen within a word.
  static let blanks = ["\u{200B}", "\u{2800}"]

  static func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: text += fillers.randomElement(using: &random) ?? ""
      case 5..<7: text += plant(&random, isDisguised: false)
      default: text += plant(&random, isDisguised: true)
      }
      // Now and then words touch.
      if Int.random(in: 0..<8, using: &random) > 0 {
        text += joints.randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  private static func plant(_ random: inout SplitMix64, isDisguised: Bool) -> String {
    let term = terms.randomElement(using: &random) ?? ""
    let isSpelledOut = isDisguised && Int.random(in: 0..<4, using: &random) == 0
    var letters: [String] = []
    for letter in term {
      guard let (plain, alike) = Reference.alphabet[letter] else {
        letters.append(String(letter))
        continue
      }
      let isAlike = isDisguised && !alike.isEmpty && Int.random(in: 0..<3, using: &random) == 0
      let glyph = (isAlike ? alike : plain).randomElement(using: &random) ?? ""
      let repeats =
        isDisguised && Int.random(in: 0..<6, using: &random) == 0
        ? Int.random(in: 2...4, using: &random) : 1
      letters.append(String(repeating: glyph, count: isSpelledOut ? 1 : repeats))
      if isDisguised, Int.random(in: 0..<12, using: &random) == 0 {
        letters[letters.count - 1] += blanks.randomElement(using: &random) ?? ""
      }
    }
    let separator = [" ", ".", "-", ", "].randomElement(using: &random) ?? " "
    return letters.joined(separator: isSpelledOut ? separator : "")
  }
}
