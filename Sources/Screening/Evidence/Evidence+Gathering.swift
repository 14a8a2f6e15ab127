import TextMatching

/// What one thread needs to gather evidence on comments one after the other.
package final class EvidenceScratch {
  let matching = MatchScratch()

  package init() {}
}

extension RuleSet {
  /// What a comment's text says.
  ///
  /// Pure: the same comment and rules give the same evidence.
  package func evidence(of comment: Comment, with scratch: EvidenceScratch) -> Evidence {
    Evidence(
      truths: Array(repeating: .unknown, count: leaves.count),
      matches: Array(repeating: [], count: leaves.count)
    )
  }
}
