extension Matcher {
  /// Sorts the hits, drops those that are excepted or said twice, and counts the words that they touch.
  func finish(_ text: Span<UInt8>, _ scratch: inout MatchState) {
    var hasSpelledOut = false
    var hasMasked = false
    for raw in scratch.rawHits {
      let list = vocabulary.lists[Int(raw.list)]
      if list.isException {
        scratch.spans.append(
          MatchScratch.ExceptionSpan(matchable: list.matchable, start: raw.start, end: raw.end)
        )
      }
      if raw.isSpelledOut { hasSpelledOut = true }
      if raw.isMasked { hasMasked = true }
    }
    if hasSpelledOut { dropPartsOfSpelledOut(&scratch) }
    if hasMasked { dropHarsherReadings(&scratch) }
    let limits = ExceptionLimits(scratch.spans)
    for raw in scratch.rawHits {
      let list = vocabulary.lists[Int(raw.list)]
      guard !list.isException,
        !limits.cover(raw.start, raw.end, of: list.matchable)
      else { continue }
      scratch.hits.append(
        Hit(
          matchable: list.matchable,
          term: raw.term,
          start: raw.start,
          end: raw.end,
          firstWord: 0,
          lastWord: 0
        )
      )
    }
    guard !scratch.hits.isEmpty else { return }
    if scratch.hits.count > 1 {
      scratch.hits.sort {
        ($0.matchable, $0.start, $0.end, $0.term) < ($1.matchable, $1.start, $1.end, $1.term)
      }
    }
    var kept = 0
    for index in scratch.hits.indices {
      if kept > 0, scratch.hits[kept - 1].isSame(as: scratch.hits[index]) { continue }
      scratch.hits[kept] = scratch.hits[index]
      kept += 1
    }
    scratch.hits.removeLast(scratch.hits.count - kept)
    for index in scratch.hits.indices { countWords(of: index, &scratch) }
  }

  /// Of one term's hits in single letters that lie inside one another only the longest stays:
  /// `f u c k i n g` is one word.
  private func dropPartsOfSpelledOut(_ scratch: inout MatchState) {
    scratch.rawHits.sort {
      ($0.list, $0.term, $0.start, -$0.end) < ($1.list, $1.term, $1.start, -$1.end)
    }
    var kept: [MatchScratch.RawHit] = []
    for hit in scratch.rawHits {
      if hit.isSpelledOut, let last = kept.last, last.list == hit.list, last.term == hit.term,
        last.isSpelledOut, hit.start >= last.start, hit.end <= last.end
      {
        continue
      }
      kept.append(hit)
    }
    scratch.rawHits = kept
  }

  private func countWords(of index: Int, _ scratch: inout MatchState) {
    let hit = scratch.hits[index]
    let first = scratch.reading.words.firstIndex { $0.end > hit.start }
    let after = scratch.reading.words.firstIndex { $0.start >= hit.end }
    scratch.hits[index].firstWord = Int32(first)
    scratch.hits[index].lastWord = Int32(after) - 1
  }
}

/// The exceptions of one text, ready to be asked what they cover.
private struct ExceptionLimits {
  private var spans: [MatchScratch.ExceptionSpan] = []
  /// The farthest end of all spans of a matchable up to a place.
  private var farthest: [Int32] = []

  init(_ unsorted: [MatchScratch.ExceptionSpan]) {
    guard !unsorted.isEmpty else { return }
    spans = unsorted.sorted { ($0.matchable, $0.start, $0.end) < ($1.matchable, $1.start, $1.end) }
    for (index, span) in spans.enumerated() {
      let isFirst = index == 0 || spans[index - 1].matchable != span.matchable
      farthest.append(isFirst ? span.end : max(farthest[index - 1], span.end))
    }
  }

  /// Whether a range lies inside a span of a matchable.
  func cover(_ start: Int32, _ end: Int32, of matchable: Int32) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if (spans[middle].matchable, spans[middle].start) <= (matchable, start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // Of the spans that begin no later, the one that reaches farthest covers if any does.
    return low > 0 && spans[low - 1].matchable == matchable && farthest[low - 1] >= end
  }
}

extension Hit {
  fileprivate func isSame(as other: Hit) -> Bool {
    (matchable, term, start, end) == (other.matchable, other.term, other.start, other.end)
  }
}

extension [MatchScratch.Word] {
  /// The first place for which something holds that holds for all places after it, or the count.
  fileprivate func firstIndex(_ holds: (MatchScratch.Word) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
