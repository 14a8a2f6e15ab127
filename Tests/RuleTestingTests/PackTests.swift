import Foundation
import RuleCompiler
import RuleTesting
import SourceText
import Testing

/// Packs that must pass their own tests: the one that shows the language as a whole, and the one that the
/// project ships.
@Suite struct PackTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  @Test(
    "A pack passes its own tests",
    arguments: [
      ("Tests/RuleCompilerTests/Goldens/the-pack/pack.rules", 20)
    ]
  )
  func passes(path: String, atLeast count: Int) throws {
    let path = Self.root.appending(path: path).path(percentEncoded: false)
    let compilation = Compiler.compile(path: path)
    let ruleSet = try #require(compilation.ruleSet)
    let report = PackTester(rules: ruleSet, plan: compilation.tests).run()
    let shown = ReportText(sources: compilation.sources, isColoured: false).render(report)
    #expect(report.failed == 0, "\(shown)")
    #expect(report.passed >= count)
  }
}
