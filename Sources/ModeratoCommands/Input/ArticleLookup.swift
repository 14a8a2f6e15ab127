import MemoryStore
import Records
import Screening

extension CommunityState {
  /// Describes a comment's article, if the comment or a file of articles does and this doesn't know it.
  mutating func describeArticle(of record: CommentRecord, from articles: ArticleFile?) throws {
    if let article = record.article {
      describe(article)
    } else if let articles, let id = record.comment.article, !knows(article: id),
      let article = try articles.article(id)
    {
      describe(article)
    }
  }
}
