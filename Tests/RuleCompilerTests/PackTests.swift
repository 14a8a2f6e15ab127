import Foundation
import RuleCompiler
import Screening
import TestSupport
import Testing

/// The pack that shows the language as a whole.
@Suite struct PackTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/the-pack").path(percentEncoded: false)

  @Test func `it compiles without errors`() throws {
    let compilation = Compiler.compile(path: Self.folder + "/pack.rules")
    #expect(compilation.rendered == "")
    let ruleSet = try #require(compilation.ruleSet)
    #expect(ruleSet.rules.count == 10)
    #expect(compilation.tests.scenarios.count == 5)
    #expect(compilation.tests.examples.count == 15)
  }
}
