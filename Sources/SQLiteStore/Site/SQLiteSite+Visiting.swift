package import Moderation
import SQLite
package import Screening

extension SQLiteSite {
  /// Hands on what stands in the ledger, one by one, as it is stored and whether or not it can be read.
  ///
  /// - Parameter range: The entries that are wanted; those that have numbers which none should have are in no range
  ///   but the whole.
  package func visitLedger(
    _ range: ClosedRange<Int64> = .min ... .max,
    _ body: (LedgerItem) throws -> Void
  ) throws {
    var entries = try session.connection.query(
      """
      SELECT sequence, at, kind, actor, body, previous, hash FROM ledger
      WHERE site = \(key) AND sequence BETWEEN \(range.lowerBound) AND \(range.upperBound)
      ORDER BY sequence
      """
    )
    // Its table is there from version 2 of the schema on.
    let hasCheckpoints: Int? = try session.connection.value(
      "SELECT 1 FROM sqlite_schema WHERE name = 'checkpoints'"
    )
    guard hasCheckpoints != nil else {
      while try entries.next() { try body(try LedgerItem(entries, of: site)) }
      return
    }
    var checkpoints = try session.connection.query(
      """
      SELECT sequence, statement FROM checkpoints
      WHERE site = \(key) AND sequence BETWEEN \(range.lowerBound) AND \(range.upperBound)
      ORDER BY sequence
      """
    )
    var waits = try checkpoints.next()
    while try entries.next() {
      let number: Int64 = try entries[0]
      while waits, try checkpoints[0] < number {
        try body(LedgerItem(checkpoint: try checkpoints[1]))
        waits = try checkpoints.next()
      }
      try body(try LedgerItem(entries, of: site))
    }
    while waits {
      try body(LedgerItem(checkpoint: try checkpoints[1]))
      waits = try checkpoints.next()
    }
  }
}

extension SQLiteSite {
  /// The entries from the first of a time to the last before another, without a gap; nil where there are none.
  ///
  /// Clocks go back now and then, so some between these may be of other times.
  package func entries(
    since start: Timestamp?,
    until end: Timestamp?
  ) throws(ModerationError) -> ClosedRange<Int64>? {
    var (first, last) = (Int64.min, Int64.max)
    if let start {
      let found = try session.value(
        "SELECT sequence FROM ledger WHERE site = \(key) AND at >= \(start) ORDER BY sequence LIMIT 1",
        as: Int64.self
      )
      guard let found else { return nil }
      first = found
    }
    if let end {
      let found = try session.value(
        "SELECT sequence FROM ledger WHERE site = \(key) AND at < \(end) ORDER BY sequence DESC LIMIT 1",
        as: Int64.self
      )
      guard let found else { return nil }
      last = found
    }
    return first <= last ? first...last : nil
  }

  /// How many texts of comments the vault holds, and how many other words.
  package func vaultCounts() throws(ModerationError) -> (texts: Int, words: Int) {
    (
      texts: try session.value(
        "SELECT count(*) FROM vault WHERE site = \(key) AND kind = 'text'"
      ) ?? 0,
      words: try session.value("SELECT count(*) FROM words WHERE site = \(key)") ?? 0
    )
  }
}

extension LedgerItem {
  /// Reads a row with an entry's columns in their order.
  init(_ row: borrowing Rows, of site: String) throws(SQLiteError) {
    let (kind, actor): (String, String) = (try row[2], try row[3])
    guard let kind = LedgerEntry.Kind(rawValue: kind) else {
      self = .unreadable("it is of an unknown kind")
      return
    }
    guard let actor = Actor(text: actor) else {
      self = .unreadable("it names no actor")
      return
    }
    self = .entry(
      LedgerEntry(
        site: site,
        sequence: try row[0],
        at: try row[1],
        kind: kind,
        actor: actor,
        body: try row[4],
        previous: try row[5],
        hash: try row[6]
      )
    )
  }
}
