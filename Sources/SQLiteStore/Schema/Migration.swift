import SQLite

/// What brings a database from one version of its schema to the next.
///
/// Once released, a migration is never changed: databases that went through it are told by their version alone.
struct Migration {
  var script: StaticString

  /// In order: the first makes the tables of version 1.
  static let all: [Migration] = [.records, .checkpoints]

  /// The version that this program reads and writes.
  static var latest: Int32 { Int32(all.count) }

  /// Brings a database up to date, each step in a transaction of its own.
  ///
  /// - Returns: The database's version; one that is newer than ``latest`` is left alone.
  static func apply(to connection: borrowing Connection) throws(SQLiteError) -> Int32 {
    while true {
      let version = try connection.userVersion
      guard version < latest else { return version }
      let step = try connection.begin(.immediate)
      // Another process may have taken this step meanwhile.
      if try connection.userVersion == version {
        try connection.execute(all[Int(version)].script)
        try connection.setUserVersion(version + 1)
      }
      try step.commit()
    }
  }
}
