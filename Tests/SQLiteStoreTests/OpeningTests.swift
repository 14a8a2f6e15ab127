import FaultyDisk
import Foundation
import Moderation
import SQLite
import SQLiteStore
import StoreSamples
import Testing

@Suite struct OpeningTests {
  private let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  private func refusal(
    _ configuration: Configuration = SQLiteStore.configuration
  ) -> OpeningError? {
    do throws(OpeningError) {
      try SQLiteStore(place.path, configuration).stop()
      return nil
    } catch {
      return error
    }
  }

  /// Opens a store that holds nothing.
  private func firstNumber(_ path: String, _ configuration: Configuration) throws -> Int64 {
    let store = try SQLiteStore(path, configuration)
    defer { store.stop() }
    return try store.carryOut("a") { site throws(ModerationError) in try site.nextNumber() }
  }

  @Test func `A new file becomes a store, and one that is there is opened again`() throws {
    #expect(refusal() == nil)
    #expect(refusal() == nil)
    let connection = try Connection(place.path)
    #expect(try connection.applicationID == 0x4D4F_4445)
    #expect(try connection.userVersion == 2)
    #expect(try connection.integrityCheck() == [])
  }

  @Test func `Nobody but its owner may read a store's file and its log`() throws {
    let store = try SQLiteStore(place.path)
    defer { store.stop() }
    _ = try store.carryOut("a") { site throws(ModerationError) in try site.nextNumber() }
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
  }

  @Test func `A database of the first version is read as it is, and brought up to date by a store`()
    throws
  {
    let store = try SQLiteStore(place.path)
    try store.carryOut("a") { site throws(ModerationError) in try site.put([]) }
    store.stop()
    do {
      let connection = try Connection(place.path)
      try connection.execute("DROP TABLE checkpoints")
      try connection.setUserVersion(1)
    }
    var items: [LedgerItem] = []
    try SQLiteArchive(place.path).read("a") { site in
      try site.visitLedger { items.append($0) }
    }
    #expect(items.count == 1)
    #expect(try Connection(place.path).userVersion == 1)
    #expect(refusal() == nil)
    #expect(try Connection(place.path).userVersion == 2)
  }

  @Test func `A database with a newer schema is refused, and nothing in it is changed`() throws {
    #expect(refusal() == nil)
    do {
      let connection = try Connection(place.path)
      try connection.setUserVersion(9)
      try connection.checkpoint(.truncate)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path))
    let error = refusal()
    #expect(error?.code == .newerSchema)
    #expect(throws: try #require(error)) { try SQLiteArchive(place.path) }
    #expect(
      error?.description
        == "\(place.path): the database has schema 9, and this version of moderato knows schemas up to 2: start the version that wrote it, or name another file"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
  }

  @Test func `Another application's database is refused`() throws {
    do {
      let connection = try Connection(place.path)
      try connection.execute("CREATE TABLE theirs (id)")
    }
    let error = refusal()
    #expect(error?.code == .otherApplication)
    #expect(error?.description.hasSuffix("name another file") == true)
  }

  @Test func `A file that is no database is refused`() throws {
    try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: place.path))
    #expect(refusal()?.code == .notADatabase)
  }

  @Test func `A folder that isn't there is told`() throws {
    let path = place.folder.appendingPathComponent("none/moderato.sqlite").path
    do throws(OpeningError) {
      _ = try SQLiteStore(path)
      Issue.record("it was opened")
    } catch {
      #expect(error.code == .other)
      #expect(error.description.hasPrefix(path))
      #expect(error.description.contains("check that the folder exists"))
    }
  }

  @Test func `A file that can't be written is refused, and can be opened once it can`() throws {
    #expect(refusal() == nil)
    let fixture = DiskFixture()
    fixture.disk.fail(.permission, after: 0)
    let error = refusal(fixture.configuration)
    #expect(error?.code == .readOnly)
    #expect(error?.description.contains("check that its owner and permissions") == true)
    fixture.disk.mend()
    #expect(refusal(fixture.configuration) == nil)
  }

  @Test func `A schema that was made in part is made whole by the next opening`() throws {
    var hadPower = false
    var operations = 0
    while !hadPower {
      let place = try TemporaryStore()
      let fixture = DiskFixture()
      fixture.disk.losePower(after: operations, seed: UInt64(operations % 3))
      _ = try? SQLiteStore(place.path, fixture.configuration)
      hadPower = fixture.disk.hasPower
      fixture.disk.restorePower()
      #expect(try firstNumber(place.path, fixture.configuration) == 1)
      #expect(fixture.disk.hasPower)
      operations += 1
    }
    #expect(operations > 5)
  }

  @Test func `Several that open a new file at once all get a store`() async throws {
    let path = place.path
    let numbers = try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try SQLiteStore(path)
          return try store.carryOut("a") { site throws(ModerationError) in try site.nextNumber() }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == [1, 2, 3, 4])
  }
}
