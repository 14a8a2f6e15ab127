import SQLite

/// Something on record that isn't what the ledger says.
package struct RecordDifference: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable {
    /// The ledger says something else.
    case changed
    /// The ledger says it, and it isn't on record.
    case missing
    /// It is on record, and the ledger says nothing of it.
    case unfounded
  }

  package var kind: Kind
  package var site: String
  /// What it is, for people: `comment`.
  package var thing: String
  /// Its number on record.
  package var number: Int64

  package var description: String {
    let what = "site \(site), \(thing) \(number): "
    return switch kind {
    case .changed: what + "the ledger says something else"
    case .missing: what + "the ledger says it, and it is not on record"
    case .unfounded: what + "it is on record, and the ledger says nothing of it"
    }
  }
}

extension SQLiteArchive {
  /// What in this database's record isn't as in one that was made again from its ledgers.
  ///
  /// - Parameter most: How many differences are told of each kind of thing.
  package func differences(from rebuilt: String, most: Int = 20) throws -> [RecordDifference] {
    try session.run("ATTACH \(rebuilt) AS rebuilt")
    // One state of both, whatever a service commits meanwhile.
    let snapshot = try session.connection.begin()
    var differences: [RecordDifference] = []
    for table in RecordTable.all {
      let said = try keys(of: table, in: "rebuilt", notIn: "main", most)
      let found = try keys(of: table, in: "main", notIn: "rebuilt", most)
      for key in Set(said + found).sorted(by: { ($0.site, $0.number) < ($1.site, $1.number) }) {
        let kind: RecordDifference.Kind =
          !found.contains(key) ? .missing : !said.contains(key) ? .unfounded : .changed
        differences.append(
          RecordDifference(kind: kind, site: key.site, thing: table.kind, number: key.number)
        )
      }
    }
    snapshot.rollBack()
    try session.run("DETACH rebuilt")
    return differences
  }

  private struct Key: Hashable {
    var site: String
    var number: Int64
  }

  private func keys(
    of table: RecordTable,
    in one: SQL,
    notIn other: SQL,
    _ most: Int
  ) throws -> [Key] {
    try session.rows(
      """
      SELECT DISTINCT sites.name, different.key FROM (
        SELECT site, \(table.key) AS key FROM (
          SELECT \(table.columns) FROM \(one).\(table.name)
          EXCEPT SELECT \(table.columns) FROM \(other).\(table.name))
      ) AS different JOIN sites ON sites.number = different.site
      ORDER BY sites.name, different.key LIMIT \(most)
      """
    ) { row throws(SQLiteError) in Key(site: try row[0], number: try row[1]) }
  }
}
