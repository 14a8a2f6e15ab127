package import Screening
import Topics

extension ModerationReading {
  /// A document from the vault.
  package func vaultDocument<Document: RecordDocument>(
    _ key: VaultKey,
    as type: Document.Type = Document.self
  ) throws(ModerationError) -> Document? {
    guard let bytes = try vault(key) else { return nil }
    do {
      return try Document(encoded: bytes)
    } catch {
      throw .store(StoreFailure(.damaged, error.description))
    }
  }
}

extension ModerationReading {
  /// A comment as its site would send it now, with another text.
  package func comment(
    onRecord record: ModeratedComment,
    text: String
  ) throws(ModerationError) -> Comment {
    let name = try vault(.commentName(record.id)).map { String(decoding: $0, as: UTF8.self) }
    var comment = Comment(id: name ?? "\(record.id)", text: text)
    if let author = record.author {
      comment.author = try vaultDocument(.author(author), as: AuthorCard.self)?.author
    }
    if let article = record.article {
      comment.article = try vaultDocument(.article(article), as: ArticleCard.self)?.article.id
    }
    if let parent = record.parent {
      comment.parent = try vault(.commentName(parent)).map { String(decoding: $0, as: UTF8.self) }
    }
    comment.depth = record.depth
    return comment
  }

  /// A comment as it was sent, with the text of a revision and what came with that; nil once the vault has
  /// forgotten it.
  package func comment(
    onRecord record: ModeratedComment,
    revision: Int
  ) throws(ModerationError) -> Comment? {
    let card = try vaultDocument(.text(record.id, revision: revision), as: TextCard.self)
    guard let card else { return nil }
    var comment = try comment(onRecord: record, text: card.text)
    if let name = card.name { comment.author?.name = name }
    if record.judgement.revision == revision {
      for (name, score) in record.judgement.scores { comment.scores[name] = .known(score) }
    }
    return comment
  }
}

extension Readings {
  /// What was read before, as the record keeps it.
  package init(_ drift: Int64?) {
    self.init(drift: drift.map { Drift(permille: $0, shared: [], foreign: []) })
  }
}

extension Desk {
  /// The text of a comment's revision, or of the latest; nil once the vault has forgotten it.
  package func text(
    of comment: ModeratedComment,
    revision: Int? = nil,
    in reading: some ModerationReading
  ) throws(ModerationError) -> String? {
    try reading.vaultDocument(
      .text(comment.id, revision: revision ?? comment.revision),
      as: TextCard.self
    )?.text
  }
}
