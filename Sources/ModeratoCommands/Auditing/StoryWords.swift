import Moderation
import Screening

extension RecordedDecision.Outcome {
  /// What was done to a comment.
  var words: String {
    switch self {
    case .approve: "approved"
    case .reject: "rejected"
    case .partlyApprove: "approved, as one of several people who must"
    case .escalate: "handed on to somebody else"
    case .takeDown: "taken down"
    case .restore: "restored"
    }
  }
}

extension Screening.Decision {
  /// What became of a comment.
  var words: String {
    switch self {
    case .approve: "approved"
    case .hold: "held for people"
    case .ask: "asked about"
    case .reject: "rejected"
    case .refused: "refused"
    }
  }
}

extension Words.Kind {
  /// What a story calls it.
  var words: String {
    switch self {
    case .message: "message to the author"
    case .note: "note for moderators"
    case .appeal: "the author's words"
    case .reason: "reason"
    }
  }
}

extension ModeratedComment {
  /// How it stands, in words.
  var state: String {
    let visible =
      publishedRevision.map { $0 == revision ? "readers see it" : "readers see revision \($0)" }
      ?? "readers don't see it"
    let locked = isLocked ? ", nobody may answer it" : ""
    return "\(status.rawValue), \(visible)\(locked)"
  }
}
