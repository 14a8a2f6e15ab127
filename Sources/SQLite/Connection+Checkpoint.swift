internal import CSQLite

/// How far a checkpoint goes in moving the log's pages to the database.
package enum Checkpoint: Sendable {
  /// What can be moved without waiting for anybody.
  case passive
  /// All, after a wait for writers and readers up to the busy timeout; the log begins anew.
  case restart
  /// As `restart`, and the log's file is emptied.
  case truncate

  fileprivate var mode: Int32 {
    switch self {
    case .passive: SQLITE_CHECKPOINT_PASSIVE
    case .restart: SQLITE_CHECKPOINT_RESTART
    case .truncate: SQLITE_CHECKPOINT_TRUNCATE
    }
  }
}

extension Connection {
  /// Moves pages from the log to the database.
  ///
  /// - Returns: How many pages the log held, and how many of them are in the database now.
  /// - Throws: ``SQLiteError/Code/busy`` where others used the log for longer than the busy timeout.
  @discardableResult
  package borrowing func checkpoint(_ extent: Checkpoint) throws(SQLiteError) -> (
    logged: Int, moved: Int
  ) {
    var logged: Int32 = 0
    var moved: Int32 = 0
    let result = unsafe sqlite3_wal_checkpoint_v2(
      database.handle,
      "main",
      extent.mode,
      &logged,
      &moved
    )
    guard result == SQLITE_OK else { throw database.error(result, context: path) }
    return (Int(logged), Int(moved))
  }
}
