package import Screening

/// Why a command was not carried out.
package enum ModerationError: Error, Hashable, Sendable {
  /// The command can't be carried out as things stand; nothing was changed.
  case refused(CommandRefusal)
  /// The rules or a profile changed since the comment was read: read it again and try anew.
  case stale
  /// The store failed; nothing was changed.
  case store(StoreFailure)
}

/// Why a store can't do what it is asked.
package struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    case busy, full, readOnly, damaged, stopped, other
  }

  package var code: Code
  /// What happened and what to do, without anything that people wrote.
  package var description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

/// Why a command can't be carried out as things stand.
package struct CommandRefusal: Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no such comment, author, case, decision, appeal or suspension.
    case notFound = "not_found"
    /// The id belongs to a comment with another text.
    case otherText = "other_text"
    /// The author of a comment can't decide about it, nor flag it.
    case ownComment = "own_comment"
    /// A rejected or deleted comment can't be edited, answered or flagged.
    case notPublic = "not_public"
    /// The case is closed.
    case caseClosed = "case_closed"
    /// Somebody else works on the case.
    case claimed
    /// The moderator has approved this revision.
    case alreadyApproved = "already_approved"
    /// The comment is published, rejected, locked … already.
    case nothingToChange = "nothing_to_change"
    /// The decision was reversed, or a later one stands.
    case notTheLatest = "not_the_latest"
    /// Only decisions against an author can be appealed, once, and within the community's time.
    case notAppealable = "not_appealable"
    /// Whoever took part in a decision can't decide the appeal.
    case tookPart = "took_part"
    /// The reader has flagged the comment.
    case alreadyFlagged = "already_flagged"
    /// The reader has flagged too much of late.
    case flagLimit = "flag_limit"
    /// Whoever is suspended, or whom the site doesn't vouch for, can't flag.
    case notEntitled = "not_entitled"
    /// The guideline isn't one of the rules in force.
    case unknownGuideline = "unknown_guideline"
    /// The author was erased.
    case erased
    /// The text that was sent isn't the one that was asked about.
    case notAsked = "not_asked"
    /// The comment that is answered is under another article.
    case otherArticle = "other_article"
    /// The text is another than the one that was read.
    case textChanged = "text_changed"
    /// The thread is locked.
    case locked
    /// There are as many as there may be.
    case tooMany = "too_many"
  }

  package var code: Code
  /// What stands in the way and what to do, for whoever gave the command.
  package var detail: String
  /// When it could be tried again.
  package var until: Timestamp?

  package init(_ code: Code, _ detail: String, until: Timestamp? = nil) {
    self.code = code
    self.detail = detail
    self.until = until
  }
}

extension ModerationError {
  /// A refusal.
  static func refused(
    _ code: CommandRefusal.Code,
    _ detail: String,
    until: Timestamp? = nil
  ) -> ModerationError {
    .refused(CommandRefusal(code, detail, until: until))
  }
}
