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
      guard abandonTransaction() else {
        throw SQLiteError(.misuse, "a transaction is open that was not begun with begin")
      }
    }
  }

  /// Ends the innermost transaction or savepoint without its changes.
  func rollBack() {
    if isInTransaction, !isSpoilt {
      if depth > 1 {
        isSpoilt = (try? run("ROLLBACK TO nested")) == nil || (try? run("RELEASE nested")) == nil
      } else {
        _ = abandonTransaction()
      }
    }
    depth -= 1
    if depth == 0, isSpoilt {
      _ = abandonTransaction()
      isSpoilt = false
    }
  }

  /// Rolls everything back.
  ///
  /// - Returns: False where that failed; ``checkTransaction()`` tries again then.
  private func abandonTransaction() -> Bool {
    unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) == SQLITE_OK
  }
}
