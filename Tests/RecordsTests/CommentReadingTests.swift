import JSON
import Screening
import Testing

@testable import Records

@Suite struct CommentReadingTests {
  @Test func `a comment with everything is read`() throws {
    let input = try read(
      #"""
      {"id":"c1","text":"H\u00e9llo \ud83d\ude00","author":{"id":"a","name":"Ann","created_at":"2025-01-05T10:00:00Z","roles":["staff"],"labels":[]},"at":"2026-01-05T11:00:00.5+01:00","article":{"id":"x","headline":"H","body":"B","section":"sport","tags":["t"],"published_at":"2026-01-01T00:00:00Z"},"parent":"c0","depth":2,"flags":{"spam":2,"":1},"scores":{"perspective.toxicity":0.9315,"own":{"spam":1}},"site":"main","more":[1,{"a":null}]}
      """#
    )
    #expect(input.malformations == [])
    let record = try #require(input.records.first)
    let comment = record.comment
    #expect(comment.id == "c1")
    #expect(comment.text == "Héllo 😀")
    #expect(comment.author?.id == "a")
    #expect(comment.author?.name == "Ann")
    #expect(try comment.author?.createdAt == RFC3339.instant("2025-01-05T10:00:00Z"))
    #expect(comment.author?.roles == ["staff"])
    #expect(comment.author?.labels == [])
    #expect(try comment.at == RFC3339.instant("2026-01-05T10:00:00.500Z"))
    #expect(comment.article == "x")
    #expect(record.article?.tags == ["t"])
    #expect(record.article?.section == "sport")
    #expect(comment.parent == "c0")
    #expect(comment.depth == 2)
    #expect(record.flags == Facts.Flags(people: 3, byReason: ["spam": 2, "": 1]))
    #expect(comment.scores == ["perspective.toxicity": .known(932), "own.spam": .known(1000)])
    #expect(comment.site == "main")
  }

  @Test(arguments: [
    (#"3"#, Facts.Flags(people: 3, byReason: ["": 3])),
    (#"0"#, Facts.Flags(people: 0)),
    (#"["spam","spam","rude"]"#, Facts.Flags(people: 3, byReason: ["spam": 2, "rude": 1])),
    (
      #"[{"reason":"spam","by":"a"},{"reason":"rude","by":"a"},{"reason":"spam","by":"a"},{"by":"b"}]"#,
      Facts.Flags(people: 2, byReason: ["spam": 1, "rude": 1, "": 1])
    ),
  ])
  func `flags come in three forms`(json: String, flags: Facts.Flags) throws {
    #expect(try read("{\"text\":\"a\",\"flags\":\(json)}").records.first?.flags == flags)
  }

  @Test func `an author or an id that is empty or null is absent`() throws {
    let input = try read(
      #"{"text":"a","author":"","id":null}"# + "\n" + #"{"text":"b","author":null}"#
    )
    #expect(input.records.map(\.comment.author) == [nil, nil])
    #expect(input.records.map(\.comment.id) == ["line 1", "line 2"])
  }

  @Test func `a number names a comment or an author as it is written`() throws {
    let comment = try #require(
      read(#"{"text":"a","id":12345678901234567890,"author":7}"#).records.first
    )
    #expect(comment.comment.id == "12345678901234567890")
    #expect(comment.comment.author?.id == "7")
  }

  @Test func `other names are mapped, and ours are then strangers`() throws {
    var names = FieldNames()
    names.text = "body"
    names.author = "user"
    names.article = "article_id"
    let line = #"{"body":"b","text":"t","user":"u","author":5,"article_id":"9","article":true}"#
    let input = try read(line, names: names)
    #expect(input.malformations == [])
    #expect(input.records.first?.comment.text == "b")
    #expect(input.records.first?.comment.author?.id == "u")
    #expect(input.records.first?.comment.article == "9")
  }

  @Test func `fields that are asked for besides are kept, members of objects too`() throws {
    var names = FieldNames()
    names.captured = ["label", "votes.off", "id", "absent"]
    let input = try read(#"{"text":"a","id":"i","label":"x","votes":{"off":3}}"#, names: names)
    #expect(input.records.first?.captured == [.string("x"), .number("3"), .string("i"), nil])
    #expect(input.records.first?.comment.id == "i")
  }

  @Test(arguments: [
    (#"{"text":5}"#, "field `text`: expected a string, found 5"),
    (#"{"id":"a"}"#, "field `text`: expected a string, found nothing"),
    (#"{"text":"a","text":"b"}"#, "field `text` stands twice"),
    (#"{"text":"a","t\u0065xt":"b"}"#, "field `text` stands twice"),
    (#"{"text":"a","id":[1]}"#, "field `id`: expected a string, found an array"),
    (#"{"text":"a","author":true}"#, "field `author`: expected a string or an object, found true"),
    (#"{"text":"a","author":{"name":"x"}}"#, "field `author.id`: expected a string, found nothing"),
    (#"{"text":"a","author":{"id":"x","id":"y"}}"#, "field `author.id` stands twice"),
    (
      #"{"text":"a","author":{"id":"x","roles":"staff"}}"#,
      "field `author.roles`: expected an array of strings, found \"staff\""
    ),
    (
      #"{"text":"a","at":"yesterday"}"#,
      "field `at`: expected a time such as \"2026-01-05T10:00:00Z\", found \"yesterday\": "
        + "expected a year of four digits at character 1"
    ),
    (
      #"{"text":"a","at":"2026-01-05T10:00:00"}"#,
      "field `at`: \"2026-01-05T10:00:00\" names no time zone; expected \"2026-01-05T10:00:00Z\" for "
        + "UTC, or an offset such as `+01:00` in place of the `Z`"
    ),
    (
      #"{"text":"a","at":"2026-01-05"}"#,
      "field `at`: expected a time such as \"2026-01-05T10:00:00Z\", found \"2026-01-05\": "
        + "expected `T` behind the day at character 11"
    ),
    (#"{"text":"a","depth":-1}"#, "field `depth`: expected a whole number, 0 or more, found -1"),
    (
      #"{"text":"a","depth":1e999}"#,
      "field `depth`: expected a whole number, 0 or more, found 1e999"
    ),
    (#"{"text":"a","depth":1.5}"#, "field `depth`: expected a whole number, 0 or more, found 1.5"),
    (
      #"{"text":"a","flags":"x"}"#,
      "field `flags`: expected a number, an array or an object, found \"x\""
    ),
    (
      #"{"text":"a","scores":{"p.t":2}}"#,
      "field `scores.p.t`: expected a number from 0 to 1, found 2"
    ),
    (#"{"text":"a","scores":{"p":{"t":1},"p.t":1}}"#, "field `scores.p.t` stands twice"),
    (#"{"text":"a"} x"#, "expected the end of the line, found `x`, at byte 14"),
    (#"{"text":"a""#, "expected `,`, found the end of the line, at byte 12"),
    (#"{"text":"\ud83d"}"#, "half of a surrogate pair stands alone, at byte 10"),
    (#"[1]"#, "expected `{`, found `[`, at byte 1"),
  ])
  func `what is malformed is told with its line`(line: String, message: String) throws {
    let good = #"{"text":"fine"}"#
    let input = try read("\(good)\n\n\(line)\n\(good)", format: .jsonl)
    #expect(input.malformations == [Malformation(line: 3, message)])
    #expect(input.records.map(\.line) == [1, 4])
  }

  @Test func `bytes that are no UTF-8 are malformed and lose no neighbour`() throws {
    let good = Array(#"{"text":"fine"}"#.utf8)
    let bad = Array(#"{"text":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let input = try read(good + [10] + bad + [10] + good, format: .jsonl)
    #expect(input.malformations == [Malformation(line: 2, "not UTF-8, at byte 10")])
    #expect(input.records.count == 2)
  }

  @Test func `a text that is too long to be screened is a comment all the same`() throws {
    let input = try read("{\"text\":\"\(String(repeating: "a", count: 65_537))\"}")
    #expect(input.malformations == [])
    #expect(input.records.first?.comment.isTooLong == true)
  }

  @Test(arguments: [RecordFormat.jsonl, .csv, .lines])
  func `a line of more than a mebibyte is read past`(format: RecordFormat) throws {
    let long = String(repeating: "x", count: 3 << 20)
    let head = ["text"] + ["a"]
    let line = { format == .jsonl ? "{\"text\":\"\($0)\"}" : $0 }
    let lines = (format == .csv ? head : [line("a")]) + [long, line("b")]
    let input = try read(lines.joined(separator: "\n"), format: format)
    #expect(input.records.map(\.comment.text) == ["a", "b"])
    #expect(input.malformations.map(\.message) == ["longer than 1048576 bytes"])
    #expect(input.malformations.map(\.line) == [lines.count - 1])
    #expect(input.records.last?.line == lines.count)
  }
}
