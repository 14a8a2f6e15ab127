package import Moderation
import SQLite
package import Screening

extension SQLiteSite {
  package func comment(_ id: CommentID) throws(ModerationError) -> ModeratedComment? {
    try session.document("SELECT document FROM comments WHERE site = \(key) AND id = \(id)")
  }

  package func author(_ id: AuthorID) throws(ModerationError) -> ModeratedAuthor? {
    if let known = remembered.authors[id] { return known }
    let found: ModeratedAuthor? = try session.document(
      "SELECT document FROM authors WHERE site = \(key) AND id = \(id)"
    )
    remembered.authors[id] = found
    return found
  }

  package func article(_ id: ArticleID) throws(ModerationError) -> ModeratedArticle? {
    if let known = remembered.articles[id] { return known }
    let found: ModeratedArticle? = try session.document(
      "SELECT document FROM articles WHERE site = \(key) AND id = \(id)"
    )
    remembered.articles[id] = found
    return found
  }

  package func `case`(_ id: CaseID) throws(ModerationError) -> Case? {
    try session.document("SELECT document FROM cases WHERE site = \(key) AND id = \(id)")
  }

  package func decision(_ id: DecisionID) throws(ModerationError) -> RecordedDecision? {
    try session.document("SELECT document FROM decisions WHERE site = \(key) AND id = \(id)")
  }

  package func appeal(_ id: AppealID) throws(ModerationError) -> Appeal? {
    try session.document("SELECT document FROM appeals WHERE site = \(key) AND id = \(id)")
  }

  package func flag(
    of comment: CommentID,
    by author: AuthorID
  ) throws(ModerationError) -> Flag? {
    try session.document(
      """
      SELECT document FROM flags
      WHERE site = \(key) AND comment = \(comment) AND author = \(author) ORDER BY rowid LIMIT 1
      """
    )
  }

  package func settings() throws(ModerationError) -> SiteSettings {
    if let known = remembered.settings { return known }
    let settings =
      try session.document("SELECT document FROM settings WHERE site = \(key)") ?? SiteSettings()
    remembered.settings = settings
    return settings
  }

  package func flags(
    of comment: CommentID,
    after instant: Timestamp?
  ) throws(ModerationError) -> [Flag] {
    var sql: SQL = "SELECT document FROM flags WHERE site = \(key) AND comment = \(comment)"
    if let instant { sql += " AND at > \(instant)" }
    sql += " ORDER BY rowid"
    return try session.documents(sql)
  }

  package func decisions(
    about comment: CommentID
  ) throws(ModerationError) -> [RecordedDecision] {
    try session.documents(
      "SELECT document FROM decisions WHERE site = \(key) AND comment = \(comment) ORDER BY id"
    )
  }

  package func decisions(
    about author: AuthorID,
    before id: DecisionID?,
    limit: Int
  ) throws(ModerationError) -> [RecordedDecision] {
    try session.documents(
      """
      SELECT document FROM decisions
      WHERE site = \(key) AND author = \(author) AND id < \(id?.number ?? .max)
      ORDER BY id DESC LIMIT \(limit)
      """
    )
  }

  package func openAppeals(
    after id: AppealID?,
    limit: Int
  ) throws(ModerationError) -> [Appeal] {
    try session.documents(
      """
      SELECT document FROM appeals
      WHERE site = \(key) AND is_open = 1 AND id > \(id?.number ?? 0) ORDER BY id LIMIT \(limit)
      """
    )
  }

  package func appeal(against decision: DecisionID) throws(ModerationError) -> Appeal? {
    try session.document(
      """
      SELECT document FROM appeals
      WHERE site = \(key) AND decision = \(decision) ORDER BY id LIMIT 1
      """
    )
  }
}
