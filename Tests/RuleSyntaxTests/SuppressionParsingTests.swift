import RuleSyntax
import SourceText
import Testing

@Suite struct SuppressionParsingTests {
  /// What each comment covers, as text.
  private func covered(_ text: String) -> [[String]] {
    parse(text).suppressions.map { suppression in
      let bytes = Array(text.utf8)[Int(suppression.extent.start)..<Int(suppression.extent.end)]
      return suppression.codes.map(\.value) + [String(decoding: bytes, as: UTF8.self)]
    }
  }

  @Test("Behind code, a comment covers its line")
  func line() {
    let text = "terms a { b } // allow W301, W302: wanted\nterms c { d }\n"
    #expect(covered(text) == [["W301", "W302", "terms a { b } // allow W301, W302: wanted"]])
  }

  @Test("Before a declaration, a comment covers all of it")
  func declaration() {
    let text = "// allow W301\n// more\nterms a {\n  b\n}\nterms c { d }\n"
    #expect(covered(text) == [["W301", "terms a {\n  b\n}"]])
  }

  @Test("Before a rule or a clause, a comment covers just that")
  func rule() {
    let text = """
      guideline g "S" {
        // allow W301
        rule r {
          // allow W302
          when text has a
            and text has b
          then hold
        }
        rule s { when text has a then hold }
      }
      """
    let found = covered(text)
    #expect(found.map(\.first) == ["W301", "W302"])
    #expect(found.first?.last?.hasPrefix("rule r {") == true)
    #expect(found.first?.last?.hasSuffix("then hold\n  }") == true)
    #expect(found.last?.last == "when text has a\n      and text has b")
  }

  @Test("Inside a list, a comment covers the next line")
  func term() {
    #expect(covered("terms a {\n  // allow W305\n  b,\n  c\n}") == [["W305", "b,"]])
  }

  @Test(
    "Other comments silence nothing",
    arguments: ["// allow", "// allow everything", "// disallow W301", "// allow E101", "// W301"]
  )
  func others(_ comment: String) {
    #expect(covered(comment + "\nterms a { b }").isEmpty)
  }

  @Test("In a term list, `#` begins the comment")
  func termFile() {
    let text = "# allow W305: we mean it\nidiot\nmoron  # allow W306\n"
    let file = SourceFile(path: "x.terms", bytes: Array(text.utf8))
    let found = TermsParser.parse(file: file, id: FileID(0)).suppressions
    #expect(found.map { $0.codes.map(\.value) } == [["W305"], ["W306"]])
    #expect(found.map(\.extent.start) == [25, 31])
  }
}
