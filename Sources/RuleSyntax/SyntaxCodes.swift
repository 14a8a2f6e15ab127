package import SourceText

/// The codes of what can be wrong with the text of a rules file: `E0…` for characters and words, `E1…`
/// for how they follow each other.
extension DiagnosticCode {
  package static let invalidUTF8 = DiagnosticCode("E001", "bytes that are not UTF-8")
  package static let nulByte = DiagnosticCode("E002", "a NUL in the text")
  package static let unterminatedLiteral = DiagnosticCode("E003", "a string or pattern without end")
  package static let wrongEncoding = DiagnosticCode("E004", "a file in another encoding")
  package static let unknownEscape = DiagnosticCode("E005", "an unknown escape in a string")
  package static let otherQuotes = DiagnosticCode("E006", "other quotation marks than `\"`")
  package static let unexpectedCharacter = DiagnosticCode("E007", "a character without meaning")
  package static let numberRange = DiagnosticCode("E008", "a number out of range")
  package static let numberPrecision = DiagnosticCode("E009", "a number with too many decimals")
  package static let numberRunsOn = DiagnosticCode("E010", "a number that runs into a word")
  package static let regexFlag = DiagnosticCode("E011", "an unknown flag of a pattern")
  package static let calendarUnit = DiagnosticCode("E012", "months and years in a duration")
  package static let percentageRange = DiagnosticCode("E014", "a percentage over 100")
  package static let fileTooLarge = DiagnosticCode("E015", "a file that is too large")
  package static let tooManyTerms = DiagnosticCode("E016", "too many terms in a file")
  package static let otherLanguage = DiagnosticCode("E018", "a file in another language")
  package static let attributeWithoutTab = DiagnosticCode("E019", "`key=value` without a tab")
  package static let termLine = DiagnosticCode("E017", "a line of a term list that says nothing")

  package static let unexpected = DiagnosticCode("E101", "something else was expected here")
  package static let unclosedBracket = DiagnosticCode("E102", "a bracket that is never closed")
  package static let strayBracket = DiagnosticCode("E103", "a bracket that closes nothing")
  package static let unknownKeyword = DiagnosticCode("E104", "an unknown keyword")
  package static let missingComma = DiagnosticCode("E105", "a missing comma")
  package static let chainedComparison = DiagnosticCode("E106", "a chained comparison")
  package static let assignmentAsEquality = DiagnosticCode("E107", "`=` for `==`")
  package static let foreignOperator = DiagnosticCode("E108", "an operator of another language")
  package static let tooDeep = DiagnosticCode("E109", "nesting that is too deep")
  package static let repeatedClause = DiagnosticCode("E110", "a clause that is said twice")
  package static let missingClause = DiagnosticCode("E111", "a clause that is missing")
  package static let isNot = DiagnosticCode("E112", "`not` inside a condition")
  package static let wrongUnit = DiagnosticCode("E113", "a number with the wrong unit")

  /// All codes of this room.
  package static let allOfRuleSyntax: [DiagnosticCode] = [
    .invalidUTF8, .nulByte, .unterminatedLiteral, .wrongEncoding, .unknownEscape, .otherQuotes,
    .unexpectedCharacter, .numberRange, .numberPrecision, .numberRunsOn, .regexFlag, .calendarUnit,
    .percentageRange, .fileTooLarge, .tooManyTerms, .termLine,
    .otherLanguage, .attributeWithoutTab,
    .unexpected, .unclosedBracket, .strayBracket, .unknownKeyword, .missingComma,
    .chainedComparison, .assignmentAsEquality, .foreignOperator, .tooDeep, .repeatedClause,
    .missingClause, .isNot, .wrongUnit,
  ]
}
