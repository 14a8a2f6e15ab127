import FoundationEssentials
import Moderation
import SQLite
import StoreConformance
import StoreSamples
import Testing

@testable import SQLiteStore

/// The record is what its ledger says.
@Suite(.timeLimit(.minutes(1))) struct RebuildingTests {
  /// A store's file to which many things have happened.
  private func played(_ place: TemporaryStore, seed: UInt64 = 1) throws {
    let store = try SQLiteStore(place.path)
    var site = try RandomSite(seed: seed)
    try site.play(300, on: store)
    store.stop()
  }

  private func change(_ path: String, _ sql: SQL) throws {
    var configuration = SQLiteStore.configuration
    configuration.applicationID = SQLiteStore.applicationID
    let connection = try Connection(path, configuration)
    try connection.run(sql)
  }

  @Test(arguments: UInt64(1)..<4)
  func `A record that is made again from its ledger is the same, whatever happened`(seed: UInt64)
    throws
  {
    let place = try TemporaryStore()
    try played(place, seed: seed)
    let rebuilt = place.path + ".rebuilt"
    defer { try? FileManager.default.removeItem(atPath: rebuilt) }
    var followed: Int64 = 0
    try SQLiteArchive(place.path).rebuild(to: rebuilt) { count in
      followed = count
      return true
    }
    #expect(followed > 100)
    #expect(try SQLiteArchive(place.path).differences(from: rebuilt) == [])
    let (before, after) = (try SQLiteStore(place.path), try SQLiteStore(rebuilt))
    defer {
      before.stop()
      after.stop()
    }
    let expected = try before.ask(RandomSite.name) { site in try State(of: site, numbers: 500) }
    let found = try after.ask(RandomSite.name) { site in try State(of: site, numbers: 500) }
    let isSame = found == expected
    #expect(isSame)
    // It goes on from there.
    var site = try RandomSite(seed: 99)
    try site.play(20, on: after)
  }

  @Test func `Each table that isn't as the ledger says is named`() throws {
    let place = try TemporaryStore()
    try played(place)
    let rebuilt = place.path + ".rebuilt"
    defer { try? FileManager.default.removeItem(atPath: rebuilt) }
    try SQLiteArchive(place.path).rebuild(to: rebuilt)
    let comment: Int64 =
      try Session(Connection(place.path))
      .value("SELECT min(id) FROM comments") ?? 0
    try change(
      place.path,
      "UPDATE comments SET is_published = 1 - is_published WHERE id = \(comment)"
    )
    try change(place.path, "DELETE FROM decisions WHERE id = (SELECT min(id) FROM decisions)")
    try change(place.path, "INSERT INTO authors (site, id, document) VALUES (1, 100000, x'7b7d')")
    let found = try SQLiteArchive(place.path).differences(from: rebuilt)
    #expect(found.map(\.thing) == ["comment", "author", "decision"])
    #expect(found.map(\.kind) == [.changed, .unfounded, .missing])
    #expect(found.first?.number == comment)
    #expect(
      found.first.map { "\($0)" }
        == "site site, comment \(comment): the ledger says something else"
    )
  }

  @Test func `A ledger that was changed makes no record, and leaves no file`() throws {
    let place = try TemporaryStore()
    try played(place)
    try change(place.path, "UPDATE ledger SET at = at + 1 WHERE sequence = 7")
    let rebuilt = place.path + ".rebuilt"
    #expect {
      try SQLiteArchive(place.path).rebuild(to: rebuilt)
    } throws: { error in
      guard case .ledger("site", let fault)? = error as? RebuildError else { return false }
      return fault.sequence == 7
    }
    #expect(!FileManager.default.fileExists(atPath: rebuilt))
    #expect(throws: RebuildError.stopped) {
      try change(place.path, "UPDATE ledger SET at = at - 1 WHERE sequence = 7")
      try SQLiteArchive(place.path).rebuild(to: rebuilt) { _ in false }
    }
    #expect(!FileManager.default.fileExists(atPath: rebuilt))
  }
}
