package import JSON
package import Screening

/// The facts of a verdict as the record keeps them, ids replaced by the record's own.
package struct RecordedFacts: RecordDocument {
  package var facts: Facts

  package init(_ facts: Facts) {
    self.facts = facts
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("at", facts.at)
    json.member("site", facts.site)
    json.member("author", facts.author.map(RecordedAuthorFacts.init))
    json.member("article", facts.article.map(RecordedArticleFacts.init))
    json.member("is_reply", facts.isReply.map { $0 ? 1 : 0 })
    json.member("is_edit", facts.isEdit.map { $0 ? 1 : 0 })
    json.member("depth", facts.depth.map(Int64.init))
    json.member("parent_author", facts.parentAuthor)
    if let flags = facts.flags {
      json.member("flags", Int64(flags.people))
      json.member(
        "flags_for",
        flags.byReason.sorted { $0.key < $1.key }.map { ($0.key, Int64($0.value)) }
      )
    }
    // A count that isn't known is -1.
    json.member("windows", facts.windows.map { Int64($0 ?? -1) })
    json.member("premoderated", flag: facts.isPremoderated)
    json.member("resubmission", flag: facts.isResubmission)
    if case .refused(let refusal) = facts.admission {
      json.member("refused", RecordedRefusal(refusal: refusal))
    }
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    facts = Facts()
    facts.at = try document.instant(ifPresent: "at")
    facts.site = try document.text(ifPresent: "site")
    facts.author = try document.document(ifPresent: "author", as: RecordedAuthorFacts.self)?.facts
    facts.article = try document.document(ifPresent: "article", as: RecordedArticleFacts.self)?
      .facts
    facts.isReply = try document.number(ifPresent: "is_reply").map { $0 == 1 }
    facts.isEdit = try document.number(ifPresent: "is_edit").map { $0 == 1 }
    facts.depth = try document.number(ifPresent: "depth").map { Int($0) }
    facts.parentAuthor = try document.text(ifPresent: "parent_author")
    if let people = try document.number(ifPresent: "flags") {
      var flags = Facts.Flags(people: Int(people))
      for (reason, count) in try document.tally("flags_for") { flags.byReason[reason] = Int(count) }
      facts.flags = flags
    }
    facts.windows = try document.numbers("windows").map { $0 < 0 ? nil : Int($0) }
    facts.isPremoderated = try document.flag("premoderated")
    facts.isResubmission = try document.flag("resubmission")
    if let refused = try document.document(ifPresent: "refused", as: RecordedRefusal.self) {
      facts.admission = .refused(refused.refusal)
    }
  }
}

struct RecordedAuthorFacts: RecordDocument {
  var facts: AuthorFacts

  init(_ facts: AuthorFacts) {
    self.facts = facts
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", facts.id)
    json.member("created_at", facts.createdAt)
    json.member("comments", facts.comments.map(Int64.init))
    json.member("approved", facts.approved.map(Int64.init))
    json.member("rejected", facts.rejected.map(Int64.init))
    json.member("strikes", facts.strikes.map(Int64.init))
    json.member("suspensions", facts.suspensions.map(Int64.init))
    json.member("roles", ifKnown: facts.roles)
    json.member("labels", ifKnown: facts.labels)
  }

  init(reading document: DocumentReader) throws(DocumentError) {
    facts = AuthorFacts(id: try document.text("id"))
    facts.createdAt = try document.instant(ifPresent: "created_at")
    facts.comments = try document.number(ifPresent: "comments").map { Int($0) }
    facts.approved = try document.number(ifPresent: "approved").map { Int($0) }
    facts.rejected = try document.number(ifPresent: "rejected").map { Int($0) }
    facts.strikes = try document.number(ifPresent: "strikes").map { Int($0) }
    facts.suspensions = try document.number(ifPresent: "suspensions").map { Int($0) }
    facts.roles = try document.texts(ifPresent: "roles")
    facts.labels = try document.texts(ifPresent: "labels")
  }
}

struct RecordedArticleFacts: RecordDocument {
  var facts: ArticleFacts

  init(_ facts: ArticleFacts) {
    self.facts = facts
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", facts.id)
    json.member("section", facts.section)
    json.member("tags", ifKnown: facts.tags)
    json.member("published_at", facts.publishedAt)
    json.member("comments", facts.comments.map(Int64.init))
  }

  init(reading document: DocumentReader) throws(DocumentError) {
    facts = ArticleFacts(id: try document.text("id"))
    facts.section = try document.text(ifPresent: "section")
    facts.tags = try document.texts(ifPresent: "tags")
    facts.publishedAt = try document.instant(ifPresent: "published_at")
    facts.comments = try document.number(ifPresent: "comments").map { Int($0) }
  }
}

/// Why a comment was not taken.
package struct RecordedRefusal: RecordDocument {
  package var refusal: Refusal

  package init(refusal: Refusal) {
    self.refusal = refusal
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("cause", refusal.cause.rawValue)
    json.member("until", refusal.until)
    json.member("because", refusal.because)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    refusal = Refusal(
      cause: try document.word("cause"),
      until: try document.instant(ifPresent: "until"),
      because: try document.text("because")
    )
  }
}
