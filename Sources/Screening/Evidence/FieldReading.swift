import TextMatching

/// One scanned text: the comment's, its author's name, or its links' hosts.
struct FieldReading {
  /// In order of matchable, start, end, term.
  var hits: [Hit] = []
  /// Patterns that reached a limit.
  var undetermined: [Int32] = []
  var words: [MatchScratch.Word] = []
  var counts = ByteCounts()
  /// Set where there was nothing that could be scanned, or too much: what every leaf and number is.
  var absence: Truth?

  init() {}

  init(_ scratch: MatchScratch) {
    hits = scratch.hits
    undetermined = scratch.undetermined
    words = scratch.words
    counts = scratch.counts
  }

  init(absence: Truth) {
    self.absence = absence
  }

  /// The hits of one matchable, in order of start.
  func hits(of matchable: Int) -> ArraySlice<Hit> {
    let start = firstHit(atOrAfter: Int32(matchable))
    var end = start
    while end < hits.count, hits[end].matchable == Int32(matchable) { end += 1 }
    return hits[start..<end]
  }

  func isUndetermined(_ matchable: Int) -> Bool {
    !undetermined.isEmpty && undetermined.contains(Int32(matchable))
  }

  private func firstHit(atOrAfter matchable: Int32) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].matchable < matchable { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
