internal import CSQLite

/// An open SQLite database.
///
/// One thread uses it at a time: keep it in a `Mutex`, or on a thread of its own. Readers on connections of their
/// own go on while one writes. It closes when it goes.
package struct Connection: ~Copyable {
  let database: Database
  /// The database's file.
  package let path: String

  /// Opens a database.
  ///
  /// - Throws: ``SQLiteError/Code/notADatabase`` for other files, ``SQLiteError/Code/otherApplication`` for other
  ///   applications' databases, none of which are touched; ``SQLiteError/Code/readOnly`` where the file can't
  ///   be written and should be; ``SQLiteError/Code/cannotOpen``.
  package init(_ path: String, _ configuration: Configuration = Configuration())
    throws(SQLiteError)
  {
    let database = try Database(path: path, configuration)
    try database.harden(path)
    try database.configure(configuration, path)
    if let limit = configuration.workLimit { database.limitWork(to: limit) }
    self.database = database
    self.path = path
  }

  /// Ends what this connection is doing, from any thread.
  package var interrupter: Interrupter { database.interrupter }
}
