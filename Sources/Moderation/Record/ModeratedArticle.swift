package import JSON
package import Screening

/// An article on record; its id at the site and its text are in the vault.
package struct ModeratedArticle: RecordDocument {
  package var id: ArticleID
  package var section: String?
  package var tags: [String]?
  package var publishedAt: Timestamp?
  /// Comments that were taken.
  package var comments = 0
  /// Comments that readers see.
  package var published = 0
  package var reviewedUntil: Timestamp?
  package var pause: Pause?
  /// Goes up with what the article and its thread are about, by one for a comment and by much for a new description:
  /// a drift is measured against one state of it.
  package var profileVersion = 0

  package init(id: ArticleID) {
    self.id = id
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("section", section)
    json.member("tags", ifKnown: tags)
    json.member("published_at", publishedAt)
    json.member("comments", count: comments)
    json.member("published", count: published)
    json.member("reviewed_until", reviewedUntil)
    json.member("pause", pause)
    json.member("profile_version", count: profileVersion)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    section = try document.text(ifPresent: "section")
    tags = try document.texts(ifPresent: "tags")
    publishedAt = try document.instant(ifPresent: "published_at")
    comments = try document.count("comments")
    published = try document.count("published")
    reviewedUntil = try document.instant(ifPresent: "reviewed_until")
    pause = try document.document(ifPresent: "pause")
    profileVersion = try document.count("profile_version")
  }
}
