import Screening

/// What a community remembers of an article.
struct ArticleRecord {
  var facts: ArticleFacts
  /// Comments that were taken.
  var comments: Int32 = 0
  var reviewedUntil: Timestamp?
  /// Whether what a file of articles says of it was taken.
  var isComplete = false
}
