import Foundation
import RuleCompiler
import RuleTesting
import SourceText
import Testing

/// What the language reference claims of its examples comes true.
@Suite struct LanguageReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/RuleCompiler/RuleCompiler.docc/Language.md").standardized

  /// The page's blocks as a pack: each marked `rules` is a file, the one marked `terms` the list they name.
  private static func pack() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n```")
    for (index, part) in parts.enumerated() {
      if part.hasPrefix("rules\n") {
        files["block-\(100 + index).rules"] = Array(part.dropFirst(6).utf8)
      } else if part.hasPrefix("terms\n") {
        files["terms/profanity.terms"] = Array(part.dropFirst(6).utf8)
      }
    }
    return files
  }

  @Test func `all examples, their mutations and all stories pass`() throws {
    let compilation = Compiler.compile(path: "", files: MemoryFiles(try Self.pack()))
    let rules = try #require(compilation.ruleSet)
    let report = PackTester(rules: rules, plan: compilation.tests).run()
    #expect(failures(report) == [])
    #expect(report.outcomes.count { $0.kind == .scenario } == 4)
    #expect(report.outcomes.count { $0.kind == .catches || $0.kind == .allows } >= 20)
    #expect(report.outcomes.contains { $0.kind == .mutation })
  }

  @Test func `every rule of the page is fired by some example or story, unless it can't be`() throws
  {
    let compilation = Compiler.compile(path: "", files: MemoryFiles(try Self.pack()))
    let rules = try #require(compilation.ruleSet)
    let report = PackTester(rules: rules, plan: compilation.tests).run()
    let silent = report.coverage.rules.filter { !$0.fired }.map(\.rule)
    // These three rest on what the page only describes: a stream of comments, an article, a sample.
    #expect(silent == ["care.flood", "care.off_topic", "care.audit"])
  }
}
