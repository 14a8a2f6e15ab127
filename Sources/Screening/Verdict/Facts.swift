/// What state says about a comment at its moment; nil is *unknown* throughout.
package struct Facts: Hashable, Sendable {
  /// The comment's own time.
  package var at: Timestamp?
  package var site: String?
  package var author: AuthorFacts?
  package var article: ArticleFacts?
  package var isReply: Bool?
  package var isEdit: Bool?
  package var depth: Int?
  package var parentAuthor: String?
  /// Distinct people in standing who flagged it since the last decision by a person, by reason; a flag
  /// without a reason has the empty one.
  package var flags: Flags?
  /// A count for each of ``RuleSet/windows``.
  package var windows: [Int?]
  /// Whether the author may comment here and now.
  package var admission: Admission
  /// Whether the author's comments, or the article's, wait for people for now.
  package var isPremoderated: Bool
  /// True when the author insists on a text that was asked about.
  package var isResubmission: Bool

  package init() {
    windows = []
    admission = .admitted
    isPremoderated = false
    isResubmission = false
  }

  package struct Flags: Hashable, Sendable {
    /// Distinct people, whatever their reason.
    package var people: Int
    package var byReason: [String: Int]

    package init(people: Int, byReason: [String: Int] = [:]) {
      self.people = people
      self.byReason = byReason
    }
  }
}

package struct AuthorFacts: Hashable, Sendable {
  package var id: String
  package var createdAt: Timestamp?
  package var comments: Int?
  package var approved: Int?
  package var rejected: Int?
  /// Those that live now.
  package var strikes: Int?
  package var suspensions: Int?
  package var roles: [String]?
  package var labels: [String]?

  package init(id: String) {
    self.id = id
  }
}

package struct ArticleFacts: Hashable, Sendable {
  package var id: String
  package var section: String?
  package var tags: [String]?
  package var publishedAt: Timestamp?
  package var comments: Int?

  package init(id: String) {
    self.id = id
  }
}

/// Whether a comment is taken at all.
package enum Admission: Hashable, Sendable {
  case admitted
  case refused(Refusal)
}

package struct Refusal: Hashable, Sendable {
  package enum Cause: String, Hashable, Sendable {
    case suspended
    case notEntitled = "not_entitled"
    case paused
  }

  package var cause: Cause
  /// Nil where no end is set.
  package var until: Timestamp?
  /// Why, in words for the author.
  package var because: String

  package init(cause: Cause, until: Timestamp?, because: String) {
    self.cause = cause
    self.until = until
    self.because = because
  }
}
