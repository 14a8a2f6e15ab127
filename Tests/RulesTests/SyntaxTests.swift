import RuleSyntax
import SourceText
import Testing

@Suite struct SyntaxTests {
  @Test("The pack has rules and term lists")
  func packIsThere() {
    #expect(PackFiles.paths(ending: ".rules").contains("newspaper.rules"))
    #expect(PackFiles.paths(ending: ".terms").count >= 10)
  }

  @Test("Every rules file is understood whole", arguments: PackFiles.paths(ending: ".rules"))
  func rulesFile(path: String) throws {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: path, bytes: try PackFiles.bytes(of: path)))
    let parsed = Parser.parse(file: sources[id], id: id)
    #expect(parsed.diagnostics.map { describe($0, in: sources) } == [])
    #expect(!parsed.tree.declarations.isEmpty)
  }

  @Test("Every term list is understood whole", arguments: PackFiles.paths(ending: ".terms"))
  func termsFile(path: String) throws {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: path, bytes: try PackFiles.bytes(of: path)))
    let parsed = TermsParser.parse(file: sources[id], id: id)
    #expect(parsed.diagnostics.map { describe($0, in: sources) } == [])
    #expect(!parsed.tree.terms.isEmpty)
  }

  private func describe(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let text = String(
      decoding: sources[diagnostic.primary.file].bytes[
        Int(diagnostic.primary.start)..<Int(diagnostic.primary.end)
      ],
      as: UTF8.self
    )
    return "\(diagnostic.code.rawValue) \(diagnostic.message): \(text.prefix(60))"
  }
}
