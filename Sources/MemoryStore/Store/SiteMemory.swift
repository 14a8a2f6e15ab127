package import Moderation
package import Screening

/// One site's record and vault, as a value.
package struct SiteMemory: Sendable {
  package let site: String
  var numbers: Int64 = 0
  var record = Tables()
  var ledger: [LedgerEntry] = []
  var subjects: [Int: Set<LedgerSubject>] = [:]
  /// In order of the entries that they are about.
  var checkpoints: [LedgerCheckpoint] = []
  /// By their bytes: strings would take names for the same that the site doesn't.
  var names: [NameKind: [[UInt8]: Int64]] = [:]
  var vault: [VaultKey: [UInt8]] = [:]
  var words: [Words] = []
  var memos: [String: (value: [UInt8], until: Timestamp)] = [:]
  /// Since when nobody sees a comment nor has to decide about it, as long as its texts are kept.
  var removedAt: [CommentID: Timestamp] = [:]

  package init(site: String) {
    self.site = site
  }

  /// What is on record.
  package struct Tables: Hashable, Sendable {
    package internal(set) var comments: [CommentID: ModeratedComment] = [:]
    package internal(set) var authors: [AuthorID: ModeratedAuthor] = [:]
    package internal(set) var articles: [ArticleID: ModeratedArticle] = [:]
    package internal(set) var cases: [CaseID: Case] = [:]
    package internal(set) var decisions: [DecisionID: RecordedDecision] = [:]
    package internal(set) var appeals: [AppealID: Appeal] = [:]
    package internal(set) var flags: [Flag] = []
    package internal(set) var settings = SiteSettings()

    package init() {}

    /// Makes the record what an entry says.
    package mutating func apply(_ item: RecordItem) {
      switch item {
      case .comment(let item): comments[item.id] = item
      case .author(let item): authors[item.id] = item
      case .article(let item): articles[item.id] = item
      case .case(let item): cases[item.id] = item
      case .decision(let item): decisions[item.id] = item
      case .appeal(let item): appeals[item.id] = item
      case .flag(let item): flags.append(item)
      case .settings(let item): settings = item
      }
    }
  }

  /// What is on record.
  package var tables: Tables { record }
}

extension SiteMemory: ModerationTransaction {
  package mutating func nextNumber() throws(ModerationError) -> Int64 {
    numbers += 1
    return numbers
  }

  package mutating func append(
    _ entry: LedgerEntry,
    _ items: [WrittenItem]
  ) throws(ModerationError) {
    for item in items.map(\.item) {
      record.apply(item)
      if case .comment(let comment) = item { noteRemoval(of: comment, at: entry.at) }
    }
    subjects[ledger.count] = LedgerSubject.all(in: items)
    ledger.append(entry)
  }

  package mutating func add(_ checkpoint: LedgerCheckpoint) throws(ModerationError) {
    checkpoints.append(checkpoint)
  }

  package mutating func name(
    _ kind: NameKind,
    _ number: Int64,
    _ name: String
  ) throws(ModerationError) {
    names[kind, default: [:]][Array(name.utf8)] = number
  }

  package mutating func setVault(_ key: VaultKey, _ value: [UInt8]?) throws(ModerationError) {
    vault[key] = value
  }

  package mutating func add(_ words: Words) throws(ModerationError) {
    self.words.append(words)
  }

  package mutating func forget(_ author: AuthorID) throws(ModerationError) {
    for comment in record.comments.values where comment.author == author {
      forgetTexts(of: comment)
      vault[.commentName(comment.id)] = nil
      names[.comment] = names[.comment]?.filter { $0.value != comment.id.number }
    }
    vault[.author(author)] = nil
    names[.author] = names[.author]?.filter { $0.value != author.number }
    words.removeAll { $0.author == author }
    forgetAnswers()
  }

  package mutating func dropTexts(
    removedBefore instant: Timestamp,
    limit: Int
  ) throws(ModerationError) -> Int {
    let removed = removedAt.filter { $0.value < instant }
    let first = removed.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
    for (id, _) in first {
      if let comment = record.comments[id] { forgetTexts(of: comment) }
    }
    if !first.isEmpty { forgetAnswers() }
    return first.count
  }

  package mutating func setMemo(
    _ key: String,
    _ value: [UInt8]?,
    until: Timestamp
  ) throws(ModerationError) {
    memos[key] = value.map { ($0, until) }
  }

  private mutating func noteRemoval(of comment: ModeratedComment, at now: Timestamp) {
    if comment.publishedRevision != nil || comment.openCase != nil {
      removedAt[comment.id] = nil
    } else if removedAt[comment.id] == nil {
      removedAt[comment.id] = now
    }
  }

  /// Forgets the answers that are kept for retries: they can hold what is forgotten.
  private mutating func forgetAnswers() {
    memos = memos.filter { !$0.key.hasPrefix(MemoKey.answers) }
  }

  private mutating func forgetTexts(of comment: ModeratedComment) {
    removedAt[comment.id] = nil
    for revision in 1...comment.revision { vault[.text(comment.id, revision: revision)] = nil }
  }
}
