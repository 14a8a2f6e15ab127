internal import CSQLite

/// The rows that a query finds, one after the other.
///
/// ```swift
/// var authors = try connection.query("SELECT id, name FROM author WHERE site = \(site)")
/// while try authors.next() {
///   names.append(try authors[1])
/// }
/// ```
/// The statement is reset when this goes, whatever the reason. Until then a read transaction stays open.
package struct Rows: ~Copyable {
  private let database: Database
  private let statement: PreparedStatement
  private let key: SQL.Key
  private let columnCount: Int32
  private var isAtRow = false

  init(_ database: Database, _ sql: SQL) throws(SQLiteError) {
    let key = SQL.Key(pieces: sql.pieces)
    let statement = try database.statement(key)
    let result = statement.bind(sql.values)
    guard result == SQLITE_OK else {
      statement.reset()
      throw database.error(result, context: key.description)
    }
    self.database = database
    self.statement = statement
    self.key = key
    columnCount = unsafe sqlite3_column_count(statement.handle)
  }

  deinit {
    statement.reset()
  }

  /// Goes to the next row, at first to the first.
  ///
  /// - Returns: False where there is none.
  package mutating func next() throws(SQLiteError) -> Bool {
    let result = statement.step()
    isAtRow = result == SQLITE_ROW
    guard isAtRow || result == SQLITE_DONE else {
      throw database.error(result, context: key.description)
    }
    return isAtRow
  }

  /// What a column of this row holds, from 0.
  ///
  /// - Throws: ``SQLiteError/Code/mismatch`` where it holds something else, be it null.
  /// - Precondition: ``next()`` has said that there is a row, and the column is one of the query's.
  package subscript<Value: SQLConvertible>(_ index: Int) -> Value {
    get throws(SQLiteError) {
      try Value(column: column(index))
    }
  }

  /// The bytes of a text or blob, without a copy; nil for null.
  ///
  /// - Precondition: As for a column's value.
  package func withBytes<Result, Failure: Error>(
    at index: Int,
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    try column(index).withBytes(body)
  }

  private func column(_ index: Int) -> Column {
    precondition(isAtRow && index >= 0 && index < Int(columnCount), "no such row or column")
    return Column(statement, Int32(index))
  }
}
