package import JSON
package import Screening

/// What a command changed about until when an author may not comment.
package struct SuspensionChange: RecordDocument {
  package var author: AuthorID
  /// Until when they were suspended; nil where they were not.
  package var before: Timestamp?
  /// Until when they are; the end of time for a suspension without an end.
  package var after: Timestamp?

  /// Nil where nothing changed.
  init?(from before: ModeratedAuthor?, to after: ModeratedAuthor?, at now: Timestamp) {
    guard let after else { return nil }
    author = after.id
    self.before = before?.standing.suspension(at: now)?.end
    self.after = after.standing.suspension(at: now)?.end
    guard self.before != self.after else { return nil }
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("author", author)
    json.member("before", before)
    json.member("after", after)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    author = try document.id("author")
    before = try document.instant(ifPresent: "before")
    after = try document.instant(ifPresent: "after")
  }
}
