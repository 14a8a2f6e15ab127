import Moderation

/// What the path names by an id of the site's, or with `?by=record` by its number on record.
extension Call {
  func comment(
    in reader: some ModerationReading
  ) throws(ModerationError) -> ModeratedComment {
    guard let number = try number(of: .comment, "comment", in: reader),
      let comment = try reader.comment(CommentID(number))
    else { throw missing("comment") }
    return comment
  }

  func author(in reader: some ModerationReading) throws(ModerationError) -> ModeratedAuthor {
    guard let number = try number(of: .author, "author", in: reader),
      let author = try reader.author(AuthorID(number))
    else { throw missing("author") }
    return author
  }

  func article(in reader: some ModerationReading) throws(ModerationError) -> ModeratedArticle {
    guard let number = try number(of: .article, "article", in: reader),
      let article = try reader.article(ArticleID(number))
    else { throw missing("article") }
    return article
  }

  func missing(_ what: String) -> ModerationError {
    .refused(CommandRefusal(.notFound, "no \(what) has this id"))
  }

  private func number(
    of kind: NameKind,
    _ name: String,
    in reader: some ModerationReading
  ) throws(ModerationError) -> Int64? {
    if query.text("by") == "record" {
      return Schema.Pattern.recordID.matches(self[name]) ? Int64(self[name]) : nil
    }
    return try reader.number(of: kind, named: self[name])
  }
}
