internal import CSQLite
internal import Synchronization

/// An open database: SQLite's handle, the statements prepared for it, and how deep in transactions it is.
///
/// It goes when its ``Connection`` has gone, and all rows and transactions of it.
@safe final class Database {
  let handle: OpaquePointer
  let interrupter: Interrupter
  private var statements: [SQL.Key: PreparedStatement] = [:]
  /// What each statement may cost.
  private var limit: WorkLimit?
  /// Transactions and savepoints that were begun and haven't ended.
  var depth = 0
  /// Whether the transaction holds what should have been taken back, and must not be committed.
  var isSpoilt = false

  /// How many statements are kept.
  ///
  /// A program has some dozens; only statements put together of many optional
  /// parts can be more.
  private static let statementLimit = 256

  /// Takes over an open handle.
  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
    unsafe interrupter = Interrupter(handle)
  }

  deinit {
    interrupter.invalidate()
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// Bounds what each statement may cost from now on.
  func limitWork(to instructions: Int) {
    unsafe limit = WorkLimit(instructions, handle)
  }

  /// Has to be called before a statement.
  func prepareToRun() throws(SQLiteError) {
    try checkTransaction()
    limit?.begin()
  }

  /// A statement that is ready to be bound; it has to be reset after use.
  func statement(_ key: SQL.Key) throws(SQLiteError) -> PreparedStatement {
    try prepareToRun()
    if let known = statements[key], !known.isInUse {
      known.isInUse = true
      return known
    }
    let text = Array(key.description.utf8)
    let (prepared, rest) = try prepare(text[...], isKept: true)
    guard let prepared, rest.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ";") }) else {
      throw SQLiteError(
        .misuse,
        "expected one statement",
        context: key.description
      )
    }
    if statements.count >= Self.statementLimit { statements.removeAll() }
    // A statement whose rows are being read stays the one that is kept.
    if statements[key] == nil { statements[key] = prepared }
    prepared.isInUse = true
    return prepared
  }

  /// Compiles the first statement of a text; nil where there is none.
  func prepare(_ text: ArraySlice<UInt8>, isKept: Bool) throws(SQLiteError) -> (
    PreparedStatement?, rest: ArraySlice<UInt8>
  ) {
    var statement: OpaquePointer?
    let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let (result, used) = unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
      var tail: UnsafePointer<CChar>?
      let result = unsafe sqlite3_prepare_v3(
        handle,
        start,
        Int32(clamping: bytes.count),
        flags,
        &statement,
        &tail
      )
      guard let start = unsafe start, let tail = unsafe tail else { return (result, 0) }
      return unsafe (result, tail - start)
    }
    guard result == SQLITE_OK else {
      // The text is made of literals alone, so SQLite's words about it hold no values.
      throw SQLiteError(
        SQLiteError.Code(rawValue: result),
        message,
        context: String(decoding: text, as: UTF8.self)
      )
    }
    return (unsafe statement.map { unsafe PreparedStatement($0) }, text.dropFirst(used))
  }

  /// What SQLite says of the last call that failed.
  private var message: String {
    unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? "out of memory"
  }

  /// The error of a call that has just failed.
  func error(_ result: Int32, context: String) -> SQLiteError {
    let code = SQLiteError.Code(rawValue: result)
    // Constraints are told by the names of tables and columns; other messages may quote what was bound.
    let isHarmless = code.primary == .constraint
    return SQLiteError(
      code,
      isHarmless ? message : code.name,
      detail: isHarmless ? "" : message,
      context: context
    )
  }
}
