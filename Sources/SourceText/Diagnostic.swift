/// Something to tell the author of a rules file.
package struct Diagnostic: Hashable, Sendable {
  /// A stable code such as `E014` or `W203`, listed in ``DiagnosticCode``'s catalogue.
  package var code: DiagnosticCode
  /// The problem, in lower case, without a full stop: what was expected and what was found.
  package var message: String
  package var primary: SourceSpan
  /// Related places, each with what it has to do with the problem.
  package var labels: [Label] = []
  package var notes: [String] = []
  package var fixIts: [FixIt] = []

  package var severity: Severity { code.severity }

  package init(
    _ code: DiagnosticCode,
    _ message: String,
    at primary: SourceSpan,
    labels: [Label] = [],
    notes: [String] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.message = message
    self.primary = primary
    self.labels = labels
    self.notes = notes
    self.fixIts = fixIts
  }
}

package enum Severity: String, Hashable, Sendable {
  case error, warning
}

/// The stable identity of one kind of problem.
///
/// `E…` is an error, `W…` a warning. A code keeps its meaning for ever; a retired one isn't given again.
package struct DiagnosticCode: Hashable, Sendable {
  package let rawValue: String
  /// What kind of problem it is, in a few words, for listings.
  package let title: String

  package init(_ rawValue: String, _ title: String) {
    self.rawValue = rawValue
    self.title = title
  }

  package var severity: Severity { rawValue.hasPrefix("E") ? .error : .warning }
}

/// A related place and what it has to do with the problem.
package struct Label: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String

  package init(_ text: String, at span: SourceSpan) {
    self.span = span
    self.text = text
  }
}

/// A cure: edits that do not overlap.
package struct FixIt: Hashable, Sendable {
  /// What applying it does, as an imperative: “replace with `hours`”.
  package var title: String
  package var edits: [Edit]
  /// True where the cure is certain, so that `moderato check --fix` may apply it.
  package var isSafe: Bool

  package init(_ title: String, edits: [Edit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// One replacement of a span by a text.
package struct Edit: Hashable, Sendable {
  package var span: SourceSpan
  package var replacement: String

  package init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
