internal import CSQLite

extension Connection {
  /// The number that an application keeps in the file's header: the version of its schema.
  package var userVersion: Int32 {
    get throws(SQLiteError) {
      let version: Int64? = try value("SELECT user_version FROM pragma_user_version")
      return Int32(truncatingIfNeeded: version ?? 0)
    }
  }

  /// Sets ``userVersion``, as part of the transaction if one is open.
  package borrowing func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try database.prepareToRun()
    try database.set("user_version = \(version)")
  }

  /// The number that names the application in the file's header; 0 where none does.
  package var applicationID: Int32 {
    get throws(SQLiteError) {
      let id: Int64? = try value("SELECT application_id FROM pragma_application_id")
      return Int32(truncatingIfNeeded: id ?? 0)
    }
  }

  /// The database's size without its log, in pages of 4,096 bytes unless somebody made it otherwise.
  package var pageCount: Int {
    get throws(SQLiteError) {
      try value("SELECT page_count FROM pragma_page_count") ?? 0
    }
  }

  /// The log's size in bytes; it is used again and again, and shrinks only by a checkpoint that truncates it.
  package var logSize: Int {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let result = unsafe sqlite3_file_control(
      database.handle,
      "main",
      SQLITE_FCNTL_JOURNAL_POINTER,
      &file
    )
    guard result == SQLITE_OK, let file = unsafe file, let methods = unsafe file.pointee.pMethods
    else { return 0 }
    var size: sqlite3_int64 = 0
    guard let measure = unsafe methods.pointee.xFileSize, unsafe measure(file, &size) == SQLITE_OK
    else { return 0 }
    return Int(size)
  }

  /// Looks for damage in the whole file, which takes time in proportion to its size.
  ///
  /// - Returns: What is wrong, up to 100 findings; empty where the database is sound.
  package borrowing func integrityCheck() throws(SQLiteError) -> [String] {
    var findings: [String] = []
    var rows = try query("SELECT integrity_check FROM pragma_integrity_check")
    while try rows.next() { findings.append(try rows[0]) }
    var strays = try query(
      #"SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 100"#
    )
    while try strays.next() {
      let (table, row, parent): (String, Int64?, String) = try (strays[0], strays[1], strays[2])
      findings.append(
        "row \(row.map(String.init) ?? "?") of \(table) refers to no row of \(parent)"
      )
    }
    return findings.filter { $0 != "ok" }
  }
}
