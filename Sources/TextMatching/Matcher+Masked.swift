extension Matcher {
  /// Of lists that each have a term that a masked word may be, keeps those that read it most mildly.
  ///
  /// `s**t` may be a swear word or an attack on somebody; nobody is to answer for the worse of two words
  /// that he may not have written. Within one list all terms stay: `f**k` is no milder for `feck`.
  func dropHarsherReadings(_ scratch: inout MatchState) {
    var mildest: [Place: [Int32: Int]] = [:]
    for hit in scratch.rawHits where hit.isMasked {
      mildest[Place(hit), default: [:]][hit.list, default: .max].lower(to: severity(of: hit))
    }
    let least = mildest.mapValues { lists in
      lists.filter { !vocabulary.lists[Int($0.key)].isException }.values.min() ?? .max
    }
    scratch.rawHits.removeAll { hit in
      guard hit.isMasked, !vocabulary.lists[Int(hit.list)].isException else { return false }
      let place = Place(hit)
      return mildest[place]?[hit.list] ?? 0 > least[place] ?? .max
    }
  }

  private func severity(of hit: MatchScratch.RawHit) -> Int {
    let list = vocabulary.lists[Int(hit.list)]
    guard !list.isException, case .terms(let spec) = matchables[Int(list.matchable)] else {
      return 0
    }
    return spec.terms[Int(hit.term)].severity
  }

  /// Where a masked word stands.
  private struct Place: Hashable {
    var start: Int32
    var end: Int32

    init(_ hit: MatchScratch.RawHit) {
      start = hit.start
      end = hit.end
    }
  }
}

extension Int {
  fileprivate mutating func lower(to other: Int) { self = Swift.min(self, other) }
}
