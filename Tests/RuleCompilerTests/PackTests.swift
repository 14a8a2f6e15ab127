import Foundation
import RuleCompiler
import Screening
import SourceText
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

  @Test func `a list that a pattern names and that doesn't exist is told at its name`() {
    let text = #"pattern p = /\/{{one}}x{{two}}\/{{three}}/"# + "\nterms two { a, b }\n"
    let found = compile(text).diagnostics.filter { $0.code.rawValue == "E212" }
    let named = found.map { diagnostic in
      let span = Int(diagnostic.primary.start)..<Int(diagnostic.primary.end)
      return String(decoding: Array(text.utf8)[span], as: UTF8.self)
    }
    #expect(named == ["one", "three"])
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
