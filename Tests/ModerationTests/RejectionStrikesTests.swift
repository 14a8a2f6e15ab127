import Moderation
import Screening
import Testing
import TextMatching

@Suite struct RejectionStrikesTests {
  private func rules() throws -> RuleSet {
    var conduct = Conduct()
    conduct.rejectionStrikes = 2
    func rule(_ id: String, _ guideline: Int, trial: Bool = false) -> Rule {
      Rule(id: id, guideline: guideline, isTrial: trial, when: 0, effects: [])
    }
    return RuleSet(
      digest: "",
      community: Community(),
      conduct: conduct,
      guidelines: ["a", "b", "c"].map { Guideline(name: $0, sentence: "") },
      rules: [rule("a.one", 0), rule("b.one", 1), rule("c.trial", 2, trial: true)],
      matchables: [],
      hostLists: [],
      topics: [],
      classifiers: [],
      nodes: [ConditionNode(.all([]), source: "")],
      leaves: [],
      windows: [],
      needs: Needs(),
      matcher: try Matcher([])
    )
  }

  private func verdict(_ outcomes: [Int: Recommendation], strikes: [Int: Int] = [:]) -> Verdict {
    var verdict = Verdict(recommendation: .hold, decision: .hold)
    verdict.reasons = outcomes.sorted { $0.key < $1.key }
      .map { Reason(rule: $0.key, outcome: $0.value, matches: []) }
    verdict.strikes = strikes.sorted { $0.key < $1.key }
      .map { Verdict.GuidelineStrikes(guideline: $0.key, count: $0.value) }
    return verdict
  }

  private func recorded(_ verdict: Verdict) throws -> RecordedVerdict {
    RecordedVerdict(verdict, under: try rules())
  }

  @Test func `A named guideline gives the highest strike of its rules, or the conduct's`() throws {
    let verdict = verdict([0: .hold], strikes: [0: 3])
    #expect(
      try rules().strikes(rejecting: recorded(verdict), naming: ["b", "a"])
        == [Strike(guideline: "a", count: 3), Strike(guideline: "b", count: 2)]
    )
  }

  @Test func `A guideline that is named twice counts once`() throws {
    #expect(try rules().strikes(rejecting: recorded(verdict([:])), naming: ["b", "b"]).count == 1)
  }

  @Test func `Where none is named those of the live rules that fired are`() throws {
    let verdict = verdict([0: .default, 1: .hold, 2: .reject])
    #expect(
      try rules().strikes(rejecting: recorded(verdict), naming: []) == [
        Strike(guideline: "b", count: 2)
      ]
    )
  }

  @Test func `Where nothing fired either the rejection counts once`() throws {
    #expect(
      try rules().strikes(rejecting: recorded(verdict([:])), naming: []) == [
        Strike(guideline: nil, count: 2)
      ]
    )
  }
}
