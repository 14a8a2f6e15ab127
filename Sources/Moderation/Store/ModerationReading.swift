package import Screening

/// What can be asked of one site's record and vault, in one state of them.
package protocol ModerationReading {
  /// The site that is asked about.
  var site: String { get }

  // The record.
  func comment(_ id: CommentID) throws(ModerationError) -> ModeratedComment?
  func author(_ id: AuthorID) throws(ModerationError) -> ModeratedAuthor?
  func article(_ id: ArticleID) throws(ModerationError) -> ModeratedArticle?
  func `case`(_ id: CaseID) throws(ModerationError) -> Case?
  func decision(_ id: DecisionID) throws(ModerationError) -> RecordedDecision?
  func appeal(_ id: AppealID) throws(ModerationError) -> Appeal?
  func flag(of comment: CommentID, by author: AuthorID) throws(ModerationError) -> Flag?
  func settings() throws(ModerationError) -> SiteSettings

  /// A comment's flags after an instant, or all of them; in the order in which they came.
  func flags(of comment: CommentID, after instant: Timestamp?) throws(ModerationError) -> [Flag]
  /// All decisions about a comment, in the order in which they were made.
  func decisions(about comment: CommentID) throws(ModerationError) -> [RecordedDecision]

  // Windows. All count what lies after an instant, and at most ``WindowLimit/most``.
  func comments(by author: AuthorID, after instant: Timestamp) throws(ModerationError) -> Int
  func comments(on article: ArticleID, after instant: Timestamp) throws(ModerationError) -> Int
  /// Comments of an author whose latest text has a fingerprint and came after an instant.
  func sameTexts(
    _ fingerprint: UInt64,
    by author: AuthorID,
    except comment: CommentID?,
    after instant: Timestamp
  ) throws(ModerationError) -> Int
  /// Other authors of comments whose latest text has a fingerprint and came after an instant, among the
  /// latest ``WindowLimit/most`` of them.
  func authors(
    of fingerprint: UInt64,
    except author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int
  /// Comments of an author with a decision against them after an instant that stands, among the latest
  /// ``WindowLimit/most`` decisions.
  func rejections(of author: AuthorID, after instant: Timestamp) throws(ModerationError) -> Int
  /// Flags that an author gave after an instant.
  func flags(by author: AuthorID, after instant: Timestamp) throws(ModerationError) -> Int

  // The ledger.
  /// The latest entry's sequence number and hash; 0 and ``LedgerEntry/beginning`` where there is none.
  func ledgerHead() throws(ModerationError) -> (sequence: Int64, hash: [UInt8])
  /// Entries after a sequence number, in order, at most so many.
  func entries(after sequence: Int64, limit: Int) throws(ModerationError) -> [LedgerEntry]
  /// Entries that changed a comment or an author, in order.
  func entries(about subject: LedgerSubject, after sequence: Int64, limit: Int)
    throws(ModerationError) -> [LedgerEntry]
  /// Checkpoints about an entry and later ones, in order, at most so many.
  func checkpoints(from sequence: Int64, limit: Int) throws(ModerationError) -> [LedgerCheckpoint]
  /// The one about the latest entry.
  func lastCheckpoint() throws(ModerationError) -> LedgerCheckpoint?

  // The vault.
  /// The number that stands for one of the site's ids.
  func number(of kind: NameKind, named name: String) throws(ModerationError) -> Int64?
  func vault(_ key: VaultKey) throws(ModerationError) -> [UInt8]?
  /// Everything of a kind about something, in the order in which it came.
  func words(about number: Int64) throws(ModerationError) -> [Words]

  /// What was noted under a key for a time that isn't over at an instant.
  func memo(_ key: String, at now: Timestamp) throws(ModerationError) -> [UInt8]?

  // Lists.
  func queue(_ query: QueueQuery) throws(ModerationError) -> [Case]
  func openCases() throws(ModerationError) -> Int
  /// Comments that readers see under an article, or those of an author.
  func comments(_ query: CommentsQuery) throws(ModerationError) -> [ModeratedComment]
  /// In order of when they were filed.
  func openAppeals(after id: AppealID?, limit: Int) throws(ModerationError) -> [Appeal]
  func appeal(against decision: DecisionID) throws(ModerationError) -> Appeal?
  /// Decisions about an author's comments, latest first.
  func decisions(
    about author: AuthorID,
    before id: DecisionID?,
    limit: Int
  ) throws(ModerationError) -> [RecordedDecision]
}

/// What windows count to.
package enum WindowLimit {
  /// A text that is posted more often than this in a window is counted as posted this often, so that a
  /// flood doesn't make its own counting slow.
  package static let most = 10_000
}
