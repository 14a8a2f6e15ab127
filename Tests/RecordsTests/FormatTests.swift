import Screening
import Testing

@testable import Records

@Suite struct FormatTests {
  @Test func `a CSV keeps quoted commas, quotes and line ends`() throws {
    let csv = "\u{FEFF}id,text,author\r\n1,\"a, \"\"b\"\"\nc\",ann\r\n\r\n2,5\" pipe,\r\n3,\"\",bob"
    let input = try read(csv)
    #expect(input.malformations == [])
    #expect(input.records.map(\.comment.text) == ["a, \"b\"\nc", "5\" pipe", ""])
    #expect(input.records.map(\.comment.author?.id) == ["ann", nil, "bob"])
    #expect(input.records.map(\.line) == [2, 5, 6])
  }

  @Test func `columns with dots give members of objects`() throws {
    let csv = """
      text,author,author.roles,article.id,article.section,scores.p.t,flags,depth
      a,ann,staff;editor,7,sport,0.5,2,1
      """
    let record = try #require(read(csv, format: .csv).records.first)
    #expect(record.comment.author?.roles == ["staff", "editor"])
    #expect(record.article?.section == "sport")
    #expect(record.comment.scores == ["p.t": .known(500)])
    #expect(record.flags?.people == 2)
    #expect(record.comment.depth == 1)
  }

  @Test(arguments: [
    ("text,id\na\nb,2\n", "expected 2 cells, found 1"),
    ("text,id\n\"a\"b,1\nb,2\n", "expected a comma after a closing quote, at byte 4"),
    (
      "text,depth\na,deep\nb,2\n",
      "field `depth`: expected a whole number, 0 or more, found \"deep\""
    ),
    ("text,id\n\"a,1\nb,2\n", "a quoted cell has no end"),
  ])
  func `a malformed row is told and loses no neighbour`(csv: String, message: String) throws {
    let input = try read(csv, format: .csv)
    #expect(input.malformations == [Malformation(line: 2, message)])
    #expect(input.records.map(\.comment.text) == ["b"])
    #expect(input.records.map(\.line) == [3])
  }

  @Test(arguments: [
    ("id,comment\n1,a\n", "line 1: no column is named `text`; --text-field names another"),
    ("text,text\n1,a\n", "line 1: two columns are named `text`"),
    ("", "line 1: no column is named `text`; --text-field names another"),
  ])
  func `a header row that says too little is refused`(csv: String, message: String) {
    let error = #expect(throws: InputError.self) { try read(csv, format: .csv) }
    #expect(error?.description == message)
  }

  @Test func `in plain lines each line is a comment`() throws {
    let input = try read("one\r\n \n\ttwo, \"x\"\n\nthree")
    #expect(input.records.map(\.comment.text) == ["one", "\ttwo, \"x\"", "three"])
    #expect(input.records.map(\.comment.id) == ["line 1", "line 3", "line 5"])
  }

  @Test(arguments: [
    (#" {"text":"a"}"#, "input", RecordFormat.jsonl), ("id,text\n1,a", "input", .csv),
    ("\"id\",\"text\"\n1,a", "input", .csv), ("my text, and\nmore", "input", .lines),
    ("{not json}", "a.txt", .lines), ("text,id\na,1", "a.CSV", .csv), ("{}", "a.ndjson", .jsonl),
  ])
  func `the format follows from the name, else from the first line`(
    text: String,
    file: String,
    format: RecordFormat
  ) throws {
    let folder = try InputFile(text, file)
    let reader = try RecordReader(folder.descriptor(), format: nil, names: FieldNames())
    #expect(reader.decoder.format == format)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0], "is in UTF-16; comments are read in UTF-8"),
    ([0xFE, 0xFF, 0, 0x7B], "is in UTF-16; comments are read in UTF-8"),
    ([0x1F, 0x8B, 8, 0], "is compressed; `gunzip -c` puts it in plain"),
  ])
  func `what can't be comments is refused as a whole`(bytes: [UInt8], reason: String) {
    #expect(throws: InputError.unreadable(reason)) { try read(bytes) }
  }

  @Test func `lines hold no fields to capture`() throws {
    var names = FieldNames()
    names.captured = ["label", "other"]
    #expect(try read("One\n", names: names).records.map(\.captured) == [[nil, nil]])
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `records do not depend on how the bytes come in`(size: Int) throws {
    let csv = "text,id\r\n\"a\n\"\"b\"\"\",1\r\n\n\"\",2\nc,\"3\"\n"
    let folder = try InputFile(csv, "a.csv")
    var splitter = RecordSplitter(try folder.descriptor(), chunkSize: size)
    splitter.isCSV = true
    var rows: [String] = []
    while let batch = try splitter.next() {
      for record in batch.records {
        rows.append(
          "\(record.line): "
            + String(decoding: batch.bytes[record.start..<record.end], as: UTF8.self)
        )
      }
    }
    #expect(rows == ["1: text,id", "2: \"a\n\"\"b\"\"\",1", "5: \"\",2", "6: c,\"3\""])
  }
}
