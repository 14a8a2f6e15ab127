import Foundation
import SQLite
import Testing

@Suite struct BackupTests {
  private let place: TemporaryDatabase
  private var target: String { place.folder.appendingPathComponent("backup.sqlite").path }
  private let text = String(repeating: "x", count: 3_000)

  init() throws { place = try TemporaryDatabase() }

  private func open() throws -> Connection {
    let connection = try Connection(place.path)
    try connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    try connection.transaction(.immediate) {
      for _ in 0..<1_000 { try connection.run("INSERT INTO note (text) VALUES (\(text))") }
    }
    return connection
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() }
  }

  @Test func `A backup is one moment's database, whatever is written meanwhile`() throws {
    let writer = try open()
    let reader = try Connection(place.path)
    var reports: [BackupProgress] = []
    try reader.backUp(to: target) { progress in
      try? writer.run("DELETE FROM note WHERE id % 7 = \(reports.count)")
      reports.append(progress)
      return true
    }
    #expect(reports.count > 2)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.done < $1.done })
    #expect(reports.allSatisfy { $0.done <= $0.total })
    #expect(try files == ["backup.sqlite", "test.sqlite", "test.sqlite-shm", "test.sqlite-wal"])
    let copy = try Connection(target)
    #expect(try copy.integrityCheck() == [])
    #expect(try copy.value("SELECT count(*) FROM note") == 1_000)
    let left: Int? = try reader.value("SELECT count(*) FROM note")
    #expect(left.map { $0 < 1_000 } == true)
  }

  @Test func `A backup replaces an older one, and not a database in use`() throws {
    let connection = try open()
    try Data("older".utf8).write(to: URL(fileURLWithPath: target))
    try connection.backUp(to: target)
    let copy = try Connection(target)
    #expect(try copy.value("SELECT count(*) FROM note") == 1_000)
    try copy.run("DELETE FROM note")
    #expect(try failure { try connection.backUp(to: target) }?.code == .busy)
    #expect(try failure { try connection.backUp(to: place.path) }?.code == .busy)
    #expect(try copy.value("SELECT count(*) FROM note") == 0)
  }

  @Test func `A backup can be told to replace nothing`() throws {
    let connection = try open()
    try connection.backUp(to: target, replacing: false)
    let error = try failure { try connection.backUp(to: target, replacing: false) }
    #expect(error?.code == .exists)
    #expect(
      error?.description
        == "there is a file of this name (SQLite code 16398): name another one, or remove that first"
    )
    #expect(try files == ["backup.sqlite", "test.sqlite", "test.sqlite-shm", "test.sqlite-wal"])
  }

  @Test func `A backup is one file, and reading it makes no other`() throws {
    try open().backUp(to: target)
    var configuration = Configuration()
    configuration.access = .readOnly
    let copy = try Connection(target, configuration)
    #expect(try copy.value("SELECT count(*) FROM note") == 1_000)
    #expect(try files.filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
  }

  @Test func `A database with a log is read as a file that nobody writes, and nothing is made`()
    throws
  {
    do {
      let connection = try open()
      try connection.checkpoint(.truncate)
    }
    let odd = place.folder.appendingPathComponent("50% über #1?.sqlite").path
    try FileManager.default.copyItem(atPath: place.path, toPath: odd)
    var configuration = Configuration()
    configuration.access = .immutable
    let copy = try Connection(odd, configuration)
    #expect(try copy.value("SELECT count(*) FROM note") == 1_000)
    #expect(try failure { try copy.run("DELETE FROM note") }?.code == .readOnly)
    #expect(try files == ["50% über #1?.sqlite", "test.sqlite"])
  }

  @Test func `A backup that is stopped or can't be made leaves nothing behind`() throws {
    let connection = try open()
    #expect(try failure { try connection.backUp(to: target) { _ in false } }?.code == .interrupted)
    let error = try failure { try connection.backUp(to: place.path + "/no/folder") }
    #expect(error?.code == .cannotOpen)
    #expect(
      error?.description
        == "the file can't be made: Not a directory (SQLite code 14): check that the folder exists and that this user may read and write in it"
    )
    #expect(try files == ["test.sqlite", "test.sqlite-shm", "test.sqlite-wal"])
    try connection.run("DELETE FROM note")
  }

  @Test func `Nobody else may read a backup`() throws {
    try open().backUp(to: target)
    let permissions =
      try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }
}
