import RuleSyntax
import TextMatching

/// A term's text: which stars open it, and whether anything of it can be searched for.
enum TermText {
  enum Problem: Hashable {
    case empty
    /// A star in the middle, or one at each end.
    case star
    /// A star on a term of several words or in quotation marks.
    case starInPhrase
    case tooLong
    case pattern
  }

  /// Longer terms than this, in bytes, are not words but texts.
  static let maximumLength = 500

  static func spec(of literal: TermLiteral) -> Result<TermSpec, Problem> {
    let text = literal.text
    guard text.contains(where: isSearchable) else { return .failure(.empty) }
    guard text.utf8.count <= maximumLength else { return .failure(.tooLong) }
    guard literal.isQuoted || text.count < 3 || text.first != "/" || text.last != "/" else {
      return .failure(.pattern)
    }
    let opensStart = text.first == "*"
    let opensEnd = text.last == "*"
    guard !literal.isQuoted, opensStart || opensEnd || text.contains("*") else {
      // In quotation marks a star is a star, but one at an end is most likely meant to open the term.
      return literal.isQuoted && (opensStart || opensEnd)
        ? .failure(.starInPhrase) : .success(TermSpec(text))
    }
    guard opensStart != opensEnd else { return .failure(.star) }
    let word = String(opensStart ? text.dropFirst() : text.dropLast())
    guard !word.contains("*") else { return .failure(.star) }
    guard !word.contains(where: { $0.isWhitespace || $0 == "-" }) else {
      return .failure(.starInPhrase)
    }
    return .success(TermSpec(word, opensStart: opensStart, opensEnd: opensEnd))
  }

  /// Whether a character gives a search something to hold on to: a letter, a digit, an emoji.
  static func isSearchable(_ character: Character) -> Bool {
    if character.isLetter || character.isNumber || character.isSymbol { return true }
    return character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
  }
}

extension TermText.Problem: Error {
  var message: String {
    switch self {
    case .empty: "there is nothing in this term to search for"
    case .star: "a star opens one end of a word: `word*` or `*word`"
    case .starInPhrase: "a star opens single words without quotation marks: `word*`"
    case .pattern: "a list holds words; a pattern is declared with `pattern NAME = /…/`"
    case .tooLong: "this term is longer than \(TermText.maximumLength) bytes"
    }
  }
}
