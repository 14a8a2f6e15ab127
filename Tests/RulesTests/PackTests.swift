import Foundation
import RuleCompiler
import RuleTesting
import Screening
import SourceText
import Testing

@Suite struct PackTests {
  let compilation = Compiler.compile(path: PackFiles.folder.path(percentEncoded: false))

  private func report() throws -> TestReport {
    let rules = try #require(compilation.ruleSet)
    return PackTester(rules: rules, plan: compilation.tests).run()
  }

  @Test("The pack compiles without an error and without a warning")
  func compiles() {
    #expect(compilation.diagnostics.map { "\($0.code.rawValue) \($0.message)" } == [])
    #expect(compilation.ruleSet != nil)
  }

  @Test("All examples, scenarios and promised disguises hold")
  func passes() throws {
    let failures = try report().outcomes.filter { !$0.failures.isEmpty }
    #expect(failures.map { "\($0.kind.rawValue) \($0.name): \($0.text ?? "")" } == [])
  }

  @Test("Every rule fires in one test and stays silent in another")
  func everyRuleIsTried() throws {
    let rules = try report().coverage.rules
    #expect(rules.count >= 40)
    #expect(rules.filter { !$0.fired }.map(\.rule) == [], "never fired")
    #expect(rules.filter { !$0.stayedSilent }.map(\.rule) == [], "never stayed silent")
  }

  @Test("The guidelines are those that the newspaper publishes")
  func guidelines() throws {
    let guidelines = try #require(compilation.ruleSet).guidelines
    let sentences = Dictionary(uniqueKeysWithValues: guidelines.map { ($0.name, $0.sentence) })
    #expect(
      Set(sentences.keys) == [
        "respect", "ideas_not_people", "topic", "language", "flags", "spam", "privacy",
      ]
    )
    #expect(sentences["respect"] == "Treat others as you wish to be treated.")
    #expect(sentences["ideas_not_people"] == "Criticize ideas, not people.")
    #expect(sentences["topic"] == "Stay on topic.")
    #expect(sentences["language"] == "Avoid the use of toxic and offensive language.")
    #expect(sentences["flags"] == "Flag bad behaviour.")
  }

  @Test("Every comment is reviewed before it is posted")
  func reviewsEveryComment() throws {
    #expect(try #require(compilation.ruleSet).community.reviewsEveryComment)
  }
}
