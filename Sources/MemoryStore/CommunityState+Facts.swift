import Moderation
import Screening
import Topics

/// A comment that is being judged, ids resolved.
struct Candidate {
  var comment: Comment
  var evidence: Evidence
  var author: Int32?
  var article: Int32?
  var flags: Facts.Flags?
  /// Whether the author insists on a text that was asked about.
  var isResubmission = false
  var edited: KeptComment?

  var subject: Windows.Subject {
    Windows.Subject(
      author: author,
      article: article,
      fingerprint: evidence.fingerprint,
      isEdit: comment.isEdit,
      ownTexts: edited?.tokens.texts ?? []
    )
  }
}

extension CommunityState {
  /// Resolves a comment's ids and lets time go on to its own.
  mutating func candidate(
    _ comment: Comment,
    _ evidence: Evidence,
    flags: Facts.Flags?,
    isResubmission: Bool = false
  ) -> Candidate {
    if let at = comment.at { advance(to: at) }
    return Candidate(
      comment: comment,
      evidence: evidence,
      author: (comment.author?.id).map { index(ofAuthor: $0) },
      article: comment.article.map { index(ofArticle: $0) },
      flags: flags,
      isResubmission: isResubmission
    )
  }

  /// What state says about a comment, before anything of it is recorded.
  func facts(of candidate: Candidate) -> Facts {
    let comment = candidate.comment
    let parent = comment.parent.flatMap { parents[$0] }
    var facts = Facts()
    facts.at = comment.at
    facts.site = comment.site
    facts.isEdit = comment.isEdit
    facts.isReply = comment.parent != nil || (comment.depth ?? 0) > 0
    facts.depth = comment.depth ?? (comment.parent == nil ? 0 : parent?.depth.map { $0 + 1 })
    facts.parentAuthor = parent?.author.map { authorIDs.ids[Int($0)] }
    facts.flags = candidate.flags ?? Facts.Flags(people: 0)
    facts.isResubmission = candidate.isResubmission
    facts.windows =
      comment.at == nil
      ? Array(repeating: nil, count: rules.windows.count)
      : windows.counts(for: candidate.subject)
    if let author = comment.author, let index = candidate.author {
      facts.author = self.facts(of: author, index, at: comment.at)
      facts.admission = admission(of: index)
      facts.isPremoderated = isRunning(authors[Int(index)].premoderatedUntil)
    }
    if let index = candidate.article {
      let record = articles[Int(index)]
      facts.article = record.facts
      facts.article?.comments = Int(record.comments)
      if isRunning(record.reviewedUntil) { facts.isPremoderated = true }
    }
    return facts
  }

  /// How far a comment lies from its article and thread; asked for only where rules need it.
  mutating func readings(for candidate: Candidate) -> Readings {
    guard let words = candidate.evidence.content, let article = candidate.article,
      var profile = profiles.profile(of: article)
    else { return Readings() }
    if let parent = candidate.comment.parent, let words = parentTexts[parent] {
      profile.add(words, weight: Profile.Weight.parent)
    }
    return Readings(drift: profile.drift(of: words))
  }

  private func facts(of author: Author, _ index: Int32, at instant: Timestamp?) -> AuthorFacts {
    let record = authors[Int(index)]
    var facts = AuthorFacts(id: author.id)
    facts.createdAt = author.createdAt
    facts.roles = author.roles
    facts.labels = author.labels
    facts.comments = Int(record.comments)
    facts.approved = Int(record.approved)
    facts.rejected = Int(record.rejected)
    facts.suspensions = record.standing.suspensions
    // Without a time it can't be said which strikes have expired; the clock, once set, is not after it.
    if let now, instant != nil {
      facts.strikes = record.standing.liveStrikes(at: now, under: rules.conduct)
    } else if rules.conduct.expiry == nil || record.standing.strikes.isEmpty {
      facts.strikes = record.standing.strikes.reduce(0) { $0 + $1.count }
    }
    return facts
  }

  /// Whether an author is taken; a comment without a time counts as sent at the latest time seen.
  private func admission(of author: Int32) -> Admission {
    guard let now, let suspension = authors[Int(author)].standing.suspension(at: now) else {
      return .admitted
    }
    let because =
      switch suspension.cause {
      case .strikes: "Repeated rejections suspended this account for a time."
      case .rule: "A rejected comment suspended this account for a time."
      case .person: "The moderators suspended this account for a time."
      }
    return .refused(Refusal(cause: .suspended, until: suspension.end, because: because))
  }

  private func isRunning(_ end: Timestamp?) -> Bool {
    guard let end, let now else { return false }
    return now < end
  }
}
