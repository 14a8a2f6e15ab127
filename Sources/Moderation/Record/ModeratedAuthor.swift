package import JSON
package import Screening

/// Where somebody who comments stands with a site; their id there and their name are in the vault.
package struct ModeratedAuthor: RecordDocument {
  package var id: AuthorID
  package var firstSeenAt: Timestamp
  /// Comments that were taken.
  package var comments = 0
  /// Of those, how many stand as approved and as rejected.
  package var approved = 0
  package var rejected = 0
  package var standing = Standing()
  package var premoderatedUntil: Timestamp?
  /// Flags of theirs that a person's decision bore out, and that it didn't.
  package var flagsUpheld = 0
  package var flagsDismissed = 0
  package var isErased = false

  package init(id: AuthorID, firstSeenAt: Timestamp) {
    self.id = id
    self.firstSeenAt = firstSeenAt
  }

  /// Whether a flag of theirs counts: it doesn't while five and more were decided and under a quarter of
  /// them was borne out.
  package var flagsCount: Bool {
    let decided = flagsUpheld + flagsDismissed
    return decided < 5 || flagsUpheld * 4 >= decided
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("first_seen_at", firstSeenAt)
    json.member("comments", count: comments)
    json.member("approved", count: approved)
    json.member("rejected", count: rejected)
    json.member("standing", standing == Standing() ? nil : standing)
    json.member("premoderated_until", premoderatedUntil)
    json.member("flags_upheld", count: flagsUpheld)
    json.member("flags_dismissed", count: flagsDismissed)
    json.member("erased", flag: isErased)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    firstSeenAt = try document.instant("first_seen_at")
    comments = try document.count("comments")
    approved = try document.count("approved")
    rejected = try document.count("rejected")
    standing = try document.document(ifPresent: "standing") ?? Standing()
    premoderatedUntil = try document.instant(ifPresent: "premoderated_until")
    flagsUpheld = try document.count("flags_upheld")
    flagsDismissed = try document.count("flags_dismissed")
    isErased = try document.flag("erased")
  }
}
