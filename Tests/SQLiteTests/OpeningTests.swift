import FaultyDisk
import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
  private let place: TemporaryDatabase
  private var ours: Configuration {
    var configuration = Configuration()
    configuration.applicationID = 0x4D4F_4445
    return configuration
  }

  init() throws { place = try TemporaryDatabase() }

  /// Opens what must not be opened.
  private func refusal(_ path: String, _ configuration: Configuration) throws -> SQLiteError? {
    try failure { _ = try Connection(path, configuration) }
  }

  @Test func `A new database is ours from then on, and keeps its version`() throws {
    do {
      let connection = try Connection(place.path, ours)
      #expect(try connection.applicationID == 0x4D4F_4445)
      #expect(try connection.userVersion == 0)
      try connection.transaction(.immediate) { try connection.setUserVersion(3) }
      try? connection.transaction(.immediate) {
        try connection.setUserVersion(4)
        throw CancellationError()
      }
    }
    let connection = try Connection(place.path, ours)
    #expect(try connection.userVersion == 3)
  }

  @Test func `A file that isn't a database is refused and not touched`() throws {
    let text = Data(String(repeating: "No database. ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: place.path))
    let error = try refusal(place.path, ours)
    #expect(error?.code == .notADatabase)
    #expect(error?.context == place.path)
    #expect(
      error?.description
        == "file is not a database (SQLite code 26): the file is something else, or damaged; name another one"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).count == 1)
  }

  @Test(arguments: [nil, 7] as [Int32?])
  func `A database of another application is refused and not touched`(id: Int32?) throws {
    do {
      var theirs = Configuration()
      theirs.applicationID = id
      let connection = try Connection(place.path, theirs)
      try connection.execute("CREATE TABLE theirs (id)")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path))
    let error = try refusal(place.path, ours)
    #expect(error?.code == .otherApplication)
    #expect(error?.code.primary == .notADatabase)
    #expect(
      error?.message
        == "the database is not ours: expected application id 1297040453, found \(id ?? 0)"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
  }

  @Test func `A file or folder that isn't there is an error unless it is to be made`() throws {
    var configuration = ours
    configuration.access = .readWrite
    #expect(try refusal(place.path, configuration)?.code == .cannotOpen)
    configuration.access = .readOnly
    #expect(try refusal(place.path, configuration)?.code == .cannotOpen)
    #expect(try refusal(place.path + "/no/folder", ours)?.code == .cannotOpen)
    #expect(try refusal(place.folder.path, ours)?.code.primary == .cannotOpen)
    #expect(try refusal("", ours)?.code.primary == .cannotOpen)
  }

  @Test func `An empty file becomes a database`() throws {
    try Data().write(to: URL(fileURLWithPath: place.path))
    #expect(try Connection(place.path, ours).applicationID == 0x4D4F_4445)
  }

  @Test func `A file that can't be written is refused, and can be read`() throws {
    let disk = FaultyDisk.make()
    defer { disk.remove() }
    var configuration = disk.configuration
    do {
      let connection = try Connection(place.path, configuration)
      try connection.execute("CREATE TABLE note (id); INSERT INTO note VALUES (7)")
    }
    disk.fail(.permission, after: 0)
    let error = try refusal(place.path, configuration)
    #expect(error?.code == .readOnly)
    #expect(
      error?.description
        == "the database can't be written (SQLite code 8): check that its owner and permissions, and its folder's, let this user write"
    )
    configuration.access = .readOnly
    let connection = try Connection(place.path, configuration)
    #expect(try connection.value("SELECT id FROM note") == 7)
  }

  @Test func `A connection for reading doesn't write`() throws {
    let writer = try Connection(place.path, ours)
    try writer.execute("CREATE TABLE note (id)")
    var configuration = ours
    configuration.access = .readOnly
    let reader = try Connection(place.path, configuration)
    #expect(try failure { try reader.run("INSERT INTO note VALUES (1)") }?.code == .readOnly)
    #expect(try failure { try reader.setUserVersion(1) }?.code == .readOnly)
  }

  @Test func `What was asked for is what SQLite does`() throws {
    var configuration = ours
    configuration.durability = .normal
    configuration.cacheSize = 1_234
    configuration.mapSize = 65_536
    configuration.checkpointInterval = 77
    let connection = try Connection(place.path, configuration)
    #expect(try connection.value("SELECT synchronous FROM pragma_synchronous") == 1)
    #expect(try connection.value("SELECT cache_size FROM pragma_cache_size") == -1_234)
    #expect(try connection.value("PRAGMA mmap_size") == 65_536)
    #expect(try connection.value("PRAGMA wal_autocheckpoint") == 77)
    #expect(try connection.value("SELECT journal_mode FROM pragma_journal_mode") == "wal")
    #expect(try connection.value("SELECT secure_delete FROM pragma_secure_delete") == 1)
    #expect(try connection.value("SELECT foreign_keys FROM pragma_foreign_keys") == 1)
    #expect(try connection.value("PRAGMA temp_store") == 2)
    #expect(try connection.value("PRAGMA busy_timeout") == 5_000)
  }

  @Test(
    arguments: [
      "SELECT \"text\"", "SELECT load_extension('x')",
      "UPDATE sqlite_schema SET sql = 'x' WHERE name = 'note'",
      "INSERT INTO child VALUES (1, 7)",
    ] as [SQL]
  )
  func `What is dangerous is switched off`(sql: SQL) throws {
    let connection = try Connection(place.path)
    try connection.execute(
      """
      CREATE TABLE note (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER PRIMARY KEY, note INTEGER REFERENCES note);
      PRAGMA writable_schema = ON;
      """
    )
    #expect(throws: SQLiteError.self) { try connection.run(sql) }
    #expect(try connection.integrityCheck() == [])
  }

  @Test func `Names that SQLite takes for something else are files`() async {
    // A process of its own, since relative names need its folder.
    await #expect(processExitsWith: .success) {
      let place = try TemporaryDatabase()
      let files = FileManager.default
      try #require(files.changeCurrentDirectoryPath(place.folder.path))
      for name in [":memory:", "file:x?mode=memory"] {
        do { try Connection(name).execute("CREATE TABLE note (id)") }
        #expect(files.fileExists(atPath: place.folder.path + "/" + name))
      }
    }
  }
}
