import Foundation
import RuleCompiler
import Screening
import TestSupport
import Testing

/// The pack that shows the language as a whole.
@Suite struct PackTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/the-pack").path(percentEncoded: false)

  @Test func `its warnings are true`() {
    let files = ["pack.rules", "terms/slurs.terms", "terms/profanity.terms"]
    let texts = files.compactMap { name in
      (try? String(contentsOf: URL(filePath: Self.folder + "/" + name), encoding: .utf8)).map {
        (name, $0)
      }
    }
    let compilation = compile(Dictionary(uniqueKeysWithValues: texts))
    expectGolden(compilation.rendered, "the-pack/diagnostics.txt")
  }

  @Test func `it compiles without errors`() throws {
    let compilation = Compiler.compile(path: Self.folder + "/pack.rules")
    #expect(!compilation.hasErrors)
    let ruleSet = try #require(compilation.ruleSet)
    #expect(ruleSet.rules.count == 10)
    #expect(compilation.tests.scenarios.count == 5)
    #expect(compilation.tests.examples.count == 15)
  }
}
