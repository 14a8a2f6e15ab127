import Moderation
package import Screening

/// What people do with comments that were kept.
extension CommunityState {
  /// Judges a comment's new text; the id is the comment's own.
  ///
  /// - Parameter isResubmission: Whether the author insists on a text that was asked about.
  package mutating func edit(
    _ comment: Comment,
    evidence: Evidence,
    isResubmission: Bool = false
  ) throws(CommandRefused) -> Submission {
    let old = try kept(comment.id)
    guard old.status != .rejected else { throw .isRejected }
    var candidate = candidate(
      comment,
      evidence,
      flags: old.facts.flags,
      isResubmission: isResubmission
    )
    candidate.comment.isEdit = true
    candidate.edited = old
    return judge(candidate)
  }

  /// Adds flags of people who have not flagged the comment, and judges it again with the facts of its
  /// own time.
  ///
  /// Only what rules say of flags can change by that. Rules never change what a person decided: there, a
  /// rule that reads flags and fires opens a case, and what is visible stays.
  ///
  /// - Parameter reason: Empty for none.
  package mutating func flag(
    _ id: String,
    readers: Int,
    reason: String = ""
  ) throws(CommandRefused) -> Submission {
    var kept = try kept(id)
    guard kept.status != .rejected else { throw .isRejected }
    var flags = kept.facts.flags ?? Facts.Flags(people: 0)
    flags.people += readers
    flags.byReason[reason, default: 0] += readers
    kept.facts.flags = flags
    let before = kept.verdict
    kept.verdict = rules.verdict(on: kept.evidence, readings: kept.readings, facts: kept.facts)
    // Nobody is there to be asked: a person decides.
    if kept.verdict.decision == .ask { kept.verdict.decision = .hold }
    var submission: Submission
    if kept.isDecidedByPerson {
      if firesByFlags(kept.verdict) {
        kept.verdict.decision = .hold
      } else {
        kept.verdict = before
      }
      submission = Submission(verdict: kept.verdict)
    } else {
      if kept.verdict.premoderation != before.premoderation
        || kept.verdict.articleReview != before.articleReview
      {
        startReviews(kept)
      }
      submission = settle(&kept)
    }
    comments[id] = kept
    return submission
  }

  /// One more person approves; with as many as the community asks for the comment is published.
  @discardableResult
  package mutating func approve(_ id: String) throws(CommandRefused) -> Submission {
    var kept = try kept(id)
    guard kept.status != .rejected else { throw .isRejected }
    kept.approvals += 1
    if kept.approvals >= rules.community.approvals {
      publish(&kept)
      closeCase(&kept, .approve)
    }
    comments[id] = kept
    return Submission(verdict: kept.verdict)
  }

  /// A person rejects a comment, published or not.
  ///
  /// - Parameter guidelines: Indices; empty for those whose rules fired.
  package mutating func reject(
    _ id: String,
    naming guidelines: [Int] = []
  ) throws(CommandRefused) -> Submission {
    var kept = try kept(id)
    guard kept.status != .rejected else { throw .isRejected }
    var submission = Submission(verdict: kept.verdict)
    let strikes = rules.strikes(
      rejecting: RecordedVerdict(kept.verdict, under: rules),
      naming: guidelines.map { rules.guidelines[$0].name }
    )
    reject(&kept, strikes: strikes, into: &submission)
    closeCase(&kept, .reject)
    submission.verdict = kept.verdict
    comments[id] = kept
    return submission
  }

  /// Decides an appeal against a comment's rejection.
  ///
  /// The comment's id names the decision: a rejected comment can be neither edited nor rejected again, so
  /// just one stands. Overturning takes everything back that rested on it and publishes the comment.
  @discardableResult
  package mutating func decideAppeal(
    _ id: String,
    overturned: Bool
  ) throws(CommandRefused) -> Submission {
    var kept = try kept(id)
    guard kept.status == .rejected || kept.isEditRejected else { throw .nothingToAppeal }
    guard overturned else { return Submission(verdict: kept.verdict) }
    if let author = kept.author {
      windows.overturn(&kept.tokens)
      authors[Int(author)].standing.overturn(id, under: rules.conduct)
      if kept.countsAsRejected { authors[Int(author)].rejected -= 1 }
      kept.countsAsRejected = false
    }
    kept.isEditRejected = false
    publish(&kept)
    closeCase(&kept, .approve)
    comments[id] = kept
    return Submission(verdict: kept.verdict)
  }

  /// What a kept comment was last judged by.
  package func circumstances(
    of id: String
  ) -> (evidence: Evidence, readings: Readings, facts: Facts)? {
    comments[id].map { ($0.evidence, $0.readings, $0.facts) }
  }

  private func kept(_ id: String) throws(CommandRefused) -> KeptComment {
    guard let kept = comments[id], kept.status != .notTaken else { throw .noSuchComment }
    return kept
  }

  /// A person's decision stands in place of the rules', and flags count from it on.
  private func closeCase(_ kept: inout KeptComment, _ decision: Decision) {
    kept.isDecidedByPerson = true
    kept.approvals = 0
    kept.verdict.decision = decision
    kept.facts.flags = Facts.Flags(people: 0)
  }

  private func firesByFlags(_ verdict: Verdict) -> Bool {
    verdict.reasons.contains { reason in
      let rule = rules.rules[reason.rule]
      let asks = reason.outcome.rank >= Recommendation.hold.rank
      return asks && !rule.isTrial
        && ([rule.when] + [rule.unless].compactMap { $0 }).contains(
          where: rules.readsFlags(below:)
        )
    }
  }
}
