package import Moderation
import SQLite
import Screening

extension SQLiteSite {
  package func comments(_ query: CommentsQuery) throws(ModerationError) -> [ModeratedComment] {
    var sql: SQL
    switch query.subject {
    case .article(let article):
      sql = """
        SELECT document FROM comments
        WHERE site = \(key) AND article = \(article) AND is_published = 1
        """
    case .author(let author):
      sql = "SELECT document FROM comments WHERE site = \(key) AND author = \(author)"
    }
    if let last = query.after {
      guard let place = try place(of: last) else { return [] }
      switch query.sort {
      case .newest: sql += " AND (posted_at, id) < (\(place.postedAt), \(last))"
      case .oldest: sql += " AND (posted_at, id) > (\(place.postedAt), \(last))"
      case .mostReplied:
        sql += " AND (replies, posted_at, id) < (\(place.replies), \(place.postedAt), \(last))"
      }
    }
    switch query.sort {
    case .newest: sql += " ORDER BY posted_at DESC, id DESC"
    case .oldest: sql += " ORDER BY posted_at, id"
    case .mostReplied: sql += " ORDER BY replies DESC, posted_at DESC, id DESC"
    }
    sql += " LIMIT \(query.limit)"
    return try session.documents(sql)
  }

  /// Where a comment stands in lists, whether or not it is in them still.
  private func place(
    of comment: CommentID
  ) throws(ModerationError) -> (postedAt: Timestamp, replies: Int)? {
    let places = try session.rows(
      "SELECT posted_at, replies FROM comments WHERE site = \(key) AND id = \(comment)"
    ) { row throws(SQLiteError) in
      (postedAt: try row[0] as Timestamp, replies: try row[1] as Int)
    }
    return places.first
  }
}
