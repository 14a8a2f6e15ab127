import Foundation
import JSON
import Screening
import SourceText
import TestSupport
import Testing

@testable import Records

@Suite struct VerdictWritingTests {
  @Test func `JSON Lines hold what applies and nothing else`() throws {
    var writer = VerdictJSON(try SampleVerdicts.rules())
    let verdicts = [SampleVerdicts.full, SampleVerdicts.refused, SampleVerdicts.plain]
    let bytes = verdicts.flatMap { writer.line($0) }
    expectGolden(String(decoding: bytes, as: UTF8.self), "verdicts.jsonl")
  }

  @Test func `positions are code points of what was sent`() throws {
    var writer = VerdictJSON(try SampleVerdicts.rules())
    let bytes = writer.line(SampleVerdicts.full)
    let line = try JSONDecoder().decode(Line.self, from: Data(bytes))
    let match = try #require(line.reasons.first?.matches.first)
    var found = String.UnicodeScalarView()
    let scalars = Array(SampleVerdicts.full.comment.text.unicodeScalars)
    found.append(contentsOf: scalars[match.start..<match.end])
    #expect(String(found) == "twit")
    #expect(match.text == "twit")
  }

  private struct Line: Decodable {
    var reasons: [Reason]

    struct Reason: Decodable {
      var matches: [Match]
    }

    struct Match: Decodable {
      var start: Int
      var end: Int
      var text: String
    }
  }

  @Test func `a CSV quotes what needs it`() throws {
    let writer = VerdictCSV(try SampleVerdicts.rules())
    expectGolden(
      VerdictCSV.header + writer.row(SampleVerdicts.full) + writer.row(SampleVerdicts.refused),
      "verdicts.csv"
    )
  }

  @Test(arguments: [
    ("c1", "c1"), ("a,\"b\"", "\"a,\"\"b\"\"\""), ("a\r\nb", "a\\u{D}\\u{A}b"),
    ("\u{1B}[2J\u{7}", "\\u{1B}[2J\\u{7}"), ("\u{202E}txt.exe", "\\u{202E}txt.exe"),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("=1,2", "\"'=1,2\""), ("@SUM(A1)", "'@SUM(A1)"),
    ("+1+1", "'+1+1"), ("-LxKj", "'-LxKj"), ("-17.5", "-17.5"), (" =1", "' =1"), ("＝1", "'＝1"),
    ("\t=1", "\\u{9}=1"), ("a=b", "a=b"), ("'", "'"), ("", ""), ("é 😀", "é 😀"),
  ])
  func `a cell does no harm in a spreadsheet`(text: String, cell: String) {
    #expect(CSVRow.cell(text).unicodeScalars.elementsEqual(cell.unicodeScalars))
  }

  @Test(arguments: UInt64(0)..<50)
  func `a row reads back as its cells`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab,\"\n\r\t;='+-@é\u{202E} ")
    let cells = (0..<4).map { _ in
      String(
        (0..<random.next() % 6).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      )
    }
    let row = cells.map(CSVRow.cell).joined(separator: ",")
    #expect(!row.contains { $0.isNewline })
    let read = try CSV.cells(row.utf8.span, line: 1)
    #expect(
      read.map { $0.drop { $0 == "'" } } == cells.map { $0.spellingOutInvisible.drop { $0 == "'" } }
    )
  }

  @Test(arguments: UInt64(0)..<50)
  func `what is written reads back, by Foundation's reader too`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<random.next() % 40 {
      let value = UInt32(truncatingIfNeeded: random.next() >> (random.next() % 2 == 0 ? 57 : 43))
      if let scalar = Unicode.Scalar(value % 0x110000) { text.unicodeScalars.append(scalar) }
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key(text)
    writer.strings([text, ""])
    writer.endObject()
    let expected = JSONValue.object([.init(text, .array([.string(text), .string("")]))])
    let bytes = writer.bytes
    #expect(try JSONValue(parsing: bytes.span) == expected)
    let foundation = try JSONDecoder().decode([String: [String]].self, from: Data(bytes))
    #expect(foundation == [text: [text, ""]])
  }

  @Test(arguments: [
    (0, "0"), (1, "0.001"), (-1500, "-1.5"), (98_300, "98.3"), (1000, "1"),
    (Int64.min, "-9223372036854775.808"),
  ])
  func `thousandths are written in as few digits as say them`(number: Int64, text: String) {
    var writer = JSONWriter()
    writer.thousandths(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: UInt64(0)..<20)
  func `code points are counted right in long texts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<600).map { _ in ["a", "é", "न", "😀"][Int(random.next() % 4)] }.joined()
    let offsets = CodePointOffsets(text.utf8.span)
    var byte = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.offset(of: byte, in: text.utf8.span) == count)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.offset(of: byte, in: text.utf8.span) == 600)
  }
}
