/// Diagnostics as they are found, with a cap that keeps a hopeless file from filling the memory.
package struct DiagnosticList: Sendable {
  /// How many are kept of one file; more than this help nobody.
  package static let standardLimit = 200

  package private(set) var diagnostics: [Diagnostic] = []
  /// How many came after the limit was reached; only their number is kept.
  package private(set) var dropped = 0
  private let limit: Int

  package init(limit: Int = DiagnosticList.standardLimit) {
    self.limit = limit
  }

  package mutating func append(_ diagnostic: Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(diagnostic)
    } else {
      dropped += 1
    }
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
