import MemoryStore
import Records
import Screening

extension CommunityState {
  /// Describes a comment's article: with what the comment says of it, and where that is silent with what a
  /// file of articles says.
  mutating func describeArticle(of record: CommentRecord, from articles: ArticleFile?) throws {
    if let article = record.article { describe(article) }
    if let articles, let id = record.comment.article, !isComplete(article: id),
      let article = try articles.article(id)
    {
      complete(article)
    }
  }
}
