internal import CSQLite

extension Database {
  /// Done once, before anything else: SQLite's count of its memory costs every thread a lock at each allocation.
  private static let isConfigured =
    moderato_sqlite3_configure(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK

  /// Opens a file, without looking into it.
  convenience init(path: String, _ configuration: Configuration) throws(SQLiteError) {
    _ = Self.isConfigured
    let access =
      switch configuration.access {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    // SQLite takes some names for something else than a file: `:memory:`, `file:…`.
    var file = path.hasPrefix("/") ? path : "./" + path
    if configuration.access == .immutable { file = Self.address(ofImmutable: file) }
    var opened: OpaquePointer?
    let result = unsafe sqlite3_open_v2(
      file,
      &opened,
      access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      configuration.fileSystem
    )
    guard let handle = unsafe opened else {
      throw SQLiteError(SQLiteError.Code(rawValue: result), "out of memory", context: path)
    }
    unsafe self.init(handle)
    guard result == SQLITE_OK else { throw error(result, context: path) }
    unsafe sqlite3_busy_timeout(handle, configuration.busyTimeout.milliseconds)
    let isReadOnly = unsafe sqlite3_db_readonly(handle, "main") != 0
    guard configuration.access.onlyReads || !isReadOnly else {
      throw SQLiteError(.readOnly, "the database can't be written", context: path)
    }
  }

  /// The URI that has SQLite take a file for one that nobody changes.
  private static func address(ofImmutable file: String) -> String {
    let plain = Set("/.-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    let escaped = file.utf8.map { byte in
      plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + String(UInt16(byte) + 0x100, radix: 16).dropFirst()
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  /// Has SQLite trust nothing that a file says.
  func harden(_ path: String) throws(SQLiteError) {
    let switches = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    ]
    for (name, value) in switches {
      let result = unsafe moderato_sqlite3_set(handle, name, Int32(value))
      guard result == SQLITE_OK else { throw error(result, context: path) }
    }
  }

  /// Checks whose database it is, and applies what was asked for.
  func configure(_ configuration: Configuration, _ path: String) throws(SQLiteError) {
    do {
      let isNamed = try check(configuration, path)
      try set("cell_size_check = ON")
      try set("cache_size = -\(configuration.cacheSize)")
      try set("mmap_size = \(configuration.mapSize)")
      // So that no text of a comment gets into a temporary file.
      try set("temp_store = MEMORY")
      try set("secure_delete = ON")
      try set("synchronous = \(configuration.durability.rawValue)")
      try set("wal_autocheckpoint = \(configuration.checkpointInterval)")
      guard !configuration.access.onlyReads else { return }
      try set("journal_mode = WAL")
      // To write what is there already would change the file of a database that its owner then refuses.
      if let id = configuration.applicationID, !isNamed { try set("application_id = \(id)") }
    } catch {
      throw SQLiteError(error.code, error.message, detail: error.detail, context: path)
    }
  }

  /// - Returns: Whether it has the application's id.
  /// - Throws: Where the file isn't a database, or one of another application.
  private func check(_ configuration: Configuration, _ path: String) throws(SQLiteError) -> Bool {
    var rows = try Rows(
      self,
      "SELECT application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id"
    )
    guard try rows.next(), let expected = configuration.applicationID else { return false }
    let found: Int64 = try rows[0]
    let isNew = try rows[1] == 0 && found == 0 && configuration.access == .create
    guard found == Int64(expected) || isNew else {
      throw SQLiteError(
        .otherApplication,
        "the database is not ours: expected application id \(expected), found \(found)"
      )
    }
    return found == Int64(expected)
  }

  /// Runs a pragma whose text is ours.
  func set(_ pragma: String) throws(SQLiteError) {
    let (statement, _) = try prepare(Array("PRAGMA \(pragma)".utf8)[...], isKept: false)
    guard let statement else { return }
    var result = SQLITE_ROW
    while result == SQLITE_ROW { result = statement.step() }
    guard result == SQLITE_DONE else { throw error(result, context: pragma) }
  }
}

extension Duration {
  /// As SQLite counts, up to 24 days.
  fileprivate var milliseconds: Int32 {
    Int32(clamping: components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
