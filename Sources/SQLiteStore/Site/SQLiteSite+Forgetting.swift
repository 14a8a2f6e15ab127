package import Moderation
import SQLite
package import Screening

extension SQLiteSite {
  package mutating func forget(_ author: AuthorID) throws(ModerationError) {
    remembered.forgetVault()
    let comments: SQL = "SELECT id FROM comments WHERE site = \(key) AND author = \(author)"
    try session.run(
      """
      DELETE FROM vault
      WHERE site = \(key) AND number IN (\(comments)) AND kind IN ('text', 'name')
      """
    )
    try session.run(
      "DELETE FROM names WHERE site = \(key) AND number IN (\(comments)) AND kind = 'comment'"
    )
    try session.run(
      "DELETE FROM vault WHERE site = \(key) AND number = \(author) AND kind = 'author'"
    )
    try session.run(
      "DELETE FROM names WHERE site = \(key) AND number = \(author) AND kind = 'author'"
    )
    try session.run("DELETE FROM words WHERE site = \(key) AND author = \(author)")
    try forgetAnswers()
    try session.run(
      """
      UPDATE comments SET removed_at = NULL
      WHERE site = \(key) AND author = \(author) AND removed_at IS NOT NULL
      """
    )
  }

  package mutating func dropTexts(
    removedBefore instant: Timestamp,
    limit: Int
  ) throws(ModerationError) -> Int {
    let removed = try session.rows(
      """
      SELECT id FROM comments WHERE site = \(key) AND removed_at < \(instant)
      ORDER BY removed_at, id LIMIT \(limit)
      """
    ) { row throws(SQLiteError) in try row[0] as CommentID }
    for comment in removed {
      try session.run(
        "DELETE FROM vault WHERE site = \(key) AND number = \(comment) AND kind = 'text'"
      )
      try session.run(
        "UPDATE comments SET removed_at = NULL WHERE site = \(key) AND id = \(comment)"
      )
    }
    if !removed.isEmpty { try forgetAnswers() }
    return removed.count
  }

  /// Forgets the answers that are kept for retries: they can hold what is forgotten.
  private func forgetAnswers() throws(ModerationError) {
    let prefix = MemoKey.answers
    try session.run(
      "DELETE FROM memos WHERE site = \(key) AND substr(key, 1, \(prefix.utf8.count)) = \(prefix)"
    )
  }
}
