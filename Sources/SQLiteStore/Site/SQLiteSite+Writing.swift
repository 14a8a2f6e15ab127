package import Moderation
import SQLite
import Screening

extension SQLiteSite {
  package mutating func nextNumber() throws(ModerationError) -> Int64 {
    try changeCounts { $0.lastNumber += 1 }.lastNumber
  }

  /// Changes the site's numbers; they are written before the commit.
  @discardableResult
  func changeCounts(
    _ change: (inout RememberedSite.Counts) -> Void
  ) throws(ModerationError) -> RememberedSite.Counts {
    var counts = try counts()
    change(&counts)
    remembered.counts = counts
    remembered.mustWriteCounts = true
    session.deferredChanges += 1
    return counts
  }

  /// The site's numbers.
  func counts() throws(ModerationError) -> RememberedSite.Counts {
    if let counts = remembered.counts { return counts }
    let found = try session.rows(
      "SELECT last_number, open_cases FROM sites WHERE number = \(key)"
    ) { row throws(SQLiteError) in
      RememberedSite.Counts(lastNumber: try row[0], openCases: try row[1])
    }
    // A site that only readers have heard of has nothing.
    let counts = found.first ?? RememberedSite.Counts(lastNumber: 0, openCases: 0)
    remembered.counts = counts
    return counts
  }

  package mutating func append(
    _ entry: LedgerEntry,
    _ items: [WrittenItem]
  ) throws(ModerationError) {
    try session.run(
      """
      INSERT INTO ledger (site, sequence, at, kind, actor, body, previous, hash)
      VALUES (\(key), \(entry.sequence), \(entry.at), \(entry.kind), \(entry.actor.text),
        \(entry.body), \(entry.previous), \(entry.hash))
      """
    )
    remembered.head = (entry.sequence, entry.hash)
    try note(items, of: entry)
  }

  /// Makes the tables what an entry says, and the entry one to be found by what it is about.
  func note(_ items: [WrittenItem], of entry: LedgerEntry) throws(ModerationError) {
    for subject in LedgerSubject.all(in: items) {
      try session.run(
        """
        INSERT INTO ledger_subjects (site, kind, number, sequence)
        VALUES (\(key), \(subject.kind), \(subject.number), \(entry.sequence))
        """
      )
    }
    for item in items { try put(item, at: entry.at) }
  }

  private func put(_ written: WrittenItem, at now: Timestamp) throws(ModerationError) {
    let document = written.document
    switch written.item {
    case .comment(let comment): try put(comment, document, at: now)
    case .author(let author):
      try session.run(
        """
        INSERT INTO authors (site, id, document) VALUES (\(key), \(author.id), \(document))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
      remembered.authors[author.id] = author
    case .article(let article):
      try session.run(
        """
        INSERT INTO articles (site, id, document) VALUES (\(key), \(article.id), \(document))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
      remembered.articles[article.id] = article
    case .case(let item): try put(item, document)
    case .decision(let decision): try put(decision, document)
    case .appeal(let appeal):
      try session.run(
        """
        INSERT INTO appeals (site, id, decision, is_open, document)
        VALUES (\(key), \(appeal.id), \(appeal.decision), \(appeal.isOpen), \(document))
        ON CONFLICT DO UPDATE SET is_open = excluded.is_open, document = excluded.document
        """
      )
    case .flag(let flag):
      try session.run(
        """
        INSERT INTO flags (site, comment, author, at, document)
        VALUES (\(key), \(flag.comment), \(flag.by), \(flag.at), \(document))
        """
      )
    case .settings(let settings):
      try session.run(
        """
        INSERT INTO settings (site, document) VALUES (\(key), \(document))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
      remembered.settings = settings
    }
  }

  private func put(
    _ comment: ModeratedComment,
    _ document: [UInt8],
    at now: Timestamp
  ) throws(ModerationError) {
    let fingerprint = comment.fingerprint.map { Int64(bitPattern: $0) }
    let isPublished = comment.publishedRevision != nil
    let removedAt = isPublished || comment.openCase != nil ? nil : now
    try session.run(
      """
      INSERT INTO comments (site, id, author, article, posted_at, judged_at, fingerprint,
        is_published, replies, removed_at, document)
      VALUES (\(key), \(comment.id), \(comment.author), \(comment.article), \(comment.postedAt),
        \(comment.judgement.at), \(fingerprint), \(isPublished), \(comment.replies), \(removedAt),
        \(document))
      ON CONFLICT DO UPDATE SET judged_at = excluded.judged_at, fingerprint = excluded.fingerprint,
        is_published = excluded.is_published, replies = excluded.replies,
        removed_at = iif(excluded.removed_at IS NULL, NULL, coalesce(removed_at, excluded.removed_at)),
        document = excluded.document
      """
    )
  }

  private func put(
    _ decision: RecordedDecision,
    _ document: [UInt8]
  ) throws(ModerationError) {
    let isAgainst = decision.outcome.isAgainstAuthor && decision.reversedBy == nil
    try session.run(
      """
      INSERT INTO decisions (site, id, comment, author, at, is_against, document)
      VALUES (\(key), \(decision.id), \(decision.comment), \(decision.author), \(decision.at),
        \(isAgainst), \(document))
      ON CONFLICT DO UPDATE SET is_against = excluded.is_against, document = excluded.document
      """
    )
  }
}
