import Crypto
import JSON
import Moderation
import Screening

/// What a checked body says of comments, authors and articles.
extension JSONValue {
  /// The comment that an object says; one without an id gets one of ours.
  func comment() -> Comment {
    var comment = Comment(
      id: text("id") ?? "m-" + RandomBytes(count: 12).bytes.hexadecimal,
      text: text("text") ?? ""
    )
    comment.author = self["author"]?.author
    comment.article = self["article"]?.article?.id
    comment.parent = text("parent")
    comment.depth = whole("depth")
    comment.scores = scores
    return comment
  }

  /// By `classifier.label`, in thousandths.
  var scores: [String: Measure] {
    guard case .object(let members)? = self["scores"] else { return [:] }
    var scores: [String: Measure] = [:]
    for member in members {
      guard case .number(let digits) = member.value, let score = Double(digits) else { continue }
      // Rounded, as every number that rules compare.
      scores[member.name] = .known(Int64(score * 1000 + 0.5))
    }
    return scores
  }

  /// An id, or an object with what the site says.
  var author: Author? {
    if case .string(let id) = self { return Author(id: id) }
    guard let id = text("id") else { return nil }
    var author = Author(id: id)
    author.name = text("name")
    author.createdAt = time("created_at")
    author.roles = texts("roles")
    author.labels = texts("labels")
    return author
  }

  /// An id, or an object with what the site says.
  var article: Article? {
    if case .string(let id) = self { return Article(id: id) }
    return text("id").map { article(named: $0) }
  }

  /// What an object says of an article.
  func article(named id: String) -> Article {
    var article = Article(id: id)
    article.headline = text("headline")
    article.body = text("body")
    article.section = text("section")
    article.tags = texts("tags")
    article.publishedAt = time("published_at")
    return article
  }
}
