import RuleSyntax
import SourceText
import Testing

@Suite struct FormattingTests {
  @Test(
    "The pack is written as the formatter would write it",
    arguments: PackFiles.paths(ending: ".rules") + PackFiles.paths(ending: ".terms")
  )
  func formatted(path: String) throws {
    let source = SourceFile(path: path, bytes: try PackFiles.bytes(of: path))
    let formatted = try #require(Formatter.format(source))
    let isFormatted = Array(formatted.utf8) == source.bytes
    #expect(isFormatted, "run `moderato format Rules`")
  }
}
