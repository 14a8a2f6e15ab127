import Foundation
import RuleCompiler
import RuleSyntax
import Screening
import SourceText
import Testing

/// What the language reference shows is what the compiler takes.
@Suite struct LanguageReferenceTests {
  private let text: String
  private let pack: [String: String]

  init() throws {
    text = try String(contentsOf: LanguageReference.page, encoding: .utf8)
    pack = LanguageReference.pack(of: text)
  }

  @Test func `its examples make a pack without errors and warnings`() throws {
    let compilation = compile(pack)
    #expect(compilation.rendered == "")
    let ruleSet = try #require(compilation.ruleSet)
    #expect(ruleSet.rules.count == 12)
    #expect(compilation.tests.scenarios.count == 4)
  }

  @Test func `its examples stand as the formatter prints them`() {
    for (path, text) in pack.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".rules") {
      let file = SourceFile(path: path, bytes: Array(text.utf8))
      #expect(Formatter.format(file) == text, "\(path)")
    }
  }

  @Test(arguments: [
    "include", "community", "terms", "pattern", "hosts", "condition", "topic", "classifier",
    "guideline", "rule", "for", "conduct", "test", "trial", "unless", "because", "catches",
    "allows", "was",
  ])
  func `it speaks of every declaration and clause`(_ word: String) {
    #expect(text.contains("`\(word)") || text.contains("### \(word)"))
  }

  @Test(arguments: ["exact", "plain", "inflected", "disguised", "anywhere"])
  func `it explains every mode`(_ mode: String) {
    #expect(text.contains("| `\(mode)`"))
  }

  @Test func `it names every word that conditions and expectations know`() {
    let known =
      AuthorKind.allCases.map(\.rawValue) + CommentKind.allCases.map(\.rawValue)
      + ["words", "characters", "links", "emoji", "capitals", "repeated", "language", "drift"]
      + ["age", "comments", "approved", "rejected", "rejection_rate", "strikes", "suspensions"]
      + ["name", "roles", "labels", "section", "tags", "depth", "flags", "site", "sample"]
      + Priority.allCases.map(\.name) + Expectation.Outcome.allCases.map(\.rawValue)
    let words = Set(LanguageReference.codeWords(of: text))
    for word in known { #expect(words.contains(word), "\(word)") }
  }
}
