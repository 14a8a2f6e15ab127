package import HTTPServer
package import Moderation
package import Screening

extension CommandRefusal.Code {
  /// How the API answers, and what kind of problem it is.
  package var answer: (status: HTTPStatus, title: String) {
    switch self {
    case .notFound: (.notFound, "There is no such thing")
    case .otherText: (.conflict, "The id belongs to another text")
    case .ownComment: (.forbidden, "It is the author's own comment")
    case .notPublic: (.conflict, "Readers don't see the comment")
    case .caseClosed: (.conflict, "The case is closed")
    case .claimed: (.conflict, "Somebody else works on the case")
    case .alreadyApproved: (.conflict, "You approved this before")
    case .nothingToChange: (.conflict, "It is so already")
    case .notTheLatest: (.conflict, "The decision isn't the latest")
    case .notAppealable: (.conflict, "The decision can't be appealed")
    case .tookPart: (.forbidden, "You took part in the decision")
    case .alreadyFlagged: (.conflict, "The reader flagged this before")
    case .flagLimit: (.tooManyRequests, "The reader flagged too much of late")
    case .notEntitled: (.forbidden, "The reader isn't entitled to this")
    case .unknownGuideline: (.unprocessableContent, "There is no such guideline")
    case .erased: (.gone, "The author was erased")
    case .notAsked: (.conflict, "Nothing was asked")
    case .otherArticle: (.unprocessableContent, "The answer is under another article")
    case .textChanged: (.conflict, "The text has changed")
    case .locked: (.conflict, "The thread is locked")
    case .tooMany: (.conflict, "There are as many as there may be")
    }
  }
}

extension Problem {
  /// - Parameter now: By which a time to wait is reckoned.
  package init(_ error: ModerationError, at now: Timestamp) {
    switch error {
    case .refused(let refusal):
      let (status, title) = refusal.code.answer
      self.init(status, refusal.code.rawValue, title, refusal.detail)
      until = refusal.until
      if let until, refusal.code == .flagLimit || refusal.code == .claimed {
        retryAfter = Int(max(1, (until.milliseconds - now.milliseconds + 999) / 1000))
      }
    case .stale:
      self.init(
        .serviceUnavailable,
        "busy",
        "The service is busy",
        "the rules changed while the comment was read, again and again; try once more"
      )
      retryAfter = 1
    case .store(let failure):
      self.init(failure)
    }
  }

  private init(_ failure: StoreFailure) {
    switch failure.code {
    case .full:
      self.init(.insufficientStorage, "full", "There is no room left", failure.description)
    case .busy, .stopped, .readOnly:
      self.init(
        .serviceUnavailable,
        "busy",
        "The service can't take this now",
        failure.description
      )
      retryAfter = 5
    case .damaged, .other:
      self.init(.internalServerError, "failed", "The service failed", failure.description)
    }
  }
}
