import Moderation
import SQLite

/// A connection, its errors told in the store's words.
///
/// One thread uses it at a time, which is what makes it sendable: the writer's queue runs one block after
/// the other, and the pool lends a session to one reader only.
final class Session: @unchecked Sendable {
  let connection: Connection
  /// The first error of the transaction: what comes after one that ended it says nothing of why.
  private(set) var firstError: SQLiteError?
  /// What the writer remembers of sites, by their names' bytes.
  var sites: [[UInt8]: RememberedSite] = [:]
  /// How often something was changed that is written before the commit only.
  var deferredChanges = 0
  /// The database's state as far as other processes change it.
  private var version: Int64 = 0
  /// How many things of sites are remembered, of some hundred bytes each; with more, all are forgotten.
  private static let mostRemembered = 100_000

  init(_ connection: consuming Connection) {
    self.connection = connection
  }

  /// Forgets the errors of earlier transactions.
  func forgetErrors() { firstError = nil }

  /// How much was changed since the session began, by what was taken back too.
  var changes: Int { connection.totalChanges + deferredChanges }

  /// Forgets what is remembered of sites.
  func forgetSites() { sites = [:] }

  /// Sees to it that what is remembered of sites is true and not too much; to be called when a transaction begins.
  func checkMemory() throws(SQLiteError) {
    let version: Int64? = try connection.value("SELECT data_version FROM pragma_data_version")
    let size = sites.values.reduce(0) { $0 + $1.size }
    // Another process has committed, or there is too much of it.
    if version != self.version || size > Self.mostRemembered { forgetSites() }
    self.version = version ?? 0
  }

  /// Writes what was put off until the commit.
  func writeDeferred() throws(SQLiteError) {
    for site in sites.values where site.mustWriteCounts {
      guard let counts = site.counts else { continue }
      try connection.run(
        """
        UPDATE sites SET last_number = \(counts.lastNumber), open_cases = \(counts.openCases)
        WHERE number = \(site.key)
        """
      )
      site.mustWriteCounts = false
    }
  }

  /// Runs a statement to its end.
  func run(_ sql: SQL) throws(ModerationError) {
    try failing { () throws(SQLiteError) in try connection.run(sql) }
  }

  /// The first column of the first row; nil where there is none.
  func value<Value: SQLConvertible>(
    _ sql: SQL,
    as type: Value.Type = Value.self
  ) throws(ModerationError) -> Value? {
    try failing { () throws(SQLiteError) in try connection.value(sql) }
  }

  /// What is read from each row that a query finds.
  func rows<Element>(
    _ sql: SQL,
    _ read: (borrowing Rows) throws(SQLiteError) -> Element
  ) throws(ModerationError) -> [Element] {
    try failing { () throws(SQLiteError) in
      var elements: [Element] = []
      var rows = try connection.query(sql)
      while try rows.next() { elements.append(try read(rows)) }
      return elements
    }
  }

  /// The document in the first column of the first row.
  func document<Document: RecordDocument>(
    _ sql: SQL,
    as type: Document.Type = Document.self
  ) throws(ModerationError) -> Document? {
    guard let bytes = try value(sql, as: [UInt8].self) else { return nil }
    return try decode(bytes)
  }

  /// The documents in the first column.
  func documents<Document: RecordDocument>(
    _ sql: SQL,
    as type: Document.Type = Document.self
  ) throws(ModerationError) -> [Document] {
    var documents: [Document] = []
    for bytes in try rows(sql, { row throws(SQLiteError) in try row[0] as [UInt8] }) {
      documents.append(try decode(bytes))
    }
    return documents
  }

  func decode<Document: RecordDocument>(
    _ bytes: [UInt8],
    as type: Document.Type = Document.self
  ) throws(ModerationError) -> Document {
    do {
      return try Document(encoded: bytes)
    } catch {
      throw .store(StoreFailure(.damaged, "\(error); restore the database from a backup"))
    }
  }

  private func failing<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(ModerationError) -> Result {
    do {
      return try body()
    } catch {
      if firstError == nil { firstError = error }
      throw .store(StoreFailure(error))
    }
  }
}
