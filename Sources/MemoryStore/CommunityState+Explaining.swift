package import Screening

extension CommunityState {
  /// Why a comment that came now would be judged as it would; records nothing but that time goes on.
  package mutating func explanation(
    of comment: Comment,
    flags: Facts.Flags? = nil,
    with scratch: EvidenceScratch
  ) -> Explanation {
    let evidence = rules.evidence(of: comment, with: scratch)
    let candidate = candidate(comment, evidence, flags: flags)
    let facts = facts(of: candidate)
    let readings = readings(for: candidate)
    return rules.explanation(of: comment, readings: readings, facts: facts, with: scratch)
  }
}
