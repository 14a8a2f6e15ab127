import FoundationEssentials
import Moderation
import SQLite

extension SQLiteArchive {
  /// Makes a database whose record is what the ledgers say, with the vault, the tokens and the ledgers of this one.
  ///
  /// - Parameters:
  ///   - target: A file that isn't there yet; where it fails, none is left.
  ///   - report: Gets to know how many entries were followed, and says whether to go on.
  /// - Throws: A ``RebuildError``, an ``OpeningError``, or what the databases throw.
  package func rebuild(to target: String, _ report: (Int64) -> Bool = { _ in true }) throws {
    try backup(to: target)
    do {
      // Brings the schema up to date, and ends with a file that has no log.
      let store = try SQLiteStore(target)
      store.stop()
      var configuration = SQLiteStore.configuration
      configuration.applicationID = SQLiteStore.applicationID
      let session = Session(try Connection(target, configuration))
      try session.connection.transaction(.immediate) {
        try RecordRebuild(session: session).run(report)
      }
    } catch {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: target + suffix)
      }
      throw error
    }
  }
}

/// Fills a database's record from its ledgers.
private struct RecordRebuild {
  let session: Session

  /// Entries that are read at once.
  private static let page = 500

  /// - Parameter report: Gets to know how many entries were followed, and says whether to go on.
  func run(_ report: (Int64) -> Bool) throws {
    for table in RecordTable.all { try session.run("DELETE FROM \(table.name)") }
    try session.run("UPDATE sites SET open_cases = 0")
    var followed: Int64 = 0
    let names: [String] = try session.rows("SELECT name FROM sites ORDER BY number") {
      row throws(SQLiteError) in try row[0]
    }
    for name in names {
      try follow(try SQLiteSite(named: name, begunIn: session), &followed, report)
    }
    try session.writeDeferred()
    // Since when a comment's texts may be dropped ends with the texts, which no entry tells of one by one.
    try session.run(
      """
      UPDATE comments SET removed_at = NULL WHERE NOT EXISTS (
        SELECT 1 FROM vault
        WHERE vault.site = comments.site AND vault.number = comments.id AND vault.kind = 'text')
      """
    )
  }

  private func follow(
    _ site: SQLiteSite,
    _ followed: inout Int64,
    _ report: (Int64) -> Bool
  ) throws {
    var verification = LedgerVerification(site: site.site)
    while true {
      let entries = try site.entries(after: verification.entries, limit: Self.page)
      for entry in entries {
        if let fault = verification.take(entry) {
          throw RebuildError.ledger(site: site.site, fault)
        }
        let items = try items(of: entry, at: site.site).map { WrittenItem($0) }
        try site.note(items, of: entry)
      }
      followed += Int64(entries.count)
      guard report(followed) else { throw RebuildError.stopped }
      if entries.count < Self.page { return }
    }
  }

  private func items(
    of entry: LedgerEntry,
    at site: String
  ) throws(RebuildError) -> [RecordItem] {
    do {
      return try EntryBody(parsing: entry.body).items
    } catch {
      throw .entry(site: site, sequence: entry.sequence, error.description)
    }
  }
}
