extension Migration {
  /// Version 2: signed checkpoints of ledgers.
  static let checkpoints = Migration(
    script: """
      CREATE TABLE checkpoints (
        site INTEGER NOT NULL,
        -- The entry that it is about.
        sequence INTEGER NOT NULL,
        -- The line of JSON that exports have.
        statement BLOB NOT NULL,
        PRIMARY KEY (site, sequence)
      ) STRICT, WITHOUT ROWID;
      """
  )
}
