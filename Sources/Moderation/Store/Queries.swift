package import Screening

/// Which open cases are wanted, the most urgent and then the oldest first.
package struct QueueQuery: Sendable {
  /// Those that wait in a queue; nil for all.
  package var queue: String?
  package var guideline: String?
  package var rule: String?
  /// No case of a lower priority.
  package var leastPriority = Priority.low
  /// Only cases that were opened before.
  package var openedBefore: Timestamp?
  package var author: AuthorID?
  /// Only cases whose comment has a text with this fingerprint: a campaign.
  package var fingerprint: UInt64?
  /// Leaves out what somebody else than this person has claimed at an instant.
  package var free: (for: PersonID, at: Timestamp)?
  /// The last case of the page before.
  package var after: (priority: Priority, openedAt: Timestamp, id: CaseID)?
  package var limit = 50

  package init() {}
}

/// Which comments are wanted.
package struct CommentsQuery: Hashable, Sendable {
  /// By when comments came, or how many published answers they have and then the newest first.
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case newest, oldest
    case mostReplied = "most_replied"
  }

  package enum Subject: Hashable, Sendable {
    /// Those that readers see.
    case article(ArticleID)
    /// All of them.
    case author(AuthorID)
  }

  package var subject: Subject
  package var sort = Sort.newest
  /// The last comment of the page before, even if it has been removed since.
  package var after: CommentID?
  package var limit = 50

  package init(_ subject: Subject) {
    self.subject = subject
  }
}
