import Screening

/// A comment's author, article and parent on record.
struct Subject {
  var author: ModeratedAuthor?
  var article: ModeratedArticle?
  var parent: ModeratedComment?
  var depth = 0
  /// Whether this is the first that is heard of them.
  var isNewAuthor = false
  var isNewArticle = false

  init() {}

  /// Those that must be kept although the comment isn't.
  var newItems: [RecordItem] {
    var items: [RecordItem] = []
    if isNewAuthor, let author { items.append(.author(author)) }
    if isNewArticle, let article { items.append(.article(article)) }
    return items
  }

  /// What is on record, without keeping anything; whoever is new gets a number that is nobody's.
  init(
    previewing comment: Comment,
    at now: Timestamp,
    in reading: some ModerationReading
  ) throws(ModerationError) {
    if let author = comment.author {
      if let number = try reading.number(of: .author, named: author.id) {
        self.author = try reading.author(AuthorID(number))
      }
      self.author = self.author ?? ModeratedAuthor(id: AuthorID(0), firstSeenAt: now)
    }
    if let article = comment.article {
      if let number = try reading.number(of: .article, named: article) {
        self.article = try reading.article(ArticleID(number))
      }
      self.article = self.article ?? ModeratedArticle(id: ArticleID(0))
    }
    if let parent = comment.parent, let number = try reading.number(of: .comment, named: parent) {
      self.parent = try reading.comment(CommentID(number))
    }
    depth = comment.depth ?? parent.map { $0.depth + 1 } ?? (comment.parent == nil ? 0 : 1)
  }
}

extension Desk {
  /// Finds a new comment's author, article and parent, and begins records for those that are new.
  func subject(
    of comment: Comment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Subject {
    var subject = Subject()
    if let author = comment.author {
      (subject.author, subject.isNewAuthor) = try self.author(author, in: &transaction)
    }
    if let article = comment.article {
      (subject.article, subject.isNewArticle) = try self.article(named: article, in: &transaction)
    }
    if let parent = comment.parent {
      if let number = try transaction.number(of: .comment, named: parent) {
        subject.parent = try transaction.comment(CommentID(number))
      }
      if let parent = subject.parent {
        guard parent.publishedRevision != nil else {
          throw .refused(.notPublic, "the comment that this one answers isn't public")
        }
        guard parent.article == nil || parent.article == subject.article?.id else {
          throw .refused(
            .otherArticle,
            "the comment that this one answers is under another article; send that article, or no parent"
          )
        }
        guard !parent.isLocked else {
          throw .refused(.locked, "the thread is locked: nobody may answer in it")
        }
      }
    }
    subject.depth =
      comment.depth ?? subject.parent.map { $0.depth + 1 } ?? (comment.parent == nil ? 0 : 1)
    return subject
  }

  /// The author, article and parent of a comment on record.
  func subject(
    of comment: ModeratedComment,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Subject {
    var subject = Subject()
    if let author = comment.author { subject.author = try transaction.author(author) }
    if let article = comment.article { subject.article = try transaction.article(article) }
    if let parent = comment.parent { subject.parent = try transaction.comment(parent) }
    subject.depth = comment.depth
    return subject
  }

  /// The record of an author whom the site names, begun if there is none, and what the site says of them
  /// put into the vault where that changed.
  func author(
    _ author: Author,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> (ModeratedAuthor?, isNew: Bool) {
    if let number = try transaction.number(of: .author, named: author.id) {
      let id = AuthorID(number)
      let known = try transaction.vault(.author(id))
      if known != AuthorCard(author).encoded {
        let card = try transaction.vaultDocument(.author(id), as: AuthorCard.self)
        let now = (card?.taking(author) ?? AuthorCard(author)).encoded
        if known != now { try transaction.setVault(.author(id), now) }
      }
      return (try transaction.author(id), false)
    }
    let record = ModeratedAuthor(id: AuthorID(try transaction.nextNumber()), firstSeenAt: now)
    try transaction.name(.author, record.id.number, author.id)
    try transaction.setVault(.author(record.id), AuthorCard(author).encoded)
    return (record, true)
  }

  /// The record of an article that the site names, begun if there is none.
  func article(
    named name: String,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> (ModeratedArticle?, isNew: Bool) {
    if let number = try transaction.number(of: .article, named: name) {
      return (try transaction.article(ArticleID(number)), false)
    }
    let record = ModeratedArticle(id: ArticleID(try transaction.nextNumber()))
    try transaction.name(.article, record.id.number, name)
    try transaction.setVault(.article(record.id), ArticleCard(Article(id: name)).encoded)
    return (record, true)
  }
}
