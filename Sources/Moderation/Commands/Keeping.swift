package import Screening

/// What sites and people do beside deciding about comments.
extension Desk {
  /// Takes what a site says of an article.
  package func describe(
    _ article: Article,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ModeratedArticle {
    let (known, _) = try self.article(named: article.id, in: &transaction)
    guard var record = known else { throw .refused(.notFound, "there is no such article") }
    let card = ArticleCard(article)
    try transaction.setVault(.article(record.id), card.encoded)
    record.section = article.section
    record.tags = article.tags
    record.publishedAt = article.publishedAt
    // What was read by the old description is to be read again, however few comments came since.
    record.profileVersion += limits.profileLag + 1
    let salt = salt()
    let text = Commitment(
      to: [article.headline ?? "", article.body ?? ""].joined(separator: "\n"),
      salt: salt.bytes
    )
    try self.record(.articleDescribed, by: actor, [.article(record)], in: &transaction) {
      $0.member("text", text.text)
    }
    return record
  }

  /// Changes what holds for the whole site or an article: pauses, who may comment, how long texts are kept.
  package func change(
    _ settings: SiteSettings,
    article: ModeratedArticle? = nil,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    var items: [RecordItem] = [.settings(settings)]
    if let article { items.append(.article(article)) }
    try record(.settingsChanged, by: actor, items, in: &transaction)
  }

  /// Puts this desk's rules in force.
  package func publishRules(
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    var settings = try transaction.settings()
    settings.rules = rules.digest
    try record(.rulesPublished, by: actor, [.settings(settings)], in: &transaction) {
      $0.member("rules", rules.digest)
    }
  }

  /// Takes a comment back, for its author or the site.
  package func delete(
    _ id: CommentID,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ModeratedComment {
    var change = try change(of: id, in: transaction)
    guard change.comment.status != .deleted else {
      throw .refused(.nothingToChange, "the comment was deleted before")
    }
    try closeCase(&change, in: transaction)
    show(nil, .deleted, &change)
    try record(.deleted, by: actor, change.items, in: &transaction)
    return change.comment
  }

  /// Locks a thread or opens it again: nobody may answer a locked comment.
  package func lock(
    _ id: CommentID,
    _ isLocked: Bool,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ModeratedComment {
    guard var comment = try transaction.comment(id) else {
      throw .refused(.notFound, "there is no such comment")
    }
    guard comment.isLocked != isLocked else {
      throw .refused(.nothingToChange, isLocked ? "the thread is locked" : "the thread is open")
    }
    comment.isLocked = isLocked
    try record(
      isLocked ? .threadLocked : .threadUnlocked,
      by: .person(person),
      [.comment(comment)],
      in: &transaction
    )
    return comment
  }

  /// Notes something about a comment, an author or a case, for other moderators.
  package func note(
    _ text: String,
    about number: Int64,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    let actor = Actor.person(person)
    let commitment = try keep(
      text,
      .note,
      about: number,
      of: try author(whom: number, in: transaction),
      by: actor,
      in: &transaction
    )
    try record(.noted, by: actor, [], in: &transaction) { json in
      json.member("about", number)
      json.member("note", commitment?.text)
    }
  }

  /// The author whom something on record is about.
  private func author(
    whom number: Int64,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> AuthorID? {
    if let author = try transaction.author(AuthorID(number)) { return author.id }
    if let comment = try transaction.comment(CommentID(number)) { return comment.author }
    if let noted = try transaction.case(CaseID(number)) { return noted.author }
    if let decision = try transaction.decision(DecisionID(number)) { return decision.author }
    return try transaction.appeal(AppealID(number))?.author
  }

  /// Empties an author's part of the vault.
  ///
  /// The record stays and still verifies; what it holds can't be traced to anybody any more. Their open cases
  /// are closed, since nothing is left to decide about.
  package func erase(
    _ id: AuthorID,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ModeratedAuthor {
    var author = try knownAuthor(id, in: transaction)
    // What several comments change, each seeing what the ones before made of it.
    var comments: [CommentID: ModeratedComment] = [:]
    var articles: [ArticleID: ModeratedArticle] = [:]
    var cases: [RecordItem] = []
    var query = CommentsQuery(.author(id))
    query.limit = Int.max
    for comment in try transaction.comments(query) where comment.status != .deleted {
      var change = try change(of: comment.id, in: transaction)
      change.comment = comments[comment.id] ?? change.comment
      if let article = change.article { change.article = articles[article.id] ?? article }
      if let parent = change.parent { change.parent = comments[parent.id] ?? parent }
      let parent = change.parent
      try closeCase(&change, in: transaction)
      show(nil, .deleted, &change)
      comments[comment.id] = change.comment
      if let changed = change.parent, changed != parent { comments[changed.id] = changed }
      if let closed = change.case { cases.append(.case(closed)) }
      if let article = change.article { articles[article.id] = article }
    }
    var items = comments.values.sorted { $0.id < $1.id }.map { RecordItem.comment($0) }
    items += cases
    items += articles.values.sorted { $0.id < $1.id }.map { .article($0) }
    author.isErased = true
    items.append(.author(author))
    try record(.authorErased, by: actor, items, in: &transaction)
    try transaction.forget(id)
    return author
  }

  /// Takes texts out of the vault that the site no longer keeps.
  ///
  /// - Returns: How many comments lost their texts; as long as it is the batch's size there are more.
  package func dropTexts(
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Int {
    guard let kept = try transaction.settings().textsKeptFor else { return 0 }
    let dropped = try transaction.dropTexts(
      removedBefore: now.advanced(by: -kept),
      limit: limits.batch
    )
    guard dropped > 0 else { return 0 }
    try record(.textsDropped, by: .rules, [], in: &transaction) {
      $0.member("comments", Int64(dropped))
    }
    return dropped
  }
}
