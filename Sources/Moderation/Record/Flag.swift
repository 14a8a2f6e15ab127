package import Screening

/// A reader's word that a comment breaks a guideline.
package struct Flag: Hashable, Sendable {
  package var comment: CommentID
  package var by: AuthorID
  package var at: Timestamp
  /// Empty for none.
  package var reason: String
  /// Whether it counts for rules; those of people whose flags are mostly wrong don't.
  package var counts: Bool

  package init(comment: CommentID, by: AuthorID, at: Timestamp, reason: String, counts: Bool) {
    self.comment = comment
    self.by = by
    self.at = at
    self.reason = reason
    self.counts = counts
  }
}
