package import Screening

/// What became of a comment.
package struct Submission: Hashable, Sendable {
  package var verdict: Verdict
  /// How many strikes its author got for it at once.
  package var strikesGiven = 0
  /// Until when its author is suspended, if the decision suspended them.
  package var suspendedUntil: Timestamp?
  /// Channels that a rung of the ladder notifies, in the order of the rules; the verdict has its own.
  package var ladderNotices: [String] = []

  package init(verdict: Verdict) {
    self.verdict = verdict
  }
}
