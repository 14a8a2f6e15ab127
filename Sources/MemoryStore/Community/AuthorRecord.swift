package import Moderation
import Screening

/// What a community remembers of an author.
struct AuthorRecord {
  /// Comments that were taken: not those refused, asked about or previewed.
  var comments: Int32 = 0
  /// Those that were published, by a rule, a person or the community's mode.
  var approved: Int32 = 0
  /// Those whose rejection stands.
  var rejected: Int32 = 0
  var standing = Standing()
  var premoderatedUntil: Timestamp?
}

/// What is taken as given of an author before the first comment.
package struct AuthorHistory: Hashable, Sendable {
  package var comments = 0
  package var approved = 0
  package var rejected = 0
  /// In order of time.
  package var strikes: [StrikeSet] = []
  /// Those that are over.
  package var suspensions = 0

  package init() {}
}
