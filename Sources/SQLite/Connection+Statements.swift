internal import CSQLite

extension Connection {
  /// Runs one statement to its end.
  ///
  /// A statement is compiled when it is first run and kept for the next time.
  package borrowing func run(_ sql: SQL) throws(SQLiteError) {
    try database.run(sql)
  }

  /// Begins to read what a statement finds.
  package borrowing func query(_ sql: SQL) throws(SQLiteError) -> Rows {
    try Rows(database, sql)
  }

  /// The first column of the first row; nil where there is none.
  package borrowing func value<Value: SQLConvertible>(
    _ sql: SQL,
    as type: Value.Type = Value.self
  ) throws(SQLiteError) -> Value? {
    var rows = try Rows(database, sql)
    guard try rows.next() else { return nil }
    // Named, lest the optional that is returned be what is read.
    let value: Value = try rows[0]
    return value
  }

  /// Runs any number of statements, such as a schema's.
  ///
  /// What came before one that fails stays, unless a transaction surrounds them all.
  package borrowing func execute(_ script: StaticString) throws(SQLiteError) {
    var rest = script.withUTF8Buffer { unsafe Array($0) }[...]
    while !rest.isEmpty {
      try database.prepareToRun()
      let (statement, next) = try database.prepare(rest, isKept: false)
      if let statement {
        var result = SQLITE_ROW
        while result == SQLITE_ROW { result = statement.step() }
        guard result == SQLITE_DONE else {
          throw database.error(result, context: String(decoding: rest, as: UTF8.self))
        }
      }
      rest = next
    }
  }

  /// How many rows the last `INSERT`, `UPDATE` or `DELETE` changed.
  package var changes: Int {
    Int(unsafe sqlite3_changes64(database.handle))
  }

  /// How many rows were changed since the connection was opened, by what was taken back too.
  package var totalChanges: Int {
    Int(unsafe sqlite3_total_changes64(database.handle))
  }

  /// The row id of the last `INSERT` that succeeded; 0 before that.
  package var lastInsertedRowID: Int64 {
    unsafe sqlite3_last_insert_rowid(database.handle)
  }
}
