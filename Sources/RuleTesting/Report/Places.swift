import SourceText

/// Turns spans into places as people count them, each file's lines found once.
struct Places {
  private let sources: SourceMap
  private var tables: [FileID: LineTable] = [:]

  init(_ sources: SourceMap, of report: TestReport) {
    self.sources = sources
    for outcome in report.outcomes {
      for span in [outcome.span] + outcome.failures.map(\.span) where tables[span.file] == nil {
        tables[span.file] = LineTable(sources[span.file].bytes)
      }
    }
  }

  func path(of span: SourceSpan) -> String { sources[span.file].path }

  func position(of span: SourceSpan) -> LineTable.Position {
    (tables[span.file] ?? LineTable([])).position(of: span.start)
  }

  /// A place as `path:line:column`.
  func text(_ span: SourceSpan) -> String {
    let position = position(of: span)
    return "\(path(of: span)):\(position.line):\(position.column)"
  }
}
