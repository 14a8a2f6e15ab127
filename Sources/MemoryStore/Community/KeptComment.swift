import Screening

/// A comment with all it was judged by, for communities that go on to decide about it.
struct KeptComment {
  enum Status {
    case published, held, rejected
    /// Asked about or refused: nothing was taken.
    case notTaken
  }

  var comment: Comment
  var evidence: Evidence
  var readings: Readings
  var facts: Facts
  var verdict: Verdict
  var author: Int32?
  var article: Int32?
  var status: Status
  var tokens: Windows.Tokens
  /// Different people who approved this revision.
  var approvals = 0
  var isDecidedByPerson = false
  /// Whether the latest text was rejected while readers go on seeing the one before.
  var isEditRejected = false
  /// Whether the author's counters hold it as approved, as rejected.
  var countsAsApproved = false
  var countsAsRejected = false
}
