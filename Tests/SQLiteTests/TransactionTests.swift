import SQLite
import Synchronization
import Testing

@Suite struct TransactionTests {
  private struct Refusal: Error {}

  private let place: TemporaryDatabase

  init() throws { place = try TemporaryDatabase() }

  private func open() throws -> Connection {
    let connection = try Connection(place.path)
    try connection.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY) STRICT")
    return connection
  }

  private func ids(_ connection: borrowing Connection) throws -> [Int] {
    var ids: [Int] = []
    var rows = try connection.query("SELECT id FROM note ORDER BY id")
    while try rows.next() { ids.append(try rows[0]) }
    return ids
  }

  @Test func `Commands of a group share a commit, and one that fails takes only its own back`()
    throws
  {
    let connection = try open()
    let group = try connection.begin(.immediate)
    var refused = 0
    for id in 1...4 {
      let attempt = try connection.begin()
      do {
        try connection.run("INSERT INTO note VALUES (\(id))")
        if id == 2 { throw Refusal() }
        if id == 3 { try connection.run("INSERT INTO note VALUES (\(id))") }
        try attempt.commit()
      } catch {
        refused += 1
      }
    }
    #expect(try ids(Connection(place.path)) == [])
    try group.commit()
    #expect(refused == 2)
    #expect(try ids(Connection(place.path)) == [1, 4])
  }

  @Test func `A transaction that goes without a commit is rolled back`() throws {
    let connection = try open()
    do {
      let transaction = try connection.begin(.immediate)
      try connection.run("INSERT INTO note VALUES (1)")
      transaction.rollBack()
    }
    #expect(throws: Refusal.self) {
      try connection.transaction(.immediate) {
        try connection.run("INSERT INTO note VALUES (2)")
        throw Refusal()
      }
    }
    try connection.transaction(.immediate) {
      try connection.run("INSERT INTO note VALUES (3)")
      try? connection.transaction {
        try connection.run("INSERT INTO note VALUES (4)")
        throw Refusal()
      }
    }
    #expect(try ids(connection) == [3])
  }

  @Test func `A connection lives in a mutex`() throws {
    let shared = Mutex(try open())
    try shared.withLock { connection in
      try connection.transaction(.immediate) { try connection.run("INSERT INTO note VALUES (1)") }
    }
    #expect(try shared.withLock { try ids($0) } == [1])
  }

  /// Lets a transaction or savepoint go in a way that keeps SQLite from rolling it back.
  private func spoil(_ connection: borrowing Connection) throws {
    var rows = try connection.query("SELECT value FROM json_each('[1, 2]')")
    try #require(try rows.next())
    let attempt = try connection.begin(.immediate)
    try connection.run("INSERT INTO note VALUES (2)")
    // Nothing runs any more while the rows are being read.
    connection.interrupter.interrupt()
    attempt.rollBack()
    #expect(try failure { _ = try rows.next() }?.code == .interrupted)
  }

  @Test func `A savepoint that can't be rolled back takes its group with it`() throws {
    let connection = try open()
    let error = try failure {
      try connection.transaction(.immediate) {
        try connection.run("INSERT INTO note VALUES (1)")
        try spoil(connection)
        let error = try failure { try connection.run("INSERT INTO note VALUES (3)") }
        #expect(error?.code == .rolledBack)
      }
    }
    #expect(error?.code == .rolledBack)
    #expect(try ids(connection) == [])
    try connection.run("INSERT INTO note VALUES (4)")
    #expect(try ids(connection) == [4])
  }

  @Test func `A transaction that can't be rolled back at once is before anything else`() throws {
    let connection = try open()
    try spoil(connection)
    try connection.run("INSERT INTO note VALUES (3)")
    #expect(try ids(Connection(place.path)) == [3])
  }

  @Test func `Transactions are begun with begin alone`() throws {
    let connection = try open()
    let error = try failure {
      try connection.execute("BEGIN; INSERT INTO note VALUES (1); COMMIT")
    }
    #expect(error?.code == .misuse)
    try connection.run("INSERT INTO note VALUES (2)")
    #expect(try ids(Connection(place.path)) == [2])
  }
}
