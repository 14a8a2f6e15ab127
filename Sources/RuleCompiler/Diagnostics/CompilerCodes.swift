package import SourceText

/// What the compiler can find wrong beyond syntax; `Diagnostics.md` explains each with an example.
extension DiagnosticCode {
  // Files.
  package static let unreadableFile = DiagnosticCode("E201", "a file that can't be read")
  package static let pathLeavesPack = DiagnosticCode("E202", "a path that leaves the pack's folder")
  package static let includeCycle = DiagnosticCode("E203", "files that include each other")
  package static let tooLarge = DiagnosticCode("E204", "more than the limit")
  package static let noRules = DiagnosticCode("E205", "a folder without rules")

  // Names.
  package static let duplicateName = DiagnosticCode("E210", "a name declared twice")
  package static let reservedName = DiagnosticCode("E211", "a name that the language uses")
  package static let unknownName = DiagnosticCode("E212", "a name that nothing declares")
  package static let wrongKindOfName = DiagnosticCode("E213", "a name of another kind")
  package static let recursiveCondition = DiagnosticCode("E214", "a condition that uses itself")
  package static let expandsTooFar = DiagnosticCode("E215", "a condition that grows too large")
  package static let misplacedDeclaration = DiagnosticCode("E216", "a declaration out of place")

  // Conditions.
  package static let unknownProperty = DiagnosticCode("E220", "a property that doesn't exist")
  package static let unitMismatch = DiagnosticCode("E221", "a number of another unit")
  package static let numberOutOfRange = DiagnosticCode("E222", "a number out of range")
  package static let literalOnLeft = DiagnosticCode("E223", "a value on the left of a comparison")
  package static let notComparable = DiagnosticCode("E224", "a comparison that makes no sense")
  package static let notSearchable = DiagnosticCode("E225", "something that `has` can't look into")
  package static let notApplicable = DiagnosticCode("E226", "a qualifier that doesn't apply here")
  package static let unknownKind = DiagnosticCode("E227", "a kind that doesn't exist")
  package static let unknownLanguage = DiagnosticCode("E228", "a language that isn't supported")

  // Lists and patterns.
  package static let unknownMode = DiagnosticCode("E240", "a mode that doesn't exist")
  package static let conflictingModes = DiagnosticCode("E241", "modes that exclude each other")
  package static let malformedTerm = DiagnosticCode("E242", "a term that can't be searched for")
  package static let malformedAttribute = DiagnosticCode(
    "E243",
    "an attribute that isn't understood"
  )
  package static let emptyList = DiagnosticCode("E244", "a list of nothing")
  package static let malformedHost = DiagnosticCode("E245", "something that isn't a host name")
  package static let invalidPattern = DiagnosticCode("E246", "a pattern that PCRE2 refuses")
  package static let explosivePattern = DiagnosticCode("E247", "a pattern that can blow up")
  package static let unusableInsertion = DiagnosticCode(
    "E248",
    "a list that no pattern can take in"
  )
  package static let malformedClassifier = DiagnosticCode("E249", "an incomplete classifier")
  package static let noInflections = DiagnosticCode("E250", "a language without inflections")

  // Rules.
  package static let conflictingEffects = DiagnosticCode("E262", "effects that exclude each other")
  package static let repeatedEffect = DiagnosticCode("E263", "an effect said twice")
  package static let emptyText = DiagnosticCode("E264", "a text without words")
  package static let wrongFormerID = DiagnosticCode("E265", "a former id that can't be one")

  // Community and conduct.
  package static let repeatedSetting = DiagnosticCode("E270", "a setting said twice")
  package static let malformedBackground = DiagnosticCode("E271", "a background that doesn't fit")

  // Tests.
  package static let unknownGiven = DiagnosticCode("E280", "a given that doesn't exist")
  package static let wrongGivenValue = DiagnosticCode("E281", "a value that a given can't have")
  package static let misplacedStep = DiagnosticCode("E282", "a step out of place")
  package static let malformedInstant = DiagnosticCode("E283", "an instant that can't be read")

  // Lints.
  package static let unusedDeclaration = DiagnosticCode("W301", "a declaration that nothing uses")
  package static let neverFires = DiagnosticCode("W302", "a rule that can never fire")
  package static let alwaysFires = DiagnosticCode("W303", "a rule that always fires")
  package static let pointlessTerm = DiagnosticCode("W304", "a term that another makes pointless")
  package static let overlappingRules = DiagnosticCode(
    "W305",
    "a rule that another makes pointless"
  )
  package static let noLiteral = DiagnosticCode("W306", "a pattern that runs on every text")
  package static let missingExamples = DiagnosticCode("W307", "a rule without examples")
  package static let likelyMisspelling = DiagnosticCode("W308", "a name that looks misspelt")
  package static let innocentWords = DiagnosticCode("W309", "a list that hits innocent words")
  package static let missingBecause = DiagnosticCode("W310", "a rule that gives no reason")
  package static let emptyGuideline = DiagnosticCode("W311", "a guideline without rules")
  package static let expectsNothing = DiagnosticCode("W312", "a test that expects nothing")
  package static let idleSuppression = DiagnosticCode("W313", "a comment that silences nothing")
}

extension DiagnosticCode {
  /// Every code that the compiler gives, in order.
  package static let compilerCatalogue: [DiagnosticCode] = [
    .unreadableFile, .pathLeavesPack, .includeCycle, .tooLarge, .noRules,
    .duplicateName, .reservedName, .unknownName, .wrongKindOfName, .recursiveCondition,
    .expandsTooFar, .misplacedDeclaration,
    .unknownProperty, .unitMismatch, .numberOutOfRange, .literalOnLeft, .notComparable,
    .notSearchable, .notApplicable, .unknownKind, .unknownLanguage,
    .unknownMode, .conflictingModes, .malformedTerm, .malformedAttribute, .emptyList,
    .malformedHost, .invalidPattern, .explosivePattern, .unusableInsertion, .malformedClassifier,
    .noInflections,
    .conflictingEffects, .repeatedEffect, .emptyText, .wrongFormerID,
    .repeatedSetting, .malformedBackground,
    .unknownGiven, .wrongGivenValue, .misplacedStep, .malformedInstant,
    .unusedDeclaration, .neverFires, .alwaysFires, .pointlessTerm, .overlappingRules, .noLiteral,
    .missingExamples, .likelyMisspelling, .innocentWords, .missingBecause, .emptyGuideline,
    .expectsNothing, .idleSuppression,
  ]
}
