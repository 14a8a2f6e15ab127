import Foundation
import RuleTesting
import Testing

@Suite struct MutationTests {
  private func mutated(_ mutation: Mutation, _ text: String, _ word: String) throws -> String? {
    let range = try #require(text.range(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return mutation.applied(to: text, ranges: [start..<start + word.utf8.count])
  }

  @Test(
    "A mutation changes the words in its ranges and nothing else",
    arguments: [
      (Mutation.case, "What an idiot, é!", "idiot", "What an IDIOT, é!"),
      (.case, "What an IDIOT!", "IDIOT", "What an idiot!"),
      (.case, "Das Maß", "Maß", "Das MAß"),
      (.spacing, "é idiot.", "idiot", "é i.d.i.o.t."),
      (.spacing, "a waste of space", "waste of space", "a w.a.s.t.e of s.p.a.c.e"),
      (.lookAlikes, "an idiot", "idiot", "an іdіоt"),
      (.leet, "an idiot", "idiot", "an id107"),
      (.zeroWidth, "an idiot", "idiot", "an id\u{200B}iot"),
      (.repeats, "an idiot", "idiot", "an idiiiot"),
      (.repeats, "hmpf", "hmpf", "hmmmpf"),
    ]
  )
  func changes(mutation: Mutation, text: String, word: String, result: String) throws {
    #expect(try mutated(mutation, text, word) == result)
  }

  @Test(
    "There is nothing to change in short words, in disguised ones and in numbers",
    arguments: Mutation.allCases.filter { $0 != .case },
    ["ur", "bull$h1t", "f-u-c-k", "613-555-0199", ""]
  )
  func leavesAlone(mutation: Mutation, word: String) throws {
    #expect(mutation.applied(to: "a \(word) b", ranges: [2..<2 + word.utf8.count]) == nil)
  }

  @Test func `Several ranges are changed at once`() {
    #expect(
      Mutation.case.applied(to: "you are an idiot", ranges: [0..<3, 11..<16]) == "YOU are an IDIOT"
    )
  }

  /// What failed, by the mutation that was promised, and the figures of the only rule.
  private func robustness(_ declarations: String, _ condition: String, _ text: String) throws
    -> (promised: Int, failed: Int, figure: RuleRobustness)
  {
    let report = try run(
      """
      \(declarations)
      guideline g "Be kind." {
        rule r { when \(condition) then hold because "No." catches "\(text)" }
      }
      """
    ).report
    let mutations = report.outcomes.filter { $0.kind == .mutation }
    #expect(report.outcomes.first?.failures == [])
    return (
      mutations.count, mutations.count { !$0.failures.isEmpty },
      try #require(report.robustness.first)
    )
  }

  @Test(
    "A list promises what its modes say, and keeps it",
    arguments: [
      ("disguised", 6), ("disguised inflected", 6), ("", 1), ("inflected", 1), ("anywhere", 1),
      ("exact", 0),
    ]
  )
  func promises(modes: String, count: Int) throws {
    let result = try robustness(
      "terms bad \(modes) { bastard }",
      "text has bad",
      "You bastard, you."
    )
    #expect(result.promised == count)
    #expect(result.failed == 0)
    #expect(result.figure.tried == 6)
    #expect(result.figure.caught >= count)
    #expect(modes != "exact" || result.figure.caught == 0)
  }

  @Test(
    "A pattern promises case where it says so",
    arguments: [("/bast[a]rd/", 0, 0), ("/bast[a]rd/i", 1, 1)]
  )
  func patterns(pattern: String, promised: Int, caught: Int) throws {
    let result = try robustness("", "text has \(pattern)", "You bastard, you.")
    #expect(result.promised == promised)
    #expect(result.figure.kinds.first?.caught == caught)
    #expect(result.failed == 0)
  }

  @Test(
    "Nothing is promised where more than the words decides",
    arguments: [
      "text has bad and text.capitals < 20%", "text has bad and text.characters < 18",
      "text has bad and not text has /[A-Z]{4}/",
    ]
  )
  func shape(condition: String) throws {
    let result = try robustness("terms bad disguised { bastard }", condition, "You bastard, you.")
    #expect(result.failed == 0)
    #expect(result.promised < 6)
    #expect(result.figure.caught < result.figure.tried)
  }

  @Test func `Both sides of near promise together`() throws {
    let lists = "terms bad disguised { bastard }\nterms you { you }"
    let result = try robustness(lists, "text has bad near you within 2 words", "You are a bastard.")
    #expect(result.promised == 1)
    #expect(result.failed == 0)
  }

  @Test func `Markup is left alone`() throws {
    let community = "community \"C\" { input html }\nterms bad disguised { bastard }"
    let result = try robustness(community, "text has bad", "You b<b>astar</b>d, you.")
    #expect(result.figure.tried == 0)
  }
}
