import Foundation
import SQLite
import Testing

@Suite struct FileTests {
  private let place: TemporaryDatabase
  private let text = String(repeating: "x", count: 3_000)

  init() throws { place = try TemporaryDatabase() }

  private func open() throws -> Connection {
    let connection = try Connection(place.path)
    try connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    try connection.transaction(.immediate) {
      for _ in 0..<100 { try connection.run("INSERT INTO note (text) VALUES (\(text))") }
    }
    return connection
  }

  @Test func `A checkpoint moves the log's pages, and may empty it`() throws {
    let connection = try open()
    let log = connection.logSize
    #expect(log > 100 * 3_000)
    let moved = try connection.checkpoint(.passive)
    #expect(moved.logged == moved.moved)
    #expect(moved.moved > 100)
    #expect(connection.logSize == log)
    let pages = try connection.pageCount
    #expect(pages > 100)
    try connection.checkpoint(.truncate)
    #expect(connection.logSize == 0)
    let size = try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int
    #expect(size == pages * 4_096)
  }

  @Test func `A checkpoint says so where a reader is in its way`() throws {
    var configuration = Configuration()
    configuration.busyTimeout = .zero
    let writer = try open()
    let other = try Connection(place.path, configuration)
    let reading = try writer.begin()
    let _: Int? = try writer.value("SELECT count(*) FROM note")
    try other.run("DELETE FROM note WHERE id = 1")
    #expect(try failure { try other.checkpoint(.truncate) }?.code == .busy)
    let passive = try other.checkpoint(.passive)
    #expect(passive.moved < passive.logged)
    try reading.commit()
    try other.checkpoint(.truncate)
  }

  @Test func `What is deleted is not in the file any more`() throws {
    do {
      let connection = try open()
      try connection.run("INSERT INTO note (text) VALUES (\("a secret of somebody"))")
      try connection.checkpoint(.truncate)
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)).contains("a secret"))
      try connection.run("DELETE FROM note")
      try connection.checkpoint(.truncate)
    }
    #expect(try !Data(contentsOf: URL(fileURLWithPath: place.path)).contains("a secret"))
  }

  @Test func `Damage is found`() throws {
    do {
      let connection = try open()
      try connection.execute("CREATE INDEX note_text ON note (text)")
      #expect(try connection.integrityCheck() == [])
    }
    let url = URL(fileURLWithPath: place.path)
    var bytes = try Data(contentsOf: url)
    bytes.replaceSubrange((bytes.count / 2)..<(bytes.count / 2 + 6_000), with: Data(count: 6_000))
    try bytes.write(to: url)
    let connection = try Connection(place.path)
    do {
      #expect(try connection.integrityCheck() != [])
    } catch {
      #expect(error.code.primary == .corrupt)
    }
  }

  @Test func `Rows that refer to nothing are found`() throws {
    let connection = try open()
    try connection.execute(
      """
      CREATE TABLE reply (id INTEGER PRIMARY KEY, note INTEGER REFERENCES note) STRICT;
      PRAGMA foreign_keys = OFF;
      INSERT INTO reply VALUES (7, 1000);
      """
    )
    #expect(try connection.integrityCheck() == ["row 7 of reply refers to no row of note"])
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool {
    range(of: Data(text.utf8)) != nil
  }
}
