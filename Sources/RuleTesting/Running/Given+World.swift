import MemoryStore
import Moderation
import RuleCompiler
import Screening

/// The author of a test: if nothing is said, known for a year, with a hundred comments and none rejected.
extension GivenAuthor? {
  private static var year: Int64 { 365 * 86_400_000 }

  /// What the site says of the author.
  func author(id: String, at start: Timestamp) -> Author {
    var author = Author(id: id)
    author.name = self?.name ?? "Reader"
    author.createdAt = start.advanced(by: -(self?.age ?? Self.year))
    author.roles = (self?.roles ?? []) + (self?.kinds.map(\.rawValue) ?? [])
    author.labels = self?.labels ?? []
    return author
  }

  /// What the community remembers of the author.
  func history(at start: Timestamp) -> AuthorHistory {
    var history = AuthorHistory()
    let decided = (self?.approved ?? 0) + (self?.rejected ?? 0)
    history.comments = self?.comments ?? Swift.max(100, decided)
    history.rejected = self?.rejected ?? 0
    history.approved = self?.approved ?? Swift.max(0, history.comments - history.rejected)
    history.suspensions = self?.suspensions ?? 0
    history.strikes = (self?.strikes ?? [])
      .map { strikes in
        StrikeSet(
          comment: "",
          at: start.advanced(by: -(strikes.ago ?? 1)),
          strikes: [Strike(guideline: nil, count: strikes.count)]
        )
      }
      .sorted { $0.at < $1.at }
    return history
  }
}

extension GivenArticle {
  /// What the site says of the article.
  func article(id: String, at start: Timestamp) -> Article {
    var article = Article(id: id)
    article.headline = headline
    article.body = body
    article.section = section
    article.tags = tags
    article.publishedAt = age.map { start.advanced(by: -$0) }
    return article
  }
}
