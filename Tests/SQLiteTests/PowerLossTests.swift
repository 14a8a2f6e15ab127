import FaultyDisk
import SQLite
import Testing

@Suite struct PowerLossTests {
  /// What a workload has been told is stored, and what is found after a power loss.
  private struct Outcome {
    var acknowledged: Int
    /// Nil where the database is damaged.
    var stored: [Int]?
    var hadPower: Bool

    /// Nothing that was acknowledged is missing, and no commit is there in part.
    var isComplete: Bool {
      guard let stored else { return false }
      return stored.count >= acknowledged && isPrefix
    }

    /// Commits are there from the first to some last one, and nothing else is.
    var isPrefix: Bool {
      guard let stored else { return false }
      return stored == Array(0..<stored.count) && stored.count <= acknowledged + 1
    }
  }

  private static let commitCount = 12

  /// Makes a database and commits rows one by one, over several checkpoints.
  private func work(_ path: String, _ configuration: Configuration, _ acknowledged: inout Int)
    throws
  {
    let connection = try Connection(path, configuration)
    try connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    let text = String(repeating: "x", count: 3_000)
    for id in 0..<Self.commitCount {
      try connection.transaction(.immediate) {
        try connection.run("INSERT INTO note VALUES (\(id), \(text))")
      }
      acknowledged += 1
    }
  }

  private func stored(_ path: String, _ configuration: Configuration) throws -> [Int] {
    let connection = try Connection(path, configuration)
    #expect(try connection.integrityCheck() == [])
    var ids: [Int] = []
    let hasTable: Int? = try connection.value("SELECT 1 FROM sqlite_schema WHERE name = 'note'")
    guard hasTable != nil else { return [] }
    var rows = try connection.query("SELECT id FROM note ORDER BY id")
    while try rows.next() { ids.append(try rows[0]) }
    return ids
  }

  /// Runs the workload with a power loss after so many operations.
  private func outcome(
    _ durability: Configuration.Durability,
    after operations: Int,
    seed: UInt64
  ) throws -> Outcome {
    let place = try TemporaryDatabase()
    let disk = FaultyDisk.make()
    defer { disk.remove() }
    var configuration = disk.configuration
    configuration.durability = durability
    configuration.checkpointInterval = 5
    disk.losePower(after: operations, seed: seed)
    var outcome = Outcome(acknowledged: 0, hadPower: true)
    do {
      try work(place.path, configuration, &outcome.acknowledged)
    } catch let error as SQLiteError {
      #expect(!disk.hasPower, "\(String(reflecting: error))")
    }
    outcome.hadPower = disk.hasPower
    disk.restorePower()
    outcome.stored = try? stored(place.path, configuration)
    return outcome
  }

  /// Outcomes for a power loss at each operation of the workload.
  private func outcomes(_ durability: Configuration.Durability, seed: UInt64) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    while outcomes.last?.hadPower != true {
      outcomes.append(try outcome(durability, after: outcomes.count, seed: seed))
    }
    try #require(outcomes.count > 2 * Self.commitCount)
    try #require(outcomes.last?.acknowledged == Self.commitCount)
    return outcomes
  }

  @Test(arguments: UInt64(0)..<4)
  func `What was committed with full durability survives a power loss at any moment`(seed: UInt64)
    throws
  {
    for (operations, outcome) in try outcomes(.full, seed: seed).enumerated() {
      #expect(outcome.isComplete, "after \(operations) operations")
    }
  }

  @Test(arguments: UInt64(0)..<2)
  func `Normal durability loses the last commits and damages nothing`(seed: UInt64) throws {
    let outcomes = try outcomes(.normal, seed: seed)
    #expect(outcomes.allSatisfy { $0.isPrefix })
    if seed == 0 { #expect(!outcomes.allSatisfy { $0.isComplete }) }
  }

  @Test func `Without durability a power loss costs something, so the tests above can fail`()
    throws
  {
    let outcomes = try outcomes(.off, seed: 0)
    #expect(!outcomes.allSatisfy { $0.isComplete })
  }
}
