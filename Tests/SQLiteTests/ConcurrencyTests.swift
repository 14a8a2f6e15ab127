import Foundation
import SQLite
import Synchronization
import Testing

@Suite struct ConcurrencyTests {
  private let place: TemporaryDatabase

  init() throws { place = try TemporaryDatabase() }

  private func transfer(_ connection: borrowing Connection) throws {
    try connection.transaction(.immediate) {
      try connection.run("UPDATE account SET amount = amount + 1 WHERE id = 1")
      try connection.run("UPDATE account SET amount = amount - 1 WHERE id = 2")
    }
  }

  /// Looks at both accounts on a connection of its own, as long as it is told to go on.
  private func watch(_ path: String, _ goOn: (_ isFirst: Bool) -> Bool) throws {
    var configuration = Configuration()
    configuration.access = .readOnly
    let reader = try Connection(path, configuration)
    var last = -1
    while true {
      let isFirst = last < 0
      let (one, two): (Int?, Int?) = try reader.transaction {
        (
          try reader.value("SELECT amount FROM account WHERE id = 1"),
          try reader.value("SELECT amount FROM account WHERE id = 2")
        )
      }
      guard let one, let two, one == -two, one >= last else { throw Disagreement() }
      last = one
      if !goOn(isFirst) { return }
    }
  }

  private struct Disagreement: Error {}

  @Test(.timeLimit(.minutes(1))) func `Readers see whole commits, in order, while one writes`()
    throws
  {
    let path = place.path
    let commits = 200
    var configuration = Configuration()
    configuration.durability = .off
    configuration.checkpointInterval = 20
    let writer = Mutex(try Connection(path, configuration))
    try writer.withLock { connection in
      try connection.execute(
        "CREATE TABLE account (id INTEGER PRIMARY KEY, amount INTEGER) STRICT; INSERT INTO account VALUES (1, 0), (2, 0)"
      )
    }
    let failures = Mutex<[String]>([])
    let readerCount = 3
    let reading = Atomic(0)
    let isDone = Atomic(false)
    let threads = DispatchGroup()
    for worker in 0...readerCount {
      threads.enter()
      Thread.detachNewThread {
        defer { threads.leave() }
        do {
          if worker == 0 {
            defer { isDone.store(true, ordering: .releasing) }
            while reading.load(ordering: .acquiring) < readerCount { sched_yield() }
            for _ in 0..<commits { try writer.withLock { try transfer($0) } }
          } else {
            try watch(path) { isFirst in
              if isFirst { reading.add(1, ordering: .acquiringAndReleasing) }
              return !isDone.load(ordering: .acquiring)
            }
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    threads.wait()
    #expect(failures.withLock { $0 } == [])
    let sum: Int? = try Connection(path).value("SELECT amount FROM account WHERE id = 1")
    #expect(sum == commits)
  }

  @Test func `A second writer waits as long as it was told to, and then is told why it can't`()
    throws
  {
    let first = try Connection(place.path)
    try first.execute("CREATE TABLE note (id)")
    var configuration = Configuration()
    configuration.busyTimeout = .milliseconds(20)
    let second = try Connection(place.path, configuration)
    let transaction = try first.begin(.immediate)
    let start = ContinuousClock.now
    let error = try failure { _ = try second.begin(.immediate) }
    #expect(ContinuousClock.now - start >= .milliseconds(15))
    #expect(error?.code == .busy)
    #expect(
      error?.description
        == "database is locked (SQLite code 5): another connection is writing; try again"
    )
    try transaction.commit()
    try second.run("INSERT INTO note VALUES (1)")
  }

  @Test func `A reader that wants to write after somebody else has is told to begin otherwise`()
    throws
  {
    let first = try Connection(place.path)
    try first.execute("CREATE TABLE note (id)")
    let second = try Connection(place.path)
    let error = try failure {
      try second.transaction {
        let _: Int? = try second.value("SELECT count(*) FROM note")
        try first.run("INSERT INTO note VALUES (1)")
        try second.run("INSERT INTO note VALUES (2)")
      }
    }
    #expect(error?.code == .busySnapshot)
    #expect(try second.value("SELECT count(*) FROM note") == 1)
  }

  @Test func `Many can make the same database at once`() throws {
    let path = place.path
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      do {
        var configuration = Configuration()
        configuration.applicationID = 7
        let connection = try Connection(path, configuration)
        try connection.transaction(.immediate) {
          try connection.run("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY)")
          try connection.run("INSERT INTO note DEFAULT VALUES")
        }
      } catch {
        failures.withLock { $0.append(String(reflecting: error)) }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try Connection(path).value("SELECT count(*) FROM note") == 16)
  }
}
