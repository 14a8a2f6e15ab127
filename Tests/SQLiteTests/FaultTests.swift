import FaultyDisk
import SQLite
import Testing

@Suite struct FaultTests {
  private let place: TemporaryDatabase
  private let text = String(repeating: "x", count: 3_000)

  init() throws { place = try TemporaryDatabase() }

  /// Opens a database whose cache is so small that transactions write before they are committed.
  private func open(_ disk: FaultyDisk) throws -> Connection {
    var configuration = disk.configuration
    configuration.cacheSize = 40
    let connection = try Connection(place.path, configuration)
    try connection.execute(
      "CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT) STRICT"
    )
    return connection
  }

  private func count(_ connection: borrowing Connection) throws -> Int? {
    try connection.value("SELECT count(*) FROM note")
  }

  @Test(arguments: 0..<60)
  func `A full disk is an error, nothing is stored in part, and all is well when there is space`(
    writes: Int
  ) throws {
    let disk = FaultyDisk.make()
    defer { disk.remove() }
    let connection = try open(disk)
    try connection.run("INSERT INTO note (text) VALUES (\(text))")
    disk.fail(.full, after: writes)
    let error = try failure {
      try connection.transaction(.immediate) {
        for _ in 0..<40 { try connection.run("INSERT INTO note (text) VALUES (\(text))") }
      }
    }
    #expect(error == nil || error?.code == .full)
    if writes < 40 { #expect(error?.code == .full) }
    let stored = error == nil ? 41 : 1
    #expect(try count(connection) == stored)
    disk.mend()
    try connection.run("INSERT INTO note (text) VALUES (\(text))")
    #expect(try count(connection) == stored + 1)
    #expect(try connection.integrityCheck() == [])
  }

  @Test func `What tells of a full disk says what to do`() {
    #expect(
      SQLiteError(.full, "database or disk is full").description
        == "database or disk is full (SQLite code 13): free some space; nothing of the transaction was stored"
    )
  }

  @Test(arguments: 0..<40)
  func `A command that fills the disk takes its group with it, and nothing is stored outside`(
    writes: Int
  ) throws {
    let disk = FaultyDisk.make()
    defer { disk.remove() }
    let connection = try open(disk)
    disk.fail(.full, after: writes)
    var answers: [SQLiteError.Code?] = []
    let error = try failure {
      let group = try connection.begin(.immediate)
      for _ in 0..<40 {
        answers.append(
          try failure {
            try connection.transaction {
              try connection.run("INSERT INTO note (text) VALUES (\(text))")
            }
          }?.code
        )
        // Space comes back while the group goes on.
        if answers.last != .some(nil) { disk.mend() }
      }
      try group.commit()
    }
    disk.mend()
    let stored = try count(connection)
    if error == nil {
      #expect(stored == answers.count { $0 == nil })
    } else {
      #expect(stored == 0)
    }
    #expect(try connection.integrityCheck() == [])
  }

  @Test(arguments: [FaultyDiskFault.writing, .syncing, .reading], 0..<12)
  func `A disk that fails is an error, nothing is stored in part, and what was stored stays`(
    fault: FaultyDiskFault,
    operations: Int
  ) throws {
    let disk = FaultyDisk.make()
    defer { disk.remove() }
    var stored: [Int?] = [1]
    do {
      let connection = try open(disk)
      try connection.run("INSERT INTO note (text) VALUES (\(text))")
      disk.fail(fault, after: operations)
      let error = try failure {
        try connection.transaction(.immediate) {
          for _ in 0..<40 { try connection.run("INSERT INTO note (text) VALUES (\(text))") }
          let _: Int? = try connection.value("SELECT sum(length(text)) FROM note")
        }
      }
      #expect(error == nil || error?.code.primary == .inputOutput)
      if error == nil { stored = [41] }
      // What was written and could not be synced may be there when the log is read again.
      if fault == .syncing { stored.append(41) }
    }
    disk.mend()
    let connection = try open(disk)
    #expect(try stored.contains(count(connection)))
    #expect(try connection.integrityCheck() == [])
  }
}
