internal import PCRE2

/// What can be known of a pattern before it meets a comment, for the lints of a compiler.
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
  /// Syntax that isn't analysed, so that nothing is known but what PCRE2 says.
  package var unjudged: Unjudged?

  /// A compile error in PCRE2's words, and where, in UTF-8 bytes of the source.
  package struct Invalid: Hashable, Sendable {
    package var message: String
    package var offset: Int
  }

  /// Recursion, a condition, a verb, a callout, or something rarer, and where, in UTF-8 bytes of the source.
  package struct Unjudged: Hashable, Sendable {
    package var syntax: String
    package var offset: Int
  }

  /// Analyses a pattern.
  package init(_ pattern: PatternSpec) {
    // As texts are searched for it, so that it is tried as much and no more.
    let prefilter = PatternPrefilter(pattern)
    let regex: Regex
    do {
      regex = try Regex(
        pattern.source,
        options: pattern.options,
        beginning: prefilter.beginning
      )
    } catch {
      invalid = Invalid(message: error.message, offset: error.offset)
      return
    }
    matchesEmpty = regex.matchesEmptyText(using: MatchMemory())
    let node: PatternNode
    do {
      node = try PatternParser.parse(pattern)
    } catch {
      unjudged = Unjudged(syntax: error.syntax, offset: error.offset)
      return
    }
    hasUsableLiteral = prefilter.literals != nil
    if let found = BlowUp.find(in: node) {
      blowUp = found.kind
      witness = found.witness
    } else if let text = HostileTexts(node).first(tooMuchFor: regex) {
      blowUp = .counted
      witness = text
    }
  }
}

/// What can be told of a text without running a pattern on it; it may let too much through, never too
/// little.
struct PatternPrefilter: Sendable {
  /// Folded literals of which every match holds at least one, or nil if nothing is known.
  var literals: [[UInt8]]?
  /// What every match holds besides.
  var needed = RareCharacters()
  /// How every match begins, if few places of a text can.
  var beginning: MatchBeginning?

  /// Lets every text through.
  init() {}

  /// The prefilter of a pattern; one that isn't understood has none.
  init(_ pattern: PatternSpec) {
    guard let node = try? PatternParser.parse(pattern) else { return }
    literals = RequiredLiterals.of(node)
    needed = RareCharacters.needed(by: node)
    // `\G` is the place where a search begins.
    if !pattern.source.contains("\\G") { beginning = PatternOpening(of: node).beginning }
  }
}
