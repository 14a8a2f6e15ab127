import RuleSyntax
import SourceText
import Testing

@Suite struct TermsParserTests {
  private func terms(_ text: String) -> Parsed<TermsFile> {
    let file = SourceFile(path: "list.terms", bytes: Array(text.utf8))
    return TermsParser.parse(file: file, id: FileID(0))
  }

  @Test("Terms, exceptions, attributes and comments are told apart")
  func lines() {
    let parsed = terms("\u{FEFF}# head\r\nidiot\tseverity=2\tnote=x y # c\r\n!dick cheney\r\nc#\n")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree.terms.map(\.text) == ["idiot", "c#"])
    #expect(parsed.tree.exceptions.map(\.text) == ["dick cheney"])
    #expect(parsed.tree.terms[0].attributes.map(\.key.value) == ["severity", "note"])
    #expect(parsed.tree.terms[0].attributes.map(\.value.value) == ["2", "x y"])
  }

  @Test(
    "Blanks before what is known of a term are told, understood, and made tabs by the cure",
    arguments: [
      ("idiot severity=2", "idiot\tseverity=2"),
      ("waste of space  severity=2 weight=0.5", "waste of space\tseverity=2\tweight=0.5"),
      ("clown\tseverity=2 weight=3", "clown\tseverity=2\tweight=3"),
      ("fool note=often weight=1 of x", "fool\tnote=often weight=1 of x"),
      ("!oaf note=x", "!oaf\tnote=x"),
    ]
  )
  func blanks(_ line: String, _ cured: String) throws {
    let parsed = terms(line + "\n")
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E019"])
    let fixIts = parsed.diagnostics.flatMap(\.fixIts)
    #expect(fixIts.count { $0.isSafe } == 1)
    let fixed = applying(fixIts, to: Array((line + "\n").utf8), of: FileID(0))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == cured + "\n")
    let again = terms(cured + "\n")
    #expect(again.diagnostics.isEmpty)
    for (read, right) in zip(
      parsed.tree.terms + parsed.tree.exceptions,
      again.tree.terms + again.tree.exceptions
    ) {
      #expect(read.text == right.text)
      #expect(read.attributes.map(\.value.value) == right.attributes.map(\.value.value))
    }
  }

  @Test(
    "An equals sign in a term, a note or quotation marks is one",
    arguments: ["a=b", "x y=z", "fool\tnote=its weight=1 of x", "\"a severity=2\""]
  )
  func equalsSigns(_ line: String) {
    #expect(terms(line + "\n").diagnostics.isEmpty)
  }

  @Test("Quotation marks allow what would mean something else")
  func quoted() {
    let parsed = terms("\"!bang\"\n\"a # b\"\n\"say \\\"x\\\"\"\tweight=2\n")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree.terms.map(\.text) == ["!bang", "a # b", "say \"x\""])
    #expect(parsed.tree.terms.map(\.isQuoted) == [true, true, true])
  }

  @Test(
    "Lines that say nothing are told and left out",
    arguments: [
      ("!\n", "E017"), ("!   # x\n", "E017"), ("\"open\n", "E003"), ("a\tno equals\n", "E017"),
      ("\"a\"b\n", "E017"), ("a\t=3\n", "E017"), ("a\u{0}b\n", "E002"),
    ]
  )
  func mistakes(_ text: String, _ code: String) {
    let parsed = terms("before\n" + text + "after\n")
    #expect(parsed.diagnostics.map(\.code.rawValue) == [code])
    #expect(parsed.tree.terms.first?.text == "before")
    #expect(parsed.tree.terms.last?.text == "after")
  }
}
