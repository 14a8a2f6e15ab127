package import JSON
package import Screening

/// What people must decide: one revision of one comment.
package struct Case: RecordDocument {
  package var id: CaseID
  package var comment: CommentID
  package var revision: Int
  package var author: AuthorID?
  package var article: ArticleID?
  package var openedAt: Timestamp
  package var priority: Priority
  package var queues: [String]
  /// The rules that fired and their guidelines, each once and in order.
  package var rules: [String]
  package var guidelines: [String]
  /// Whether readers' flags opened it: then the comment stays as it is until somebody decides.
  package var isByFlags = false
  package var isEscalated = false
  package var claim: Claim?
  /// Different people who approved this revision, in order.
  package var approvals: [PersonID] = []
  package var closedAt: Timestamp?

  /// Who works on a case, and until when nobody else can.
  package struct Claim: RecordDocument {
    package var by: PersonID
    /// Not part of it: at this instant the case is free.
    package var until: Timestamp
    /// The one that whoever claimed the case was shown.
    package var revision: Int

    package init(by: PersonID, until: Timestamp, of revision: Int) {
      self.by = by
      self.until = until
      self.revision = revision
    }

    package func writeMembers(to json: inout JSONWriter) {
      json.member("by", by)
      json.member("until", until)
      json.member("revision", Int64(revision))
    }

    package init(reading document: DocumentReader) throws(DocumentError) {
      by = try document.id("by")
      until = try document.instant("until")
      revision = try document.count("revision")
    }
  }

  package init(id: CaseID, of comment: ModeratedComment, at now: Timestamp) {
    self.id = id
    self.comment = comment.id
    revision = comment.revision
    author = comment.author
    article = comment.article
    openedAt = now
    (priority, queues, rules, guidelines) = (.normal, [], [], [])
    take(comment.judgement.verdict)
  }

  /// Gives it a verdict's reasons, and a place in the queue that is no lower than before.
  mutating func raise(_ verdict: RecordedVerdict) {
    let before = self
    take(verdict)
    priority = max(priority, before.priority)
    queues = Set(queues + before.queues).sorted()
  }

  /// Gives it a verdict's reasons and place in the queue.
  mutating func take(_ verdict: RecordedVerdict) {
    priority = verdict.priority ?? .normal
    queues = verdict.queues
    let reasons = verdict.reasons.filter { !$0.isTrial }
    rules = reasons.map(\.rule)
    guidelines = Set(reasons.map(\.guideline)).sorted()
  }

  package var isOpen: Bool { closedAt == nil }

  /// The claim that holds at an instant.
  package func claim(at now: Timestamp) -> Claim? {
    claim.flatMap { now < $0.until ? $0 : nil }
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("comment", comment)
    json.member("revision", Int64(revision))
    json.member("author", author)
    json.member("article", article)
    json.member("opened_at", openedAt)
    json.member("priority", priority.name)
    json.member("queues", queues)
    json.member("rules", rules)
    json.member("guidelines", guidelines)
    json.member("by_flags", flag: isByFlags)
    json.member("escalated", flag: isEscalated)
    json.member("claim", claim)
    json.member("approvals", approvals)
    json.member("closed_at", closedAt)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    comment = try document.id("comment")
    revision = try document.count("revision")
    author = try document.id(ifPresent: "author")
    article = try document.id(ifPresent: "article")
    openedAt = try document.instant("opened_at")
    guard let priority = try document.priority(ifPresent: "priority") else {
      throw document.missing("priority", "a priority")
    }
    self.priority = priority
    queues = try document.texts("queues")
    rules = try document.texts("rules")
    guidelines = try document.texts("guidelines")
    isByFlags = try document.flag("by_flags")
    isEscalated = try document.flag("escalated")
    claim = try document.document(ifPresent: "claim")
    approvals = try document.ids("approvals")
    closedAt = try document.instant(ifPresent: "closed_at")
  }
}
