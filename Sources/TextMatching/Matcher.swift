internal import PCRE2

/// Many lists and patterns, searched for together in one reading of a text.
///
/// Immutable, and shared by all threads; what a scan writes to is in ``MatchScratch``.
package final class Matcher: Sendable {
  package let matchables: [MatchableSpec]

  let vocabulary: Vocabulary
  let patterns: [CompiledPattern]
  let rareLiterals: RarePatternLiterals
  private let hasDisguises: Bool

  /// A pattern, and which texts it can't match.
  struct CompiledPattern: Sendable {
    var matchable: Int32
    var regex: Regex
    /// Whether texts need not hold one of its literals.
    var hasNoLiterals: Bool
    /// What texts must hold besides.
    var needed: RareCharacters
  }

  /// Compiles what is to be searched for.
  ///
  /// - Throws: ``MatcherError`` for the first pattern that PCRE2 refuses.
  package convenience init(_ matchables: [MatchableSpec]) throws(MatcherError) {
    try self.init(matchables) { PatternPrefilter($0) }
  }

  /// Compiles with another prefilter and changed tables, so that a test can break them.
  init(
    _ matchables: [MatchableSpec],
    changing change: (inout Vocabulary) -> Void = { _ in },
    prefilter: (PatternSpec) -> PatternPrefilter
  ) throws(MatcherError) {
    self.matchables = matchables
    var builder = VocabularyBuilder()
    var patterns: [CompiledPattern] = []
    var rareLiterals: [(pattern: Int32, literals: [[UInt8]])] = []
    for (index, matchable) in matchables.enumerated() {
      switch matchable {
      case .terms(let list): builder.add(list, matchable: Int32(index))
      case .pattern(let pattern):
        let prefilter = prefilter(pattern)
        let regex: Regex
        do {
          regex = try Regex(
            pattern.source,
            options: pattern.options,
            beginning: prefilter.beginning
          )
        } catch {
          throw .invalidPattern(matchable: index, message: error.message, offset: error.offset)
        }
        let number = Int32(patterns.count)
        let literals = prefilter.literals ?? []
        if prefilter.needed == RareCharacters() {
          builder.require(anyOf: literals, for: number)
        } else {
          rareLiterals.append((number, literals))
        }
        patterns.append(
          CompiledPattern(
            matchable: Int32(index),
            regex: regex,
            hasNoLiterals: prefilter.literals == nil,
            needed: prefilter.needed
          )
        )
      }
    }
    var vocabulary = builder.build()
    change(&vocabulary)
    self.vocabulary = vocabulary
    self.patterns = patterns
    self.rareLiterals = RarePatternLiterals(rareLiterals)
    hasDisguises = !vocabulary.skeletons.isEmpty
  }

  /// Finds every occurrence in a text and leaves it in the scratch.
  ///
  /// - Parameter text: Valid UTF-8 of at most 64 KiB.
  package func scan(_ text: Span<UInt8>, into scratch: MatchScratch) {
    scan(text, &scratch.state, scratch.memory)
  }

  private func scan(
    _ text: Span<UInt8>,
    _ scratch: inout MatchState,
    _ memory: borrowing MatchMemory
  ) {
    scratch.reset()
    scratch.reading.read(text)
    lookUpTokens(&scratch)
    if hasDisguises {
      scratch.disguises.scan(scratch.reading, original: text, for: vocabulary.skeletons)
    }
    collectWords(text, &scratch)
    let held = RareCharacters(in: text, scratch.reading.counts)
    searchLiterals(text, &scratch, holding: held)
    searchPatterns(text, &scratch, memory, holding: held)
    finish(text, &scratch)
  }

  private func lookUpTokens(_ scratch: inout MatchState) {
    guard vocabulary.lexicon.count > 0 else { return }
    let folded = scratch.reading.folded
    let text = folded.span
    let tokens = scratch.reading.tokens
    for token in tokens {
      let entry = vocabulary.lexicon.entry(text, Int(token.start), Int(token.end))
      if entry >= 0 {
        scratch.disguises.found.append(
          DisguiseScanner.Found(
            start: token.start,
            end: token.end,
            entry: Int32(entry),
            isDisguised: false
          )
        )
      }
    }
  }

  private func searchPatterns(
    _ text: Span<UInt8>,
    _ scratch: inout MatchState,
    _ memory: borrowing MatchMemory,
    holding held: RareCharacters
  ) {
    for (number, pattern) in patterns.enumerated()
    where (pattern.hasNoLiterals || scratch.candidates[number]) && held.suffice(for: pattern.needed)
    {
      let outcome = pattern.regex.forEachMatch(in: text, using: memory) { start, end in
        scratch.hits.append(
          Hit(
            matchable: pattern.matchable,
            term: 0,
            start: Int32(start),
            end: Int32(end),
            firstWord: 0,
            lastWord: 0
          )
        )
        return true
      }
      if outcome == .undetermined { scratch.undetermined.append(pattern.matchable) }
    }
  }
}

/// Why a matchable can't be searched for.
package enum MatcherError: Error, Hashable, Sendable {
  /// PCRE2 refuses a pattern: what it says, and where, in UTF-8 bytes of the pattern's source.
  case invalidPattern(matchable: Int, message: String, offset: Int)
}

extension PatternSpec {
  /// The flags as PCRE2 has them.
  var options: Regex.Options {
    var options: Regex.Options = []
    for flag in flags {
      switch flag {
      case "i": options.insert(.caseless)
      case "s": options.insert(.dotMatchesNewlines)
      case "m": options.insert(.multiline)
      case "x": options.insert(.extended)
      default: continue
      }
    }
    return options
  }
}
