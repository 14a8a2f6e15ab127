/// What can be known of a pattern without running it.
package enum PatternAnalysis {
  /// Folded literals of which every match holds at least one, or nil if nothing is known.
  static func requiredLiterals(of pattern: PatternSpec) -> [[UInt8]]? { nil }
}
