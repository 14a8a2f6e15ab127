/// What a compilation needs beside the pack, and how large the pack may be.
package struct CompilerOptions: Sendable {
  package var limits = PackLimits()
  /// Whether to look for what seems to be a mistake and stands in no rule's way.
  package var looksForWarnings = true
  /// Words that no list should hit unnoticed, such as those of the system's dictionary; empty where the
  /// lint is not wanted.
  package var innocentWords: [String] = []
  /// The most nodes that one rule's condition may have once named conditions are put in.
  package var conditionNodes = 20_000
  /// The deepest nesting, likewise.
  package var conditionDepth = 256

  package init() {}
}
