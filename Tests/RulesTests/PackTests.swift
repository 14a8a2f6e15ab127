import Foundation
import RuleCompiler
import RuleTesting
import SourceText
import Testing

@Suite struct PackTests {
  @Test("The pack compiles without an error and without a warning")
  func compiles() {
    let compilation = Compiler.compile(path: PackFiles.folder.path(percentEncoded: false))
    for d in compilation.diagnostics { print(d.code.rawValue, d.message, String(decoding: compilation.sources[d.primary.file].bytes[Int(d.primary.start)..<Int(d.primary.end)], as: UTF8.self).prefix(80), compilation.sources[d.primary.file].path) }
    #expect(compilation.diagnostics.isEmpty)
    #expect(compilation.ruleSet != nil)
  }

  @Test("Every example and scenario of the pack holds")
  func passes() throws {
    let compilation = Compiler.compile(path: PackFiles.folder.path(percentEncoded: false))
    let rules = try #require(compilation.ruleSet)
    let report = PackTester(rules: rules, plan: compilation.tests).run()
    print(ReportText(sources: compilation.sources, isColoured: false).render(report))
    #expect(report.failed == 0)
  }
}
