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

  /// Nil where it holds something else.
  package var integer: Int64? {
    type == SQLITE_INTEGER ? unsafe sqlite3_column_int64(statement, index) : nil
  }

  /// A number, whole or not; nil where it holds something else.
  package var real: Double? {
    type == SQLITE_FLOAT || type == SQLITE_INTEGER
      ? unsafe sqlite3_column_double(statement, index) : nil
  }

  /// Nil where it holds something else.
  package var text: String? {
    type == SQLITE_TEXT
      ? withBytes {
        unsafe $0.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      }
      : nil
  }

  /// Nil where it holds something else.
  package var blob: [UInt8]? {
    type == SQLITE_BLOB
      ? withBytes { unsafe $0.withUnsafeBufferPointer { unsafe Array($0) } } : nil
  }

  /// The bytes of a text or blob, without a copy; nil for null.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard !isNull else { return nil }
    // In this order: asking for the bytes may change where they are.
    let start = unsafe sqlite3_column_blob(statement, index)
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    let bytes = unsafe UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self),
      count: start == nil ? 0 : count
    )
    return try body(unsafe Span(_unsafeElements: bytes))
  }

  /// Its name in the query.
  var name: String {
    unsafe sqlite3_column_name(statement, index).map { unsafe String(cString: $0) } ?? ""
  }

  /// What it holds, in words.
  var kind: String {
    switch type {
    case SQLITE_INTEGER: "an integer"
    case SQLITE_FLOAT: "a number"
    case SQLITE_TEXT: "a text"
    case SQLITE_BLOB: "a blob"
    default: "null"
    }
  }
}
