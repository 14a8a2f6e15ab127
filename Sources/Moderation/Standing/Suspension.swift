package import Screening

/// A time in which an author may not comment.
package struct Suspension: Hashable, Sendable {
  package enum Cause: String, Hashable, Sendable {
    /// Strikes reached a rung of the ladder.
    case strikes
    /// A rule asked for it.
    case rule
    /// A person set it, or changed one that had another cause.
    case person
  }

  package var cause: Cause
  /// The comment that it rests on; for one that a person set, its own number.
  package var comment: String
  package var start: Timestamp
  /// Not part of it: at this instant the author is back.
  ///
  /// The end of time for one without an end.
  package var end: Timestamp

  package init(cause: Cause, comment: String, start: Timestamp, end: Timestamp) {
    self.cause = cause
    self.comment = comment
    self.start = start
    self.end = end
  }
}
