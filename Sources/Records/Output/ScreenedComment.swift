package import Screening

/// A comment and what follows for it.
package struct ScreenedComment: Sendable {
  package var comment: Comment
  package var verdict: Verdict
  /// Until when its author is suspended, where the verdict suspends and the time is known.
  package var suspendedUntil: Timestamp?

  package init(comment: Comment, verdict: Verdict, suspendedUntil: Timestamp? = nil) {
    self.comment = comment
    self.verdict = verdict
    self.suspendedUntil = suspendedUntil
  }
}
