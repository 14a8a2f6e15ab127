extension Connection {
  /// Begins a transaction, or a savepoint where one is open.
  ///
  /// ```swift
  /// let transaction = try connection.begin(.immediate)
  /// try connection.run("UPDATE …")
  /// try transaction.commit()
  /// ```
  /// If it goes without `commit()`, as when an error is thrown, its changes are taken back.
  package borrowing func begin(_ kind: Transaction.Kind = .deferred) throws(SQLiteError)
    -> Transaction
  {
    try Transaction(database, kind)
  }

  /// Runs a body in a transaction, or in a savepoint where one is open.
  ///
  /// Commits when the body returns; takes its changes back when it throws.
  package borrowing func transaction<Result>(
    _ kind: Transaction.Kind = .deferred,
    _ body: () throws -> Result
  ) throws -> Result {
    let transaction = try begin(kind)
    let result = try body()
    try transaction.commit()
    return result
  }
}
