/// One token of a rules file.
///
/// White space and comments are not kept: they are what lies between two tokens, and whoever wants
/// them (the formatter, suppressions) reads them there.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name or a keyword: which of them is decided by its place.
    case word
    /// Between quotation marks.
    case string
    /// Between slashes, with flags.
    case regex
    /// Digits, perhaps a point and digits, perhaps a percent sign.
    case number
    /// A run without white space and `, { } " #`, where a list of terms or an instant stands.
    case bare
    case punctuation(Punctuation)
    /// A character that has no meaning where it stands.
    case unknown
    case end
  }

  package var kind: Kind
  package var start: UInt32
  package var end: UInt32
  /// What is wrong with the token itself.
  package var problem: Problem?
  /// True where nothing but white space stands before it in its line.
  package var isFirstInLine: Bool

  package enum Problem: Hashable, Sendable {
    /// A string or pattern that ends with its line and not with its mark.
    case unterminated
    /// Other quotation marks than `"`.
    case otherQuotes
    /// A comment as other languages write it, to its end.
    case foreignComment
  }
}

package enum Punctuation: String, Hashable, Sendable {
  case openBrace = "{"
  case closeBrace = "}"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case comma = ","
  case dot = "."
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  // What other languages write for `and`, `or`, `not`, `has` and the relations.
  case ampersands = "&&"
  case ampersand = "&"
  case bars = "||"
  case bar = "|"
  case exclamation = "!"
  case matchesTilde = "=~"
  case identical = "==="
  case arrow = "=>"
  case reversedLessOrEqual = "=<"
  case lessGreater = "<>"
  case atLeastSign = "\u{2265}"
  case atMostSign = "\u{2264}"
  case unequalSign = "\u{2260}"

  /// The word or relation of this language that another language's operator stands for.
  var ownForm: String? {
    switch self {
    case .ampersands, .ampersand: "and"
    case .bars, .bar: "or"
    case .exclamation: "not"
    case .matchesTilde: "has"
    case .identical: "=="
    case .arrow, .atLeastSign: ">="
    case .reversedLessOrEqual, .atMostSign: "<="
    case .lessGreater, .unequalSign: "!="
    default: nil
    }
  }
}
