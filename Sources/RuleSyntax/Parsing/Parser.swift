package import SourceText

/// Reads a rules file by recursive descent.
///
/// Never fails and never gives up: what cannot be understood is told as a diagnostic, left out of the
/// tree, and reading goes on at the next clause, rule or declaration. Each mistake is reported once.
/// Every loop consumes a token or ends, and nesting is limited, so that any input is read in time
/// linear in its length and in bounded stack.
package struct Parser {
  /// The largest rules file that is read; longer lists belong into a `*.terms` file.
  package static let maximumBytes = 4 << 20
  /// How deep parentheses, `not` and scopes may stand inside each other.
  package static let maximumDepth = 64

  let file: FileID
  var lexer: Lexer
  /// The token that is looked at and not yet consumed.
  var current: Token
  /// What lies before `current` in the file.
  var previousEnd: UInt32 = 0
  var diagnostics = DiagnosticList()
  /// The tokens consumed so far and how the formatter is to place them.
  var placed: [PlacedToken] = []
  var nextPlacement = Placement.inline
  var depth = 0
  /// Constructs that a suppression before them covers whole.
  var extents: [SourceSpan] = []
  /// An opening brace whose closing one, by its column, seems to be missing.
  var suspectBrace: Token?
  var hasReportedUnclosed = false
  /// The end of the line of the last unterminated literal: what looks wrong before it is its fault.
  var muteUntil: UInt32 = 0
  /// The last `has …`, for phrases that stand alone behind `or`.
  var lastSearch: HasCondition?

  private init(bytes: [UInt8], id: FileID) {
    file = id
    lexer = Lexer(bytes)
    current = lexer.next(.code)
  }

  /// Parses a whole file.
  package static func parse(file: SourceFile, id: FileID) -> Parsed<RuleFile> {
    parseWithTokens(file: file, id: id).parsed
  }

  static func parseWithTokens(
    file: SourceFile,
    id: FileID
  ) -> (parsed: Parsed<RuleFile>, tokens: [PlacedToken]) {
    var list = DiagnosticList()
    guard checkEncoding(of: file, id: id, limit: maximumBytes, into: &list) else {
      let tree = RuleFile(declarations: [], file: id)
      return (
        Parsed(
          tree: tree,
          diagnostics: list.diagnostics,
          droppedDiagnostics: list.dropped,
          suppressions: []
        ), []
      )
    }
    var parser = Parser(bytes: file.bytes, id: id)
    parser.diagnostics = list
    parser.skipForeignComments(.code)
    let declarations = parser.isInAnotherLanguage() ? [] : parser.declarations()
    let parsed = Parsed(
      tree: RuleFile(declarations: declarations, file: id),
      diagnostics: parser.diagnostics.diagnostics.inSourceOrder(),
      droppedDiagnostics: parser.diagnostics.dropped,
      suppressions: suppressions(
        in: file.bytes,
        comments: comments(between: parser.placed, in: file.bytes),
        extents: parser.extents,
        file: id
      )
    )
    return (parsed, parser.placed)
  }
}

/// Thrown when a construct cannot be read on; what is wrong has been reported.
struct Abandoned: Error {}
