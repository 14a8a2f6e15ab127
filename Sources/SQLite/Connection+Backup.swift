internal import CSQLite
internal import Glibc

/// How far a backup is, in pages.
package struct BackupProgress: Sendable {
  package var done: Int
  package var total: Int
}

extension Connection {
  /// Copies the database as it is now to another file, which is on disk and whole when this returns.
  ///
  /// Others go on to read and write; what they commit meanwhile isn't in the copy, and stays in the log until the
  /// copy is done. The copy is one file without a log of its own, which can be read where nothing can be written.
  ///
  /// - Parameters:
  ///   - replaces: Whether a file that has the name is replaced.
  ///   - report: Gets to know how far it is, and says whether to go on.
  /// - Throws: ``SQLiteError/Code/busy`` where the target is a database in use; ``SQLiteError/Code/exists`` where
  ///   it is there and not to be replaced; ``SQLiteError/Code/interrupted`` where `report` said no. No part of a copy
  ///   is left then.
  package borrowing func backUp(
    to target: String,
    replacing replaces: Bool = true,
    _ report: (BackupProgress) -> Bool = { _ in true }
  ) throws(SQLiteError) {
    guard unsafe replaces || access(target, F_OK) != 0 else { throw PartialFile.exists(target) }
    guard unsafe access(target + "-wal", F_OK) != 0 else {
      throw SQLiteError(.busy, "the target is a database in use", context: target)
    }
    let file = try PartialFile(for: target)
    // The snapshot that is copied: without it, each commit would make the copy begin anew.
    let snapshot = try begin()
    let _: Int? = try value("SELECT count(*) FROM sqlite_schema")
    do {
      let copy = try Database(path: file.path, Configuration())
      try copy.set("journal_mode = OFF")
      try copy.set("synchronous = FULL")
      try database.copy(to: copy, report)
    }
    try snapshot.commit()
    do {
      // The pages say that there is a log beside them, as they do here.
      let copy = try Database(path: file.path, Configuration())
      try copy.set("synchronous = FULL")
      try copy.set("journal_mode = DELETE")
    }
    try file.publish(replacing: replaces)
  }
}

extension Database {
  /// How many pages are copied between two reports.
  private static let stride: Int32 = 256

  fileprivate func copy(to target: Database, _ report: (BackupProgress) -> Bool)
    throws(SQLiteError)
  {
    guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.error(unsafe sqlite3_extended_errcode(target.handle), context: "backup")
    }
    var result = SQLITE_OK
    while result == SQLITE_OK {
      result = unsafe sqlite3_backup_step(backup, Self.stride)
      let total = Int(unsafe sqlite3_backup_pagecount(backup))
      let progress = BackupProgress(
        done: total - Int(unsafe sqlite3_backup_remaining(backup)),
        total: total
      )
      if result == SQLITE_OK, !report(progress) { result = SQLITE_INTERRUPT }
    }
    unsafe sqlite3_backup_finish(backup)
    guard result == SQLITE_DONE else { throw target.error(result, context: "backup") }
  }
}
