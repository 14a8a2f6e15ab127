import FaultyDisk
import Moderation
import SQLite
import SQLiteStore
import StoreSamples
import Testing

@Suite struct PowerLossTests {
  private static let count = 8
  private let town: Town

  init() throws { town = try Town() }

  /// What was answered, and what is found after a power loss.
  private struct Outcome {
    var answered = 0
    /// Nil where the file is no store any more.
    var kept: Int?
    var holds = false
    var hadPower = true

    var isComplete: Bool { holds && (kept ?? -1) >= answered }
  }

  /// Submits comments one after the other, over several checkpoints.
  private func work(_ path: String, _ configuration: Configuration, _ outcome: inout Outcome) throws
  {
    let store = try SQLiteStore(path, configuration)
    // A disk without power must not be used by anybody when it gets it back.
    defer { store.stop() }
    for number in 0..<Self.count {
      let text = String(repeating: "This is comment \(number). ", count: 20)
      let incoming = town.incoming(text, by: "a\(number % 3)", id: "c\(number)")
      let desk = town.desk(at: Int64(number) * 60_000)
      _ = try store.carryOut("a") { site throws(ModerationError) in
        try desk.submit(incoming, in: &site)
      }
      outcome.answered += 1
    }
  }

  private func look(_ path: String, _ configuration: Configuration, _ outcome: inout Outcome) throws
  {
    let store = try SQLiteStore(path, configuration)
    defer { store.stop() }
    try store.ask("a") { site in
      var chain = LedgerVerification(site: "a")
      let entries = try site.entries(after: 0, limit: .max)
      outcome.holds = entries.allSatisfy { chain.take($0) == nil }
      for number in entries.indices {
        let id = try site.number(of: .comment, named: "c\(number)")
        if try id.flatMap({ try site.comment(CommentID($0)) }) == nil { outcome.holds = false }
      }
      outcome.kept = entries.count
    }
  }

  private func outcomes(_ durability: Configuration.Durability, seed: UInt64) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    while outcomes.last?.hadPower != true {
      let place = try TemporaryStore()
      let fixture = DiskFixture()
      var configuration = fixture.configuration
      configuration.durability = durability
      configuration.checkpointInterval = 20
      fixture.disk.losePower(after: outcomes.count, seed: seed)
      var outcome = Outcome()
      try? work(place.path, configuration, &outcome)
      outcome.hadPower = fixture.disk.hasPower
      fixture.disk.restorePower()
      try? look(place.path, configuration, &outcome)
      #expect(fixture.disk.hasPower)
      outcomes.append(outcome)
    }
    try #require(outcomes.last?.answered == Self.count)
    return outcomes
  }

  @Test(arguments: UInt64(0)..<3)
  func `What was answered survives a power loss at any moment`(seed: UInt64) throws {
    for (operations, outcome) in try outcomes(.full, seed: seed).enumerated() {
      #expect(outcome.isComplete, "after \(operations) operations")
      #expect((outcome.kept ?? .max) <= outcome.answered + 1, "after \(operations) operations")
    }
  }

  @Test func `With lower durability answered commands are lost, so the test above can fail`() throws
  {
    let outcomes = try outcomes(.normal, seed: 0)
    #expect(!outcomes.allSatisfy { $0.isComplete })
  }
}
