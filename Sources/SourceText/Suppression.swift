/// A comment that silences warnings: `// allow W203`, or `# allow W203` in a list of terms.
///
/// Several codes stand between commas, a reason may follow a colon: `// allow W203, W207: wanted`.
/// Behind code the comment covers its own line. In a line of its own it covers the next line that
/// holds code, and where a declaration, a rule or a clause begins there, the whole of it. Errors
/// cannot be silenced.
package struct Suppression: Hashable, Sendable {
  package var codes: [Located<String>]
  /// What it covers: a diagnostic that begins in here is silenced.
  package var extent: SourceSpan
  /// What goes with the comment when it is removed: its whole line where it stands alone, else the white
  /// space before it.
  package var removal: SourceSpan

  package init(codes: [Located<String>], extent: SourceSpan, removal: SourceSpan) {
    self.codes = codes
    self.extent = extent
    self.removal = removal
  }

  package func covers(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .warning
      && diagnostic.primary.file == extent.file
      && diagnostic.primary.start >= extent.start
      && diagnostic.primary.start < extent.end
      && codes.contains { $0.value == diagnostic.code.rawValue }
  }
}

extension [Diagnostic] {
  /// The diagnostics that no comment silences.
  package func withoutSuppressed(by suppressions: [Suppression]) -> [Diagnostic] {
    guard !suppressions.isEmpty else { return self }
    // Only those of a diagnostic's own code: a file can hold as many comments as it has lines.
    var byCode: [String: [Suppression]] = [:]
    let found = Set(map(\.code.rawValue))
    for suppression in suppressions {
      for code in suppression.codes where found.contains(code.value) {
        byCode[code.value, default: []].append(suppression)
      }
    }
    return filter { diagnostic in
      !(byCode[diagnostic.code.rawValue] ?? []).contains { $0.covers(diagnostic) }
    }
  }
}
