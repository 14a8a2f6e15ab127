internal import CSQLite

/// One column of the row that is being read.
@safe package struct Column: ~Copyable {
  private let statement: OpaquePointer
  private let index: Int32

  init(_ statement: PreparedStatement, _ index: Int32) {
    unsafe self.statement = statement.handle
    self.index = index
  }

  private var type: Int32 { unsafe sqlite3_column_type(statement, index) }

  package var isNull: Bool { type == SQLITE_NULL }

  package var integer: Int64 {
    get throws(SQLiteError) {
      guard type == SQLITE_INTEGER else { throw mismatch("an integer") }
      return unsafe sqlite3_column_int64(statement, index)
    }
  }

  /// A number, whole or not.
  package var real: Double {
    get throws(SQLiteError) {
      guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch("a number") }
      return unsafe sqlite3_column_double(statement, index)
    }
  }

  package var text: String {
    get throws(SQLiteError) {
      guard type == SQLITE_TEXT else { throw mismatch("a text") }
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
  }

  package var blob: [UInt8] {
    get throws(SQLiteError) {
      guard type == SQLITE_BLOB else { throw mismatch("a blob") }
      return unsafe Array(bytes)
    }
  }

  /// The bytes of a text or blob, without a copy; nil for null.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    isNull ? nil : try body(unsafe Span(_unsafeElements: bytes))
  }

  /// Valid until the next row.
  private var bytes: UnsafeBufferPointer<UInt8> {
    // In this order: asking for the bytes may change where they are.
    let start = unsafe sqlite3_column_blob(statement, index)
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self),
      count: start == nil ? 0 : count
    )
  }

  /// The error of somebody who expected something else: "an integer".
  package func mismatch(_ expected: String) -> SQLiteError {
    let name = unsafe sqlite3_column_name(statement, index).map { unsafe String(cString: $0) }
    return SQLiteError(
      .mismatch,
      "column \(index) (\(name ?? "")) holds \(kind), expected \(expected)",
      context: unsafe sqlite3_sql(statement).map { unsafe String(cString: $0) } ?? ""
    )
  }

  /// What it holds, in words.
  private var kind: String {
    switch type {
    case SQLITE_INTEGER: "an integer"
    case SQLITE_FLOAT: "a number"
    case SQLITE_TEXT: "a text"
    case SQLITE_BLOB: "a blob"
    default: "null"
    }
  }
}
