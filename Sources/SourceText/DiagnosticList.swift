/// Diagnostics as they are found, with a cap that keeps a hopeless file from filling the memory.
package struct DiagnosticList: Sendable {
  /// How many are kept of one file; more than this help nobody.
  package static let standardLimit = 200

  package private(set) var diagnostics: [Diagnostic] = []
  /// How many came after the limit was reached; only their number is kept.
  package private(set) var dropped = 0
  private let limit: Int
  /// How many of those kept are not errors.
  private var mildCount = 0

  package init(limit: Int = DiagnosticList.standardLimit) {
    self.limit = limit
  }

  /// Takes a diagnostic in.
  ///
  /// Of a full list an error puts the last warning out, so that no number of warnings hides that
  /// something is wrong.
  package mutating func append(_ diagnostic: Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(diagnostic)
      if diagnostic.severity != .error { mildCount += 1 }
      return
    }
    dropped += 1
    guard diagnostic.severity == .error, mildCount > 0,
      let mild = diagnostics.lastIndex(where: { $0.severity != .error })
    else { return }
    diagnostics.remove(at: mild)
    diagnostics.append(diagnostic)
    mildCount -= 1
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order in which a reader meets them: by file, place, code and message.
  package func inSourceOrder() -> [Diagnostic] {
    sorted { left, right in
      let (a, b) = (left.primary, right.primary)
      if a.file != b.file { return a.file < b.file }
      return (a.start, a.end, left.code.rawValue, left.message)
        < (b.start, b.end, right.code.rawValue, right.message)
    }
  }
}
