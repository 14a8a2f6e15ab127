package import Screening
import Topics

/// A verdict, and as the record keeps it.
struct Judged {
  var verdict: Verdict
  var judgement: Judgement
}

extension Desk {
  /// Judges a comment by the state that a transaction shows.
  func judge(
    _ incoming: IncomingComment,
    _ subject: Subject,
    edited: ModeratedComment?,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Judged {
    let settings = try transaction.settings()
    guard settings.rules == nil || settings.rules == rules.digest else { throw .stale }
    if let version = incoming.profileVersion, let article = subject.article,
      !(0...limits.profileLag).contains(article.profileVersion - version)
    {
      throw .stale
    }
    let isResubmission = try takeInsisting(incoming, in: &transaction)
    let facts = try facts(
      of: incoming,
      subject,
      edited: edited,
      isResubmission: isResubmission,
      in: transaction
    )
    let readings = facts.admission == .admitted ? incoming.readings : Readings()
    let verdict = rules.verdict(on: incoming.evidence, readings: readings, facts: facts)
    return Judged(
      verdict: verdict,
      judgement: Judgement(
        of: (edited?.revision ?? 0) + 1,
        rules: rules.digest,
        at: now,
        drift: readings.drift?.permille,
        scores: incoming.comment.scores.compactMapValues { score in
          if case .known(let thousandths) = score { thousandths } else { nil }
        },
        facts: RecordedFacts(facts),
        verdict: RecordedVerdict(verdict, under: rules)
      )
    )
  }

  /// What state says about a comment, before anything of it is recorded.
  func facts(
    of incoming: IncomingComment,
    _ subject: Subject,
    edited: ModeratedComment?,
    isResubmission: Bool,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Facts {
    let comment = incoming.comment
    var facts = Facts()
    facts.at = now
    facts.site = reading.site
    facts.isEdit = comment.isEdit
    facts.isReply = comment.parent != nil || subject.depth > 0
    facts.depth = subject.depth
    facts.parentAuthor = subject.parent?.author.map { "\($0)" }
    facts.flags =
      try edited.map { comment throws(ModerationError) in
        try flags(of: comment, in: reading)
      } ?? Facts.Flags(people: 0)
    facts.isResubmission = isResubmission
    facts.windows = []
    for window in rules.windows {
      facts.windows.append(
        try count(window, incoming.evidence.fingerprint, subject, edited: edited, in: reading)
      )
    }
    facts.admission = try admission(of: comment, subject, in: reading)
    if let author = subject.author {
      var known = AuthorFacts(id: "\(author.id)")
      known.createdAt = comment.author?.createdAt
      known.roles = comment.author?.roles
      known.labels = comment.author?.labels
      known.comments = author.comments
      known.approved = author.approved
      known.rejected = author.rejected
      known.strikes = author.standing.liveStrikes(at: now, under: rules.conduct)
      known.suspensions = author.standing.suspensions
      facts.author = known
      facts.isPremoderated = isRunning(author.premoderatedUntil)
    }
    if let article = subject.article {
      var known = ArticleFacts(id: "\(article.id)")
      known.section = article.section
      known.tags = article.tags
      known.publishedAt = article.publishedAt
      known.comments = article.comments
      facts.article = known
      if isRunning(article.reviewedUntil) { facts.isPremoderated = true }
    }
    return facts
  }

  /// The flags that count, since the last decision by a person.
  func flags(
    of comment: ModeratedComment,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Facts.Flags {
    var flags = Facts.Flags(people: 0)
    for flag in try openFlags(of: comment, in: reading) where flag.counts {
      flags.people += 1
      flags.byReason[flag.reason, default: 0] += 1
    }
    return flags
  }

  /// The flags since a person last settled a case of the comment.
  func openFlags(
    of comment: ModeratedComment,
    in reading: some ModerationReading
  ) throws(ModerationError) -> [Flag] {
    let settled = try reading.decisions(about: comment.id)
      .filter { $0.actor.person != nil && $0.isConclusive && $0.reversedBy == nil }.map(\.at).max()
    return try reading.flags(of: comment.id, after: settled)
  }

  /// Whether a comment is taken: its author must not be suspended, nothing paused, and the site must vouch
  /// for them.
  private func admission(
    of comment: Comment,
    _ subject: Subject,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Admission {
    if let author = subject.author, let refusal = suspension(of: author) {
      return .refused(refusal)
    }
    let settings = try reading.settings()
    if let pause = settings.pause(over: subject.article, at: now) {
      return .refused(Refusal(cause: .paused, until: pause.until, because: pause.notice))
    }
    guard !settings.entitles(comment.author?.roles) else { return .admitted }
    return .refused(
      Refusal(
        cause: .notEntitled,
        until: nil,
        because: "Commenting is for those whom the site vouches for."
      )
    )
  }

  /// Why an author may not comment now.
  package func suspension(of author: ModeratedAuthor) -> Refusal? {
    guard let suspension = author.standing.suspension(at: now) else { return nil }
    let because =
      switch suspension.cause {
      case .strikes: "Repeated rejections suspended this account for a time."
      case .rule: "A rejected comment suspended this account for a time."
      case .person: "The moderators suspended this account for a time."
      }
    let isEndless = suspension.end.milliseconds == .max
    return Refusal(cause: .suspended, until: isEndless ? nil : suspension.end, because: because)
  }

  private func count(
    _ window: WindowQuery,
    _ fingerprint: UInt64?,
    _ subject: Subject,
    edited: ModeratedComment?,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Int? {
    let start = now.advanced(by: -window.duration)
    let new = edited == nil ? 1 : 0
    switch window.kind {
    case .commentsByAuthor:
      guard let author = subject.author else { return nil }
      return try reading.comments(by: author.id, after: start) + new
    case .commentsOnArticle:
      guard let article = subject.article else { return nil }
      return try reading.comments(on: article.id, after: start) + new
    case .rejectionsByAuthor:
      guard let author = subject.author else { return nil }
      return try reading.rejections(of: author.id, after: start)
    case .sameTextByAuthor:
      guard let author = subject.author, let fingerprint else { return nil }
      return try reading.sameTexts(fingerprint, by: author.id, except: edited?.id, after: start) + 1
    case .sameTextByAnyone:
      guard let author = subject.author, let fingerprint else { return nil }
      return try reading.authors(of: fingerprint, except: author.id, after: start) + 1
    }
  }

  private func isRunning(_ end: Timestamp?) -> Bool {
    end.map { now < $0 } ?? false
  }
}

extension SiteSettings {
  /// The pause that keeps people from commenting under an article; the widest prevails.
  package func pause(over article: ModeratedArticle?, at now: Timestamp) -> Pause? {
    if let pause, pause.runs(at: now) { return pause }
    if let section = article?.section,
      let entry = sectionPauses.first(where: { $0.section == section }), entry.pause.runs(at: now)
    {
      return entry.pause
    }
    if let pause = article?.pause, pause.runs(at: now) { return pause }
    return nil
  }

  /// Whether somebody with these roles may comment and flag.
  package func entitles(_ roles: [String]?) -> Bool {
    entitledRoles.isEmpty || (roles ?? []).contains(where: entitledRoles.contains)
  }
}
