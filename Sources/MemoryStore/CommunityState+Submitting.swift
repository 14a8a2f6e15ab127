import Moderation
package import Screening
import Topics

extension CommunityState {
  /// Judges a comment and records what follows.
  ///
  /// - Parameters:
  ///   - comment: Not earlier than any before it; an earlier one is judged as if it came now.
  ///   - evidence: What the same rules found in its text.
  ///   - flags: What the site says of readers' flags; a new comment has none.
  ///   - isResubmission: Whether the author insists on a text that was asked about.
  package mutating func submit(
    _ comment: Comment,
    evidence: Evidence,
    flags: Facts.Flags? = nil,
    isResubmission: Bool = false
  ) -> Submission {
    judge(candidate(comment, evidence, flags: flags, isResubmission: isResubmission))
  }

  /// Judges a comment and records nothing; only the clock moves on.
  package mutating func preview(
    _ comment: Comment,
    evidence: Evidence,
    flags: Facts.Flags? = nil
  ) -> Verdict {
    let (readings, facts) = circumstances(of: comment, evidence: evidence, flags: flags)
    return rules.verdict(on: evidence, readings: readings, facts: facts)
  }

  /// What a comment would be judged by now, beside its text; only the clock moves on.
  package mutating func circumstances(
    of comment: Comment,
    evidence: Evidence,
    flags: Facts.Flags? = nil,
    isResubmission: Bool = false
  ) -> (readings: Readings, facts: Facts) {
    let candidate = candidate(comment, evidence, flags: flags, isResubmission: isResubmission)
    return (readings(for: candidate), facts(of: candidate))
  }

  mutating func judge(_ candidate: Candidate) -> Submission {
    let facts = facts(of: candidate)
    let readings = facts.admission == .admitted ? readings(for: candidate) : Readings()
    let verdict = rules.verdict(on: candidate.evidence, readings: readings, facts: facts)
    let isTaken = verdict.decision != .refused && verdict.decision != .ask
    // The comment stays what it was.
    if !isTaken, candidate.edited != nil { return Submission(verdict: verdict) }
    var kept = KeptComment(
      comment: candidate.comment,
      evidence: candidate.evidence,
      readings: readings,
      facts: facts,
      verdict: verdict,
      author: candidate.author,
      article: candidate.article,
      status: .notTaken,
      tokens: candidate.edited?.tokens ?? Windows.Tokens(),
      countsAsApproved: candidate.edited?.countsAsApproved ?? false,
      countsAsRejected: candidate.edited?.countsAsRejected ?? false
    )
    let submission: Submission
    if isTaken {
      take(&kept, candidate)
      startReviews(kept)
      submission = settle(&kept)
    } else {
      submission = Submission(verdict: kept.verdict)
    }
    if keepsComments { comments[candidate.comment.id] = kept }
    return submission
  }

  /// Counts a comment that is neither refused nor asked about.
  private mutating func take(_ kept: inout KeptComment, _ candidate: Candidate) {
    if let now, candidate.comment.at != nil {
      windows.record(candidate.subject, at: now, into: &kept.tokens)
    }
    guard !candidate.comment.isEdit else { return }
    if let author = candidate.author { authors[Int(author)].comments += 1 }
    if let article = candidate.article { articles[Int(article)].comments += 1 }
    let parent = Parent(author: candidate.author, depth: kept.facts.depth)
    parents.insert(parent, for: candidate.comment.id)
    if let words = candidate.evidence.content {
      parentTexts.insert(words, for: candidate.comment.id)
    }
  }

  /// Carries out what rules decide at once.
  mutating func settle(_ kept: inout KeptComment) -> Submission {
    var submission = Submission(verdict: kept.verdict)
    switch kept.verdict.decision {
    case .approve:
      publish(&kept)
    case .hold:
      kept.status = .held
    case .reject:
      reject(&kept, strikes: rules.strikes(rejectedBy: kept.verdict), into: &submission)
    case .ask, .refused:
      kept.status = .notTaken
    }
    return submission
  }

  mutating func publish(_ kept: inout KeptComment) {
    kept.status = .published
    guard !kept.countsAsApproved else { return }
    kept.countsAsApproved = true
    if let author = kept.author { authors[Int(author)].approved += 1 }
    if let article = kept.article, let words = kept.evidence.content {
      profiles.add(words, weight: Profile.Weight.comment, to: article)
    }
  }

  /// Rejects a comment and gives what rests on that.
  ///
  /// Without a time there is nothing to date a strike or a suspension by: the rejection alone counts.
  mutating func reject(
    _ kept: inout KeptComment,
    strikes: [Strike],
    into submission: inout Submission
  ) {
    // A rejected edit leaves the published revision where it is.
    kept.isEditRejected = kept.comment.isEdit && kept.countsAsApproved
    kept.status = kept.isEditRejected ? .published : .rejected
    guard let author = kept.author else { return }
    if !kept.isEditRejected { countAsRejected(&kept, author) }
    guard let now, kept.comment.at != nil else { return }
    windows.reject(author, at: now, into: &kept.tokens)
    let id = kept.comment.id
    let consequence = authors[Int(author)].standing
      .give(strikes, for: id, at: now, under: rules.conduct)
    if let duration = kept.verdict.suspension {
      authors[Int(author)].standing.suspend(for: duration, over: id, at: now)
    }
    submission.strikesGiven = consequence.strikes
    submission.ladderNotices = consequence.rung?.notify ?? []
    let suspension = authors[Int(author)].standing.suspension(at: now)
    submission.suspendedUntil = suspension?.end
  }

  private mutating func countAsRejected(_ kept: inout KeptComment, _ author: Int32) {
    if kept.countsAsApproved {
      kept.countsAsApproved = false
      authors[Int(author)].approved -= 1
    }
    if !kept.countsAsRejected {
      kept.countsAsRejected = true
      authors[Int(author)].rejected += 1
    }
  }

  /// Starts the times in which an author's or an article's comments wait for people.
  mutating func startReviews(_ kept: KeptComment) {
    guard let now, kept.comment.at != nil else { return }
    if let duration = kept.verdict.premoderation, let author = kept.author {
      let end = now.advanced(by: duration)
      authors[Int(author)].premoderatedUntil =
        max(authors[Int(author)].premoderatedUntil ?? end, end)
    }
    if let duration = kept.verdict.articleReview, let article = kept.article {
      let end = now.advanced(by: duration)
      articles[Int(article)].reviewedUntil = max(articles[Int(article)].reviewedUntil ?? end, end)
    }
  }
}
