package import Screening
package import SourceText

/// What a test takes as given; what it leaves out is for whoever runs it to fill in.
///
/// The author, if nothing is said, is known for a year and clean; the article is unknown.
package struct Given: Hashable, Sendable {
  package var author: GivenAuthor?
  package var article: GivenArticle?
  package var comment: GivenComment?
  /// By `classifier.label`, in thousandths: 95% is 950.
  package var scores: [String: Int64] = [:]

  package init() {}
}

/// `given author { … }`.
package struct GivenAuthor: Hashable, Sendable {
  /// Strikes that all come from one moment.
  package struct Strikes: Hashable, Sendable {
    /// Their number, 0 or more.
    package var count: Int
    /// How long before the test's start they were given, in milliseconds; nil is just before it.
    package var ago: Int64?

    package init(count: Int, ago: Int64? = nil) {
      self.count = count
      self.ago = ago
    }
  }

  package var name: String?
  /// Milliseconds since the account was made.
  package var age: Int64?
  package var comments: Int?
  package var approved: Int?
  package var rejected: Int?
  package var strikes: [Strikes] = []
  package var suspensions: Int?
  package var roles: [String]?
  package var labels: [String]?
  /// `new`, `staff`, …: in order, each once.
  package var kinds: [AuthorKind] = []
  package var span: SourceSpan

  package init(span: SourceSpan) {
    self.span = span
  }
}

/// `given article { … }`.
package struct GivenArticle: Hashable, Sendable {
  package var headline: String?
  package var body: String?
  package var section: String?
  package var tags: [String]?
  /// Milliseconds since it was published.
  package var age: Int64?
  package var comments: Int?
  package var span: SourceSpan

  package init(span: SourceSpan) {
    self.span = span
  }
}

/// `given comment { … }`.
package struct GivenComment: Hashable, Sendable {
  /// Flags of distinct readers, by reason; the empty reason is none.
  package struct Flags: Hashable, Sendable {
    package var readers: Int
    package var reason: String

    package init(readers: Int, reason: String) {
      self.readers = readers
      self.reason = reason
    }
  }

  package var isReply: Bool?
  /// A reply to a comment of its own author.
  package var repliesToSelf = false
  package var isEdit: Bool?
  package var depth: Int?
  package var flags: [Flags] = []
  package var site: String?
  package var span: SourceSpan

  package init(span: SourceSpan) {
    self.span = span
  }
}
