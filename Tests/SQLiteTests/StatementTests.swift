import SQLite
import Testing

@Suite struct StatementTests {
  private let place: TemporaryDatabase

  init() throws { place = try TemporaryDatabase() }

  private func open() throws -> Connection {
    let connection = try Connection(place.path)
    try connection.execute(
      """
      CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, weight REAL, bytes BLOB) STRICT;
      CREATE UNIQUE INDEX note_text ON note (text);
      """
    )
    return connection
  }

  @Test func `Values come back as they were bound`() throws {
    let connection = try open()
    let text = "é\0'); DROP TABLE note; --"
    let bytes: [UInt8] = [0, 255, 1]
    try connection.run(
      "INSERT INTO note VALUES (\(7), \(text), \(0.5), \(bytes)), (\(8), \(""), \(nil as Double?), \([] as [UInt8]))"
    )
    #expect(connection.changes == 2)
    #expect(connection.lastInsertedRowID == 8)
    var rows = try connection.query("SELECT * FROM note ORDER BY id")
    try #require(try rows.next())
    let (id, written): (Int, String) = try (rows[0], rows[1])
    #expect(id == 7)
    #expect(written == text)
    #expect(try rows[2] == 0.5)
    #expect(try rows[3] == bytes)
    #expect(rows.withBytes(at: 1) { $0.count } == text.utf8.count)
    try #require(try rows.next())
    #expect(try rows[1] == "")
    #expect(try rows[2] == nil as Double?)
    #expect(try rows[3] == [] as [UInt8])
    #expect(try !rows.next())
  }
}
