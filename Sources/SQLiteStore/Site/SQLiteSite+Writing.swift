package import Moderation
import SQLite
import Screening

extension SQLiteSite {
  package mutating func nextNumber() throws(ModerationError) -> Int64 {
    guard let last: Int64 = try session.value("SELECT last_number FROM sites WHERE number = \(key)")
    else {
      throw .store(StoreFailure(.damaged, "the site has gone; restore the database from a backup"))
    }
    try session.run("UPDATE sites SET last_number = \(last + 1) WHERE number = \(key)")
    return last + 1
  }

  package mutating func append(
    _ entry: LedgerEntry,
    _ items: [RecordItem]
  ) throws(ModerationError) {
    try session.run(
      """
      INSERT INTO ledger (site, sequence, at, kind, actor, body, previous, hash)
      VALUES (\(key), \(entry.sequence), \(entry.at), \(entry.kind), \(entry.actor.text),
        \(entry.body), \(entry.previous), \(entry.hash))
      """
    )
    try note(items, of: entry)
  }

  /// Makes the tables what an entry says, and the entry one to be found by what it is about.
  func note(_ items: [RecordItem], of entry: LedgerEntry) throws(ModerationError) {
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

  private func put(_ item: RecordItem, at now: Timestamp) throws(ModerationError) {
    switch item {
    case .comment(let comment): try put(comment, at: now)
    case .author(let author):
      try session.run(
        """
        INSERT INTO authors (site, id, document) VALUES (\(key), \(author.id), \(author.encoded))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
    case .article(let article):
      try session.run(
        """
        INSERT INTO articles (site, id, document) VALUES (\(key), \(article.id), \(article.encoded))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
    case .case(let item): try put(item)
    case .decision(let decision): try put(decision)
    case .appeal(let appeal):
      try session.run(
        """
        INSERT INTO appeals (site, id, decision, is_open, document)
        VALUES (\(key), \(appeal.id), \(appeal.decision), \(appeal.isOpen), \(appeal.encoded))
        ON CONFLICT DO UPDATE SET is_open = excluded.is_open, document = excluded.document
        """
      )
    case .flag(let flag):
      try session.run(
        """
        INSERT INTO flags (site, comment, author, at, document)
        VALUES (\(key), \(flag.comment), \(flag.by), \(flag.at), \(flag.encoded))
        """
      )
    case .settings(let settings):
      try session.run(
        """
        INSERT INTO settings (site, document) VALUES (\(key), \(settings.encoded))
        ON CONFLICT DO UPDATE SET document = excluded.document
        """
      )
    }
  }

  private func put(_ comment: ModeratedComment, at now: Timestamp) throws(ModerationError) {
    let fingerprint = comment.fingerprint.map { Int64(bitPattern: $0) }
    let isPublished = comment.publishedRevision != nil
    let removedAt = isPublished || comment.openCase != nil ? nil : now
    try session.run(
      """
      INSERT INTO comments (site, id, author, article, posted_at, judged_at, fingerprint,
        is_published, replies, removed_at, document)
      VALUES (\(key), \(comment.id), \(comment.author), \(comment.article), \(comment.postedAt),
        \(comment.judgement.at), \(fingerprint), \(isPublished), \(comment.replies), \(removedAt),
        \(comment.encoded))
      ON CONFLICT DO UPDATE SET judged_at = excluded.judged_at, fingerprint = excluded.fingerprint,
        is_published = excluded.is_published, replies = excluded.replies,
        removed_at = iif(excluded.removed_at IS NULL, NULL, coalesce(removed_at, excluded.removed_at)),
        document = excluded.document
      """
    )
  }

  private func put(_ decision: RecordedDecision) throws(ModerationError) {
    let isAgainst = decision.outcome.isAgainstAuthor && decision.reversedBy == nil
    try session.run(
      """
      INSERT INTO decisions (site, id, comment, author, at, is_against, document)
      VALUES (\(key), \(decision.id), \(decision.comment), \(decision.author), \(decision.at),
        \(isAgainst), \(decision.encoded))
      ON CONFLICT DO UPDATE SET is_against = excluded.is_against, document = excluded.document
      """
    )
  }
}
