import TextMatching

extension FieldReading {
  /// How far the words of one host lie from those of the next: more than any rule asks for.
  private static let gap: Int32 = 100_000

  /// Scans the hosts of links, each by itself.
  ///
  /// Hits stand at the place of their link in the list, so that each link counts once.
  init(_ links: [Link], _ matcher: Matcher, with scratch: MatchScratch) {
    self.init()
    for (index, link) in links.enumerated() {
      matcher.scan(link.host.utf8.span, into: scratch)
      for var hit in scratch.hits {
        hit.start = Int32(index)
        hit.end = Int32(index + 1)
        hit.firstWord += Int32(index) * Self.gap
        hit.lastWord += Int32(index) * Self.gap
        hits.append(hit)
      }
      words += scratch.words
      undetermined += scratch.undetermined
    }
    hits.sort {
      ($0.matchable, $0.start, $0.end, $0.term) < ($1.matchable, $1.start, $1.end, $1.term)
    }
  }
}
