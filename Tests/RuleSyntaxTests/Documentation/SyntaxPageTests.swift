import RuleSyntax
import SourceText
import Testing

/// Every diagnostic of the syntax, by the examples of the page that explains them.
@Suite struct SyntaxPageTests {
  /// Codes that a page can't show: of bytes that are no text, and of what would fill it.
  static let shownByProse: Set<String> = ["E001", "E002", "E004", "E015", "E016", "E109"]

  static let shown = SyntaxPage.sections.filter { !shownByProse.contains($0.code) }

  @Test func `the page explains every code under its title and in order`() {
    #expect(
      SyntaxPage.sections.map(\.heading)
        == DiagnosticCode.allOfRuleSyntax.map { "\($0.rawValue) \($0.title)" }
    )
  }

  @Test func `a code has two examples unless a page can't show it`() {
    for section in SyntaxPage.sections {
      let expected = Self.shownByProse.contains(section.code) ? 0 : 2
      #expect(section.examples.count == expected, "\(section.code)")
    }
  }

  @Test(arguments: shown)
  func `the first example has this mistake and no other`(_ section: SyntaxPage.Section) throws {
    let example = try #require(section.examples.first)
    #expect(Set(Self.codes(in: example)) == [section.code])
  }

  @Test(arguments: shown)
  func `the second example is in order`(_ section: SyntaxPage.Section) throws {
    let example = try #require(section.examples.last)
    #expect(Self.codes(in: example) == [])
  }

  private static func codes(in example: SyntaxPage.Example) -> [String] {
    let file = SourceFile(path: "example", bytes: Array(example.text.utf8))
    let diagnostics =
      example.isTermsFile
      ? TermsParser.parse(file: file, id: FileID(0)).diagnostics
      : Parser.parse(file: file, id: FileID(0)).diagnostics
    return diagnostics.map(\.code.rawValue)
  }
}
