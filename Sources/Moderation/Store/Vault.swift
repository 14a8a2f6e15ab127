package import JSON
package import Screening

/// What has an id of the site's.
package enum NameKind: String, Hashable, Sendable, CaseIterable {
  case comment, author, article
}

/// Where something lies in the vault.
package enum VaultKey: Hashable, Sendable {
  /// A ``TextCard``.
  case text(CommentID, revision: Int)
  /// An ``AuthorCard``.
  case author(AuthorID)
  /// An ``ArticleCard``.
  case article(ArticleID)
  /// The site's id of a comment.
  case commentName(CommentID)
  /// A pack's files by the digest of its rule set, so that decisions can be made again.
  case pack(String)
}

/// What memos are kept under.
package enum MemoKey {
  /// What every key of an answer begins with that is kept for retries; such answers can hold texts and names.
  package static let answers = "key/"
}

/// A text as it was judged, and the salt of its commitment.
package struct TextCard: RecordDocument {
  package var text: String
  /// Its author's name at that time, where rules ask for it.
  package var name: String?
  /// In hexadecimal.
  package var salt: String

  package init(text: String, by name: String? = nil, salt: String) {
    self.text = text
    self.name = name
    self.salt = salt
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("salt", salt)
    json.member("text", text)
    json.member("name", name)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    salt = try document.text("salt")
    text = try document.text("text")
    name = try document.text(ifPresent: "name")
  }
}

/// What a site says of an author.
package struct AuthorCard: RecordDocument {
  package var author: Author

  package init(_ author: Author) {
    self.author = author
  }

  /// The same with what a site says now; what it leaves out stays.
  func taking(_ said: Author) -> AuthorCard {
    var author = said
    author.name = said.name ?? self.author.name
    author.createdAt = said.createdAt ?? self.author.createdAt
    author.roles = said.roles ?? self.author.roles
    author.labels = said.labels ?? self.author.labels
    return AuthorCard(author)
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", author.id)
    json.member("name", author.name)
    json.member("created_at", author.createdAt)
    json.member("roles", ifKnown: author.roles)
    json.member("labels", ifKnown: author.labels)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    author = Author(id: try document.text("id"))
    author.name = try document.text(ifPresent: "name")
    author.createdAt = try document.instant(ifPresent: "created_at")
    author.roles = try document.texts(ifPresent: "roles")
    author.labels = try document.texts(ifPresent: "labels")
  }
}

/// What a site says of an article.
package struct ArticleCard: RecordDocument {
  package var article: Article

  package init(_ article: Article) {
    self.article = article
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", article.id)
    json.member("headline", article.headline)
    json.member("body", article.body)
    json.member("section", article.section)
    json.member("tags", ifKnown: article.tags)
    json.member("published_at", article.publishedAt)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    article = Article(id: try document.text("id"))
    article.headline = try document.text(ifPresent: "headline")
    article.body = try document.text(ifPresent: "body")
    article.section = try document.text(ifPresent: "section")
    article.tags = try document.texts(ifPresent: "tags")
    article.publishedAt = try document.instant(ifPresent: "published_at")
  }
}

/// What somebody wrote about something on record.
package struct Words: RecordDocument {
  package enum Kind: String, Hashable, Sendable {
    /// For a comment's author.
    case message
    /// For other moderators.
    case note
    /// An author's reasons for an appeal.
    case appeal
    /// Why somebody was suspended, or a suspension changed.
    case reason
  }

  /// The number of what it is about: a comment, an author, a decision, an appeal.
  package var about: Int64
  /// Whose part of the vault they are in: the author whom they are about; nil for nobody's.
  package var author: AuthorID?
  package var kind: Kind
  package var by: Actor
  package var at: Timestamp
  package var text: String
  /// In hexadecimal.
  package var salt: String

  package init(
    about: Int64,
    author: AuthorID?,
    kind: Kind,
    by: Actor,
    at: Timestamp,
    text: String,
    salt: String
  ) {
    self.about = about
    self.author = author
    self.kind = kind
    self.by = by
    self.at = at
    self.text = text
    self.salt = salt
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("about", about)
    json.member("author", author)
    json.member("kind", kind.rawValue)
    json.member("by", by.text)
    json.member("at", at)
    json.member("text", text)
    json.member("salt", salt)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    about = try document.number("about")
    author = try document.id(ifPresent: "author")
    kind = try document.word("kind")
    guard let actor = Actor(text: try document.text("by")) else {
      throw document.missing("by", "an actor")
    }
    by = actor
    at = try document.instant("at")
    text = try document.text("text")
    salt = try document.text("salt")
  }
}
