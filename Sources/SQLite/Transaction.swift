internal import CSQLite

/// A transaction, or inside of one a savepoint; rolled back unless it is committed.
package struct Transaction: ~Copyable {
  /// When a transaction takes its locks.
  package enum Kind: Sendable {
    /// A snapshot is taken with the first read. For reading.
    case deferred
    /// The right to write is taken at once, after a wait of up to the busy timeout. For writing.
    case immediate
  }

  private let database: Database
  /// 1 for a transaction, more for savepoints.
  private let depth: Int
  private var isCommitted = false

  init(_ database: Database, _ kind: Kind) throws(SQLiteError) {
    if database.depth > 0 {
      try database.run("SAVEPOINT nested")
    } else {
      switch kind {
      case .deferred: try database.run("BEGIN")
      case .immediate: try database.run("BEGIN IMMEDIATE")
      }
    }
    database.depth += 1
    self.database = database
    depth = database.depth
  }

  /// Stores what was written; a savepoint's changes become the surrounding transaction's.
  ///
  /// - Throws: Where that fails, and everything is rolled back then.
  /// - Precondition: Transactions that were begun in this one have ended.
  package consuming func commit() throws(SQLiteError) {
    precondition(database.depth == depth, "an inner transaction is still open")
    try database.run(depth > 1 ? "RELEASE nested" : "COMMIT")
    isCommitted = true
    database.depth -= 1
  }

  /// Takes back what was written, as letting it go does.
  package consuming func rollBack() {}

  deinit {
    guard !isCommitted else { return }
    precondition(database.depth == depth, "an inner transaction is still open")
    database.rollBack()
  }
}

extension Database {
  /// Runs a statement to its end.
  func run(_ sql: SQL) throws(SQLiteError) {
    var rows = try Rows(self, sql)
    while try rows.next() {}
  }
}
