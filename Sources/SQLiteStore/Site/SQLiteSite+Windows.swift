package import Moderation
import SQLite
package import Screening

/// Each count looks at no more rows than it may count, so that a flood doesn't slow down its own counting.
extension SQLiteSite {
  package func comments(
    by author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    try count(
      """
      SELECT 1 FROM comments
      WHERE site = \(key) AND author = \(author) AND posted_at > \(instant)
      """
    )
  }

  package func comments(
    on article: ArticleID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    // Literals: what is bound to a column that a partial index names has SQLite plan anew each time.
    let rows: SQL = "SELECT 1 FROM comments WHERE site = \(key) AND article = \(article)"
    var total = try count("\(rows) AND is_published = 1 AND posted_at > \(instant)")
    if total < WindowLimit.most {
      total += try count("\(rows) AND is_published = 0 AND posted_at > \(instant)")
    }
    return min(total, WindowLimit.most)
  }

  package func sameTexts(
    _ fingerprint: UInt64,
    by author: AuthorID,
    except comment: CommentID?,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    try count(
      """
      SELECT 1 FROM comments
      WHERE site = \(key) AND author = \(author) AND fingerprint = \(Int64(bitPattern: fingerprint))
        AND judged_at > \(instant) AND id <> \(comment?.number ?? 0)
      """
    )
  }

  package func authors(
    of fingerprint: UInt64,
    except author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    try countDifferent(
      """
      SELECT author FROM comments
      WHERE site = \(key) AND fingerprint = \(Int64(bitPattern: fingerprint))
        AND judged_at > \(instant) AND author <> \(author)
      ORDER BY judged_at DESC
      """
    )
  }

  package func rejections(
    of author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    try countDifferent(
      """
      SELECT comment FROM decisions
      WHERE site = \(key) AND author = \(author) AND is_against = 1 AND at > \(instant)
      ORDER BY at DESC
      """
    )
  }

  package func flags(
    by author: AuthorID,
    after instant: Timestamp
  ) throws(ModerationError) -> Int {
    try count(
      "SELECT 1 FROM flags WHERE site = \(key) AND author = \(author) AND at > \(instant)"
    )
  }

  /// How many rows there are, up to the most that windows count.
  private func count(_ rows: SQL) throws(ModerationError) -> Int {
    try session.value("SELECT count(*) FROM (\(rows) LIMIT \(WindowLimit.most))") ?? 0
  }

  /// How many different numbers there are among the first rows.
  ///
  /// A set of our own costs nothing where there are none; `count(DISTINCT …)` begins a table each time.
  private func countDifferent(_ numbers: SQL) throws(ModerationError) -> Int {
    let found = try session.rows("\(numbers) LIMIT \(WindowLimit.most)") {
      row throws(SQLiteError) in try row[0] as Int64
    }
    return Set(found).count
  }
}
