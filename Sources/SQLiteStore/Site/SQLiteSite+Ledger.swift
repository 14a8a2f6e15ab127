package import Moderation
import SQLite

extension SQLiteSite {
  package func ledgerHead() throws(ModerationError) -> (sequence: Int64, hash: [UInt8]) {
    if let head = remembered.head { return head }
    let heads = try session.rows(
      "SELECT sequence, hash FROM ledger WHERE site = \(key) ORDER BY sequence DESC LIMIT 1"
    ) { row throws(SQLiteError) in (try row[0] as Int64, try row[1] as [UInt8]) }
    let head = heads.first ?? (0, LedgerEntry.beginning)
    remembered.head = head
    return head
  }

  package func entries(
    after sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerEntry] {
    try entries(
      """
      SELECT sequence, at, kind, actor, body, previous, hash FROM ledger
      WHERE site = \(key) AND sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
      """
    )
  }

  package func entries(
    about subject: LedgerSubject,
    after sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerEntry] {
    try entries(
      """
      SELECT ledger.sequence, at, ledger.kind, actor, body, previous, hash
      FROM ledger_subjects AS subject JOIN ledger USING (site, sequence)
      WHERE subject.site = \(key) AND subject.kind = \(subject.kind)
        AND subject.number = \(subject.number) AND subject.sequence > \(sequence)
      ORDER BY subject.sequence LIMIT \(limit)
      """
    )
  }

  package func checkpoints(
    from sequence: Int64,
    limit: Int
  ) throws(ModerationError) -> [LedgerCheckpoint] {
    try checkpoints(
      """
      SELECT statement FROM checkpoints
      WHERE site = \(key) AND sequence >= \(sequence) ORDER BY sequence LIMIT \(limit)
      """
    )
  }

  package func lastCheckpoint() throws(ModerationError) -> LedgerCheckpoint? {
    try checkpoints(
      "SELECT statement FROM checkpoints WHERE site = \(key) ORDER BY sequence DESC LIMIT 1"
    ).first
  }

  package mutating func add(_ checkpoint: LedgerCheckpoint) throws(ModerationError) {
    try session.run(
      """
      INSERT INTO checkpoints (site, sequence, statement)
      VALUES (\(key), \(checkpoint.sequence), \(checkpoint.line))
      """
    )
  }

  private func checkpoints(_ sql: SQL) throws(ModerationError) -> [LedgerCheckpoint] {
    let lines = try session.rows(sql) { row throws(SQLiteError) in try row[0] as [UInt8] }
    return try lines.map { line throws(ModerationError) in
      do {
        return try LedgerCheckpoint(line: line)
      } catch {
        throw .store(StoreFailure(.damaged, "a checkpoint can't be read; restore a backup"))
      }
    }
  }

  private func entries(_ sql: SQL) throws(ModerationError) -> [LedgerEntry] {
    let items = try session.rows(sql) { row throws(SQLiteError) in
      try LedgerItem(row, of: site)
    }
    return try items.map { item throws(ModerationError) in
      guard case .entry(let entry) = item else {
        throw .store(StoreFailure(.damaged, "an entry can't be read; restore a backup"))
      }
      return entry
    }
  }
}

extension LedgerSubject {
  var kind: NameKind {
    switch self {
    case .comment: .comment
    case .author: .author
    }
  }

  var number: Int64 {
    switch self {
    case .comment(let id): id.number
    case .author(let id): id.number
    }
  }
}
