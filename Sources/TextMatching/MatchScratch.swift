internal import PCRE2

/// What one thread needs to scan texts one after the other, and what the last one held.
///
/// Its storage grows to what the longest text asked for and is used again.
package final class MatchScratch {
  /// One value, so that Swift checks access to it once a text.
  var state = MatchState()
  let memory = MatchMemory()

  /// In order of matchable, start, end, term; each once.
  package var hits: [Hit] { state.hits }
  /// The patterns that reached a limit in this text: whether they occur is not known.
  package var undetermined: [Int32] { state.undetermined }
  /// The text's words, in order.
  package var words: [Word] { state.reading.words }
  /// Counts of the text's bytes.
  package var counts: ByteCounts { state.reading.counts }

  package init() {}

  /// A word's range in UTF-8 bytes.
  package struct Word: Hashable, Sendable {
    package var start: Int32
    package var end: Int32
  }

  /// A hit as it is found: anywhere in the order, perhaps twice, perhaps excepted.
  struct RawHit {
    var list: Int32
    var term: Int32
    var start: Int32
    var end: Int32
    var isSpelledOut: Bool
    var isMasked: Bool
  }

  /// Where an exception of a matchable stands.
  struct ExceptionSpan {
    var matchable: Int32
    var start: Int32
    var end: Int32
  }
}

/// What a scan writes to.
struct MatchState: ~Copyable {
  var hits: [Hit] = []
  var undetermined: [Int32] = []
  var reading = Reading()
  var disguises = DisguiseScanner()
  var rawHits: [MatchScratch.RawHit] = []
  var spans: [MatchScratch.ExceptionSpan] = []
  var matches: [AhoCorasick.Match] = []
  var phraseWords: [DisguiseScanner.Found] = []
  var candidates: [Bool] = []

  mutating func reset() {
    hits.removeAll(keepingCapacity: true)
    undetermined.removeAll(keepingCapacity: true)
    rawHits.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    disguises.reset()
  }
}
