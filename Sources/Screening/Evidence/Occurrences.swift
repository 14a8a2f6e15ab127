import TextMatching

/// Choosing and counting hits.
enum Occurrences {
  /// Hits that do not overlap, the longest first and of those the first; in order of start.
  ///
  /// - Parameter hits: In order of start.
  static func disjoint(_ hits: [Hit]) -> [Hit] {
    guard overlap(hits) else { return hits }
    let longestFirst = hits.indices.sorted { left, right in
      let (one, other) = (hits[left].end - hits[left].start, hits[right].end - hits[right].start)
      return one == other ? left < right : one > other
    }
    guard let first = hits.first, let end = hits.map(\.end).max() else { return [] }
    var isCovered = [Bool](repeating: false, count: Int(end - first.start) + 1)
    var chosen: [Int] = []
    for index in longestFirst {
      let start = Int(hits[index].start - first.start)
      let last = max(start, Int(hits[index].end - first.start) - 1)
      // What is covered so far is at least as long as this, so that it can't lie within it.
      guard !isCovered[start], !isCovered[last] else { continue }
      for place in start...last { isCovered[place] = true }
      chosen.append(index)
    }
    return chosen.sorted().map { hits[$0] }
  }

  private static func overlap(_ hits: [Hit]) -> Bool {
    guard hits.count > 1 else { return false }
    return (1..<hits.count).contains {
      hits[$0].start < hits[$0 - 1].end || hits[$0].start == hits[$0 - 1].start
    }
  }

  /// What stands near what: the hits with a partner, and the nearest partners.
  ///
  /// - Parameters:
  ///   - hits: In order of start.
  ///   - partners: In order of start.
  ///   - words: The most words that may stand between.
  static func near(_ hits: [Hit], _ partners: [Hit], words: Int) -> (hits: [Hit], partners: [Hit]) {
    let byEnd = partners.sorted { ($0.end, $0.start, $0.term) < ($1.end, $1.start, $1.term) }
    var near: (hits: [Hit], partners: [Hit]) = ([], [])
    for hit in hits {
      var hasPartner = false
      // Of those that follow, the first has the fewest words between; of those before, the last.
      let following = firstIndex(of: partners) { $0.start >= hit.end }
      if following < partners.count,
        Int(partners[following].firstWord) - Int(hit.lastWord) - 1 <= words
      {
        near.partners.append(partners[following])
        hasPartner = true
      }
      let preceding = firstIndex(of: byEnd) { $0.end > hit.start } - 1
      if preceding >= 0, Int(hit.firstWord) - Int(byEnd[preceding].lastWord) - 1 <= words {
        near.partners.append(byEnd[preceding])
        hasPartner = true
      }
      if hasPartner { near.hits.append(hit) }
    }
    return near
  }

  /// The first that passes a test which all after it pass too.
  private static func firstIndex(of hits: [Hit], where passes: (Hit) -> Bool) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if passes(hits[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How many words hits touch.
  ///
  /// - Parameter hits: In order of start.
  static func coveredWords(_ hits: [Hit]) -> Int {
    var count = 0
    var next: Int32 = 0
    for hit in hits where hit.lastWord >= hit.firstWord {
      let first = max(hit.firstWord, next)
      guard hit.lastWord >= first else { continue }
      count += Int(hit.lastWord - first) + 1
      next = hit.lastWord + 1
    }
    return count
  }
}
