internal import CSQLite

extension Database {
  /// Whether SQLite has a transaction open.
  var isInTransaction: Bool {
    unsafe sqlite3_get_autocommit(handle) == 0
  }

  /// Sees to it that SQLite is in a transaction exactly where the caller thinks so.
  ///
  /// Some errors (a full disk, an interrupt) end the transaction that they happen in. What came next would be stored
  /// on its own.
  func checkTransaction() throws(SQLiteError) {
    if depth > 0 {
      guard isInTransaction, !isSpoilt else {
        throw SQLiteError(.rolledBack, "the transaction was rolled back by an earlier error")
      }
    } else if isInTransaction {
      let isAbandoned = abandonTransaction()
      guard isSpoilt else {
        throw SQLiteError(.misuse, "a transaction was begun by a statement, expected `begin`")
      }
      guard isAbandoned else {
        throw SQLiteError(.rolledBack, "an earlier transaction waits for rows to be read no more")
      }
      isSpoilt = false
    }
  }

  /// Ends the innermost transaction or savepoint without its changes.
  func rollBack() {
    if isInTransaction, !isSpoilt {
      isSpoilt = depth > 1 ? !abandonSavepoint() : !abandonTransaction()
    } else if depth == 1, isSpoilt {
      isSpoilt = isInTransaction && !abandonTransaction()
    }
    depth -= 1
  }

  /// - Returns: False where that failed, which spoils the transaction.
  private func abandonSavepoint() -> Bool {
    (try? run("ROLLBACK TO nested")) != nil && (try? run("RELEASE nested")) != nil
  }

  /// - Returns: False where that failed; ``checkTransaction()`` tries again then.
  private func abandonTransaction() -> Bool {
    unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) == SQLITE_OK
  }
}
