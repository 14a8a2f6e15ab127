package import JSON
package import Screening

/// A comment on record; its text is in the vault.
package struct ModeratedComment: RecordDocument {
  package enum Status: String, Hashable, Sendable {
    /// The latest revision waits for people.
    case held
    case published
    case rejected
    /// Taken back by its author or the site.
    case deleted
  }

  package var id: CommentID
  package var author: AuthorID?
  package var article: ArticleID?
  package var parent: CommentID?
  /// 0 for a comment on the article itself.
  package var depth: Int
  /// When it came, by the service's clock.
  package var postedAt: Timestamp
  package var status: Status
  /// The latest, counted from 1.
  package var revision: Int
  /// The one that readers see; nil where they see none.
  ///
  /// An edit that waits leaves the one before visible.
  package var publishedRevision: Int?
  package var openCase: CaseID?
  /// The latest that stands.
  package var lastDecision: DecisionID?
  /// Whether that was a person's: rules never change it.
  package var isDecidedByPerson = false
  /// Whether its author's counts hold it as approved, as rejected.
  package var countsAsApproved = false
  package var countsAsRejected = false
  /// Whether nobody may answer it.
  package var isLocked = false
  /// Published answers to it.
  package var replies = 0
  /// A hash of the text's disguise-free form; nil under eight words.
  package var fingerprint: UInt64?
  /// What rules made of the latest revision.
  package var judgement: Judgement

  package init(id: CommentID, postedAt: Timestamp, judgement: Judgement) {
    self.id = id
    self.postedAt = postedAt
    self.judgement = judgement
    depth = 0
    status = .held
    revision = 1
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("author", author)
    json.member("article", article)
    json.member("parent", parent)
    json.member("depth", count: depth)
    json.member("posted_at", postedAt)
    json.member("status", status.rawValue)
    json.member("revision", Int64(revision))
    json.member("published_revision", publishedRevision.map(Int64.init))
    json.member("open_case", openCase)
    json.member("last_decision", lastDecision)
    json.member("decided_by_person", flag: isDecidedByPerson)
    json.member("counts_as_approved", flag: countsAsApproved)
    json.member("counts_as_rejected", flag: countsAsRejected)
    json.member("locked", flag: isLocked)
    json.member("replies", count: replies)
    json.member("fingerprint", fingerprint.map { Int64(bitPattern: $0) })
    json.member("judgement", judgement)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    author = try document.id(ifPresent: "author")
    article = try document.id(ifPresent: "article")
    parent = try document.id(ifPresent: "parent")
    depth = try document.count("depth")
    postedAt = try document.instant("posted_at")
    status = try document.word("status")
    revision = try document.count("revision")
    publishedRevision = try document.number(ifPresent: "published_revision").map { Int($0) }
    openCase = try document.id(ifPresent: "open_case")
    lastDecision = try document.id(ifPresent: "last_decision")
    isDecidedByPerson = try document.flag("decided_by_person")
    countsAsApproved = try document.flag("counts_as_approved")
    countsAsRejected = try document.flag("counts_as_rejected")
    isLocked = try document.flag("locked")
    replies = try document.count("replies")
    fingerprint = try document.number(ifPresent: "fingerprint").map { UInt64(bitPattern: $0) }
    judgement = try document.document("judgement")
  }
}
