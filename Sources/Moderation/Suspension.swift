package import Screening

/// A time in which an author may not comment.
package struct Suspension: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// Strikes reached a rung of the ladder.
    case strikes
    /// A rule asked for it.
    case rule
  }

  package var cause: Cause
  /// The comment that it rests on.
  package var comment: String
  package var start: Timestamp
  /// Not part of it: at this instant the author is back.
  package var end: Timestamp

  package init(cause: Cause, comment: String, start: Timestamp, end: Timestamp) {
    self.cause = cause
    self.comment = comment
    self.start = start
    self.end = end
  }
}
