package import JSON
package import Screening

/// An author's objection to a decision; their words are in the vault.
package struct Appeal: RecordDocument {
  package enum Outcome: String, Hashable, Sendable {
    case overturned, confirmed
  }

  package var id: AppealID
  package var decision: DecisionID
  package var comment: CommentID
  package var author: AuthorID?
  package var filedAt: Timestamp
  package var decidedAt: Timestamp?
  package var decidedBy: PersonID?
  package var outcome: Outcome?

  package init(id: AppealID, against decision: RecordedDecision, at now: Timestamp) {
    self.id = id
    self.decision = decision.id
    comment = decision.comment
    author = decision.author
    filedAt = now
  }

  package var isOpen: Bool { outcome == nil }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("decision", decision)
    json.member("comment", comment)
    json.member("author", author)
    json.member("filed_at", filedAt)
    json.member("decided_at", decidedAt)
    json.member("decided_by", decidedBy)
    json.member("outcome", outcome?.rawValue)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    decision = try document.id("decision")
    comment = try document.id("comment")
    author = try document.id(ifPresent: "author")
    filedAt = try document.instant("filed_at")
    decidedAt = try document.instant(ifPresent: "decided_at")
    decidedBy = try document.id(ifPresent: "decided_by")
    outcome = try document.word(ifPresent: "outcome")
  }
}
