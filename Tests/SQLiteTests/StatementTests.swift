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
    let empty: [UInt8] = []
    try connection.run(
      "INSERT INTO note VALUES (\(7), \(text), \(0.5), \(bytes)), (\(8), \(""), \(nil as Double?), \(blob: empty.span)), (9, NULL, 1, \(blob: bytes.span))"
    )
    #expect(connection.changes == 3)
    #expect(connection.lastInsertedRowID == 9)
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
    #expect(try rows[3] == empty)
    try #require(try rows.next())
    #expect(rows.withBytes(at: 1) { $0.count } == nil)
    #expect(try rows[2] == 1.0)
    #expect(try rows[3] == bytes)
    #expect(try !rows.next())
  }

  private enum Colour: String, SQLConvertible {
    case red
    case green
  }

  @Test func `Enumerations are stored by their raw values`() throws {
    let connection = try open()
    try connection.run("INSERT INTO note (id, text) VALUES (1, \(Colour.green)), (2, \("blue"))")
    #expect(try connection.value("SELECT text FROM note WHERE id = 1") == Colour.green)
    let error = try failure {
      let _: Colour? = try connection.value("SELECT text FROM note WHERE id = 2")
    }
    #expect(error?.code == .mismatch)
  }

  @Test func `Another type than was asked for is an error and not a zero`() throws {
    let connection = try open()
    let error = try failure {
      let _: Int? = try connection.value("SELECT \("7") AS number")
    }
    #expect(error?.code == .mismatch)
    #expect(
      error?.description
        == "column 0 (number) holds a text, expected an integer (SQLite code 20)"
    )
    #expect(try failure { let _: String? = try connection.value("SELECT NULL") }?.code == .mismatch)
    #expect(try connection.value("SELECT NULL", as: String?.self) == .some(nil))
    #expect(try connection.value("SELECT 1 WHERE 0", as: String?.self) == nil)
    #expect(try failure { let _: Bool? = try connection.value("SELECT 2") }?.code == .mismatch)
  }

  @Test func `Parts are put together with their values`() throws {
    let connection = try open()
    for id in 1...5 {
      try connection.run("INSERT INTO note (id, text) VALUES (\(id), \(String(id)))")
    }
    var condition: SQL = "id > \(1)"
    condition += " AND id < \(5)"
    let sum: Int? = try connection.value(
      "SELECT sum(id) FROM note WHERE \(condition) AND text <> \("3")"
    )
    #expect(sum == 6)
  }

  @Test func `A statement that failed is ready for its next use`() throws {
    let connection = try open()
    func insert(_ text: String?) throws {
      try connection.run("INSERT INTO note (text) VALUES (\(text))")
    }
    try insert("a")
    let error = try failure { try insert("a") }
    #expect(error?.code == .unique)
    if case .constraint? = error?.code {} else { Issue.record("a primary code matches its family") }
    if case .unique? = SQLiteError.Code.constraint as SQLiteError.Code? {
      Issue.record("an extended code matches itself alone")
    }
    #expect(
      error?.description == "UNIQUE constraint failed: note.text (SQLite code 2067)"
    )
    try insert("b")
    try insert(nil)
    #expect(try connection.value("SELECT group_concat(text) FROM note") == "a,b")
  }

  @Test func `The same statement can be read while it is read`() throws {
    let connection = try open()
    try connection.run("INSERT INTO note (id) VALUES (1), (2)")
    var pairs: [[Int]] = []
    func query() throws -> Rows { try connection.query("SELECT id FROM note ORDER BY id") }
    var outer = try query()
    while try outer.next() {
      var inner = try query()
      while try inner.next() { pairs.append([try outer[0], try inner[0]]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `More statements than are kept can be run`() throws {
    let connection = try open()
    var sum: SQL = "SELECT 0"
    for number in 1...300 {
      sum += " + \(number)"
      #expect(try connection.value(sum) == number * (number + 1) / 2)
    }
  }

  @Test(
    arguments: ["SELECT 1; SELECT 2", "", "-- nothing", "SELEC 1", "SELECT 1 WHERE (", "\0"]
      as [SQL]
  )
  func `Anything but one statement is refused`(sql: SQL) throws {
    let connection = try open()
    let code = try #require(try failure { try connection.run(sql) }?.code)
    #expect(code == .misuse || code == .error)
  }

  @Test func `A script stops at its first error and says where`() throws {
    let connection = try open()
    let error = try failure {
      try connection.execute("CREATE TABLE a (id); CREATE TABLE note (id); CREATE TABLE b (id);")
    }
    #expect(error?.message == "table note already exists")
    #expect(error?.context == " CREATE TABLE note (id); CREATE TABLE b (id);")
    #expect(
      try connection.value("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b')") == 1
    )
  }

  @Test func `Descriptions of errors hold no value`() throws {
    let connection = try open()
    try connection.execute("CREATE VIRTUAL TABLE search USING fts5 (text)")
    let error = try failure {
      let _: Int? = try connection.value("SELECT rowid FROM search WHERE text MATCH \("secret: x")")
    }
    #expect(error?.description == "SQL logic error (SQLite code 1)")
    #expect(error.map { String(reflecting: $0).contains("secret") } == true)
  }
}
