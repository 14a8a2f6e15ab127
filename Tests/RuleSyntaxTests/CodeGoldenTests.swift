import RuleSyntax
import SourceText
import TestSupport
import Testing

/// What the author of a file sees of every code.
@Suite struct CodeGoldenTests {
  /// What a page can't show: files in bytes.
  static let bytes: [String: [UInt8]] = [
    "E001": Array("// caf".utf8) + [0xE9] + Array("\nterms a { b }\n".utf8),
    "E002": Array("terms a { b }\0\n".utf8),
    "E004": [0xFF, 0xFE, 0x61, 0x00],
    "E015": [UInt8](repeating: 0x0A, count: Parser.maximumBytes + 1),
    "E109": Array("condition deep = \(String(repeating: "(", count: 100))text.words > 1".utf8),
  ]

  @Test func `every code has a golden of what its author sees`() throws {
    var shown: Set<String> = []
    for section in SyntaxPage.sections {
      let code = section.code
      let isTermsFile = section.examples.first?.isTermsFile == true || code == "E016"
      let bytes: [UInt8]
      if code == "E016" {
        bytes = Array("idiot\nmoron\nclown\noaf\n".utf8)
      } else if let example = section.examples.first {
        bytes = Array(example.text.utf8)
      } else {
        bytes = try #require(Self.bytes[code], "\(code)")
      }
      let file = SourceFile(path: isTermsFile ? "list.terms" : "pack.rules", bytes: bytes)
      var sources = SourceMap()
      let id = sources.add(file)
      let diagnostics =
        isTermsFile
        ? TermsParser.parse(file: file, id: id, maximumTerms: 3).diagnostics
        : Parser.parse(file: file, id: id).diagnostics
      let text = TerminalRenderer(sources: sources, isColoured: false).render(diagnostics)
      #expect(diagnostics.contains { $0.code.rawValue == code }, "\(code)")
      expectGolden(text, "codes/\(code).txt")
      shown.formUnion(diagnostics.map(\.code.rawValue))
    }
    #expect(Set(DiagnosticCode.allOfRuleSyntax.map(\.rawValue)).subtracting(shown) == [])
  }
}
