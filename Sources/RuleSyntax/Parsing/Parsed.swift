package import SourceText

/// What parsing a file gave: a tree of all that could be understood, and what is to be said.
package struct Parsed<Tree: Hashable & Sendable>: Sendable {
  package var tree: Tree
  /// In the order of the file.
  package var diagnostics: [Diagnostic]
  /// How many further diagnostics there were than are listed.
  package var droppedDiagnostics: Int
  /// What comments of the form `// allow W203` silence.
  package var suppressions: [Suppression]

  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}
