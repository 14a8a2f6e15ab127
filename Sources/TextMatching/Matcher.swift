/// Many lists and patterns, searched for together in one reading of a text.
package final class Matcher: Sendable {
  package let matchables: [MatchableSpec]

  package init(_ matchables: [MatchableSpec]) throws(MatcherError) {
    self.matchables = matchables
  }

  /// Finds every occurrence in a text and leaves it in the scratch.
  ///
  /// - Parameter text: Valid UTF-8 of at most 64 KiB.
  package func scan(_ text: Span<UInt8>, into scratch: MatchScratch) {
    scratch.reset()
  }
}

/// What one thread needs to scan texts one after the other, and what the last one held.
package final class MatchScratch {
  /// In order of matchable, start, end, term; each once.
  package internal(set) var hits: [Hit] = []
  /// The patterns that reached a limit in this text: whether they occur is not known.
  package internal(set) var undetermined: [Int32] = []
  /// The text's words, in order.
  package internal(set) var words: [Word] = []

  package init() {}

  func reset() {
    hits.removeAll(keepingCapacity: true)
    undetermined.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  /// A word's range in UTF-8 bytes.
  package struct Word: Hashable, Sendable {
    package var start: Int32
    package var end: Int32
  }
}

/// Why a matchable can't be searched for.
package enum MatcherError: Error, Hashable, Sendable {
  /// PCRE2 refuses a pattern: what it says, and where, in UTF-8 bytes of the pattern's source.
  case invalidPattern(matchable: Int, message: String, offset: Int)
}
