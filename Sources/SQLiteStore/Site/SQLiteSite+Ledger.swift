package import Moderation
import SQLite

extension SQLiteSite {
  package func ledgerHead() throws(ModerationError) -> (sequence: Int64, hash: [UInt8]) {
    let heads = try session.rows(
      "SELECT sequence, hash FROM ledger WHERE site = \(key) ORDER BY sequence DESC LIMIT 1"
    ) { row throws(SQLiteError) in (try row[0] as Int64, try row[1] as [UInt8]) }
    return heads.first ?? (0, LedgerEntry.beginning)
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

  private func entries(_ sql: SQL) throws(ModerationError) -> [LedgerEntry] {
    let entries = try session.rows(sql) { row throws(SQLiteError) -> LedgerEntry? in
      guard let actor = Actor(text: try row[3]) else { return nil }
      return LedgerEntry(
        site: site,
        sequence: try row[0],
        at: try row[1],
        kind: try row[2],
        actor: actor,
        body: try row[4],
        previous: try row[5],
        hash: try row[6]
      )
    }
    return try entries.map { entry throws(ModerationError) in
      guard let entry else {
        throw .store(StoreFailure(.damaged, "the ledger names no actor; restore a backup"))
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
