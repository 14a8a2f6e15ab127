import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// A fixture's bytes.
func fixture(_ name: String) throws -> [UInt8] {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").appendingPathComponent(name)
  return [UInt8](try Data(contentsOf: url))
}

func parse(_ bytes: [UInt8]) -> Parsed<RuleFile> {
  Parser.parse(file: SourceFile(path: "test.rules", bytes: bytes), id: FileID(0))
}

func parse(_ text: String) -> Parsed<RuleFile> { parse(Array(text.utf8)) }

@Suite struct ParserTests {
  @Test("The daily example parses without a diagnostic")
  func dailyExample() throws {
    let parsed = parse(try fixture("daily-example.rules"))
    #expect(parsed.diagnostics.map(\.message) == [])
    #expect(parsed.tree.declarations.count == 19)
  }
}
