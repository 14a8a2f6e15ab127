import SourceText

/// Comments as a terminal may show them: nothing in them can move the cursor, turn the writing direction
/// round or hide.
enum SafeText {
  /// A text in one line.
  ///
  /// White space becomes single spaces; control, format and other invisible characters are spelt out as
  /// `\u{202E}`; of marks piled on one letter the first two are kept.
  static func line(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if result.last != " " { result.append(" ") }
        continue
      }
      if scalar.isInvisible {
        result.append(contentsOf: scalar.spelledOut.unicodeScalars)
        continue
      }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks <= 2 { result.append(scalar) }
    }
    return String(result)
  }

  /// Many lines; line ends and tabs stay.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  /// A text cut to so many columns, with an ellipsis where something is missing.
  static func cut(_ text: String, to columns: Int) -> String {
    var used = 0
    var kept = ""
    for character in text {
      used += width(character)
      if used >= columns {
        let isAll = used == columns && kept.count + 1 == text.count
        return isAll ? text : kept + "…"
      }
      kept.append(character)
    }
    return kept
  }

  /// The end of a text that fits so many columns, with an ellipsis where something is missing.
  static func cutAtStart(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    return "…" + cut(String(text.reversed()), to: columns).dropLast().reversed()
  }

  /// How many columns a terminal takes for a text.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// Wide are the blocks that East Asian typography sets wide (UAX #11), and emoji.
  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return isMark(scalar) ? 0 : scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

/// What a terminal shows in colour.
struct Palette {
  let hasColours: Bool

  /// What was found in a comment: in bold, or else between brackets.
  func marked(_ text: String) -> String { hasColours ? bold(red(text)) : "[\(text)]" }
  func bold(_ text: String) -> String { paint(text, "1") }
  func faint(_ text: String) -> String { paint(text, "2") }
  func red(_ text: String) -> String { paint(text, "31") }
  func green(_ text: String) -> String { paint(text, "32") }
  func yellow(_ text: String) -> String { paint(text, "33") }

  private func paint(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
