import RuleSyntax
import SourceText
import TestSupport
import Testing

func format(_ text: String, path: String = "test.rules") -> String? {
  Formatter.format(SourceFile(path: path, bytes: Array(text.utf8)))
}

@Suite struct FormatterTests {
  @Test(
    "Formatting keeps the tree and is done after once",
    arguments: ["daily-example.rules", "everything.rules", "untidy.rules"]
  )
  func stable(_ name: String) throws {
    let bytes = try fixture(name)
    let once = try #require(format(String(decoding: bytes, as: UTF8.self)))
    #expect(format(once) == once)
    #expect(dump(parse(once).tree) == dump(parse(bytes).tree))
    expectGolden(once, "\(name.dropLast(6))/formatted.rules")
  }

  @Test("No comment gets lost")
  func comments() throws {
    let text = String(decoding: try fixture("untidy.rules"), as: UTF8.self)
    let formatted = try #require(format(text))
    func comments(_ text: String) -> [String] {
      text.split(separator: "// c", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0.isNumber }) }
    }
    #expect(comments(text).count == 21)
    #expect(comments(formatted) == comments(text))
  }

  @Test("White space between the tokens does not matter", arguments: UInt64(0)..<60)
  func whiteSpace(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = String(decoding: try fixture("daily-example.rules"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var untidy = ""
    for line in lines {
      let isEmpty = line.allSatisfy { $0 == " " }
      untidy += String(
        repeating: [" ", "\t", "  \n", ""].randomElement(using: &random) ?? "",
        count: 3
      )
      untidy += line.drop { $0 == " " }
      untidy += isEmpty ? "\n\n" : Bool.random(using: &random) ? "\n" : " "
    }
    let canonical = try #require(format(untidy))
    #expect(format(canonical) == canonical)
    #expect(dump(parse(canonical).tree) == dump(parse(untidy).tree))
  }

  @Test("A file with errors is left alone")
  func errors() {
    #expect(format("guideline x {") == nil)
    #expect(format("\"open", path: "list.terms") == nil)
  }

  @Test("An empty file stays empty, and a lone comment stays")
  func empty() {
    #expect(format("") == "")
    #expect(format("\n  // hello  \n\n") == "// hello\n")
  }

  @Test("Term lists are put in order and keep their meaning")
  func terms() throws {
    let text = """
      # A list

      \n  idiot \tseverity=2\t note = a b\t# comment
      "a # \\"b\\""\tweight=1.5
      waste of  space\r
      ! clown
      !"c#"  # not this
      c#  \n\n
      """
    let once = try #require(format(text, path: "list.terms"))
    #expect(format(once, path: "list.terms") == once)
    expectGolden(once, "terms/formatted.terms")
    func tree(_ text: String) -> String {
      let file = SourceFile(path: "list.terms", bytes: Array(text.utf8))
      return dump(TermsParser.parse(file: file, id: FileID(0)).tree)
    }
    #expect(tree(once) == tree(text))
    expectGolden(tree(text), "terms/tree.txt")
  }
}
