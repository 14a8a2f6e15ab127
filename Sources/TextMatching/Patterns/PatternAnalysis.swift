internal import PCRE2

/// What can be known of a pattern without running it, for the lints of a compiler.
package struct PatternAnalysis: Hashable, Sendable {
  /// Why PCRE2 refuses the pattern; nothing else is known then.
  package var invalid: Invalid?
  /// Whether there are literals of which every match holds one, so that most texts need no run.
  package var hasUsableLiteral = false
  /// Whether matching can take time out of all proportion.
  package var blowUp: BlowUp?
  /// A text on which it does.
  package var witness: String?
  /// Whether it matches the empty string.
  package var matchesEmpty = false
  /// False for syntax that is not analysed: verbs, conditions.
  ///
  /// ``blowUp`` is not known then.
  package var isUnderstood = true

  /// A compile error in PCRE2's words, and where, in UTF-8 bytes of the source.
  package struct Invalid: Hashable, Sendable {
    package var message: String
    package var offset: Int
  }

  /// Analyses a pattern.
  package init(_ pattern: PatternSpec) {
    let regex: Regex
    do {
      regex = try Regex(pattern.source, options: pattern.options)
    } catch {
      invalid = Invalid(message: error.message, offset: error.offset)
      return
    }
    matchesEmpty = regex.matchesEmptyText(using: MatchMemory())
    guard let parsed = PatternParser.parse(pattern) else {
      isUnderstood = false
      return
    }
    hasUsableLiteral = RequiredLiterals.of(parsed.node) != nil
    for node in [parsed.node] + parsed.lookarounds {
      guard let found = BlowUp.find(in: node) else { continue }
      blowUp = found.kind
      witness = found.witness
      return
    }
  }

  /// Folded literals of which every match holds at least one, or nil if nothing is known.
  static func requiredLiterals(of pattern: PatternSpec) -> [[UInt8]]? {
    PatternParser.parse(pattern).flatMap { RequiredLiterals.of($0.node) }
  }
}
