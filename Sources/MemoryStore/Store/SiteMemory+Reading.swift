package import Moderation
package import Screening

extension SiteMemory: ModerationReading {
  package func comment(_ id: CommentID) throws(ModerationError) -> ModeratedComment? {
    record.comments[id]
  }

  package func author(_ id: AuthorID) throws(ModerationError) -> ModeratedAuthor? {
    record.authors[id]
  }

  package func article(_ id: ArticleID) throws(ModerationError) -> ModeratedArticle? {
    record.articles[id]
  }

  package func `case`(_ id: CaseID) throws(ModerationError) -> Case? { record.cases[id] }

  package func decision(_ id: DecisionID) throws(ModerationError) -> RecordedDecision? {
    record.decisions[id]
  }

  package func appeal(_ id: AppealID) throws(ModerationError) -> Appeal? { record.appeals[id] }

  package func flag(
    of comment: CommentID,
    by author: AuthorID
  ) throws(ModerationError) -> Flag? {
    record.flags.first { $0.comment == comment && $0.by == author }
  }

  package func settings() throws(ModerationError) -> SiteSettings { record.settings }

  package func flags(
    of comment: CommentID,
    after instant: Timestamp?
  ) throws(ModerationError) -> [Flag] {
    record.flags.filter { flag in
      flag.comment == comment && (instant.map { flag.at > $0 } ?? true)
    }
  }

  package func decisions(
    about comment: CommentID
  ) throws(ModerationError) -> [RecordedDecision] {
    record.decisions.values.filter { $0.comment == comment }.sorted { $0.id < $1.id }
  }

  package func comments(
    by author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    count { $0.author == author && $0.postedAt > instant }
  }

  package func comments(
    on article: ArticleID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    count { $0.article == article && $0.postedAt > instant }
  }

  package func sameTexts(
    _ fingerprint: UInt64,
    by author: AuthorID,
    except comment: CommentID?,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    count {
      $0.author == author && $0.fingerprint == fingerprint && $0.id != comment
        && $0.judgement.at > instant
    }
  }

  package func authors(
    of fingerprint: UInt64,
    except author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    let found = record.comments.values.filter { comment in
      comment.fingerprint == fingerprint && comment.judgement.at > instant
        && comment.author != nil && comment.author != author
    }
    let latest = found.sorted { $0.judgement.at > $1.judgement.at }.prefix(WindowLimit.most)
    return Set(latest.map(\.author)).count
  }

  package func rejections(
    of author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    let found = record.decisions.values.filter { decision in
      decision.author == author && decision.at > instant && decision.reversedBy == nil
        && decision.outcome.isAgainstAuthor
    }
    let latest = found.sorted { $0.at > $1.at }.prefix(WindowLimit.most)
    return Set(latest.map(\.comment)).count
  }

  package func flags(
    by author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    min(record.flags.count { $0.by == author && $0.at > instant }, WindowLimit.most)
  }

  package func ledgerHead() throws(ModerationError) -> (sequence: Int64, hash: [UInt8]) {
    ledger.last.map { ($0.sequence, $0.hash) } ?? (0, LedgerEntry.beginning)
  }

  package func entries(
    after sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerEntry] {
    Array(ledger.dropFirst(Int(clamping: sequence)).prefix(limit))
  }

  package func entries(
    about subject: LedgerSubject,
    after sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerEntry] {
    let found = ledger.enumerated().lazy.filter { index, entry in
      entry.sequence > sequence && subjects[index]?.contains(subject) == true
    }
    return found.prefix(limit).map(\.element)
  }

  package func checkpoints(
    from sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerCheckpoint] {
    Array(checkpoints.lazy.filter { $0.sequence >= sequence }.prefix(limit))
  }

  package func lastCheckpoint() throws(ModerationError) -> LedgerCheckpoint? { checkpoints.last }

  package func number(of kind: NameKind, named name: String) throws(ModerationError) -> Int64? {
    names[kind]?[Array(name.utf8)]
  }

  package func vault(_ key: VaultKey) throws(ModerationError) -> [UInt8]? { vault[key] }

  package func words(about number: Int64) throws(ModerationError) -> [Words] {
    words.filter { $0.about == number }
  }

  package func memo(_ key: String, at now: Timestamp) throws(ModerationError) -> [UInt8]? {
    memos[key].flatMap { now < $0.until ? $0.value : nil }
  }

  private func count(where matches: (ModeratedComment) -> Bool) -> Int {
    min(record.comments.values.count(where: matches), WindowLimit.most)
  }
}
