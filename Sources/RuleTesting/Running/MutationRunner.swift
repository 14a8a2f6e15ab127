import RuleCompiler
import Screening
import TextMatching

/// Tries changed texts of what a rule catches.
struct MutationRunner {
  let examples: ExampleRunner
  private var figures: [[Mutation: RuleRobustness.Figure]]

  init(_ examples: ExampleRunner) {
    self.examples = examples
    figures = Array(repeating: [:], count: examples.rules.rules.count)
  }

  /// Tries every mutation of a caught example, and tells of those that slip through although what
  /// matched promises to see them.
  mutating func run(_ example: CompiledExample, _ judged: Judged) -> [TestOutcome] {
    let rules = examples.rules
    guard let reason = judged.reason(of: example.rule),
      let (ranges, matchables) = rules.mutableRanges(of: reason),
      !rules.isMarkup(in: example.text, ranges)
    else { return [] }
    var outcomes: [TestOutcome] = []
    for mutation in Mutation.allCases {
      guard let text = mutation.applied(to: example.text, ranges: ranges) else { continue }
      let result = examples.judge(text, example)
      let isCaught = result.reason(of: example.rule) != nil
      note(mutation, isCaught, rule: example.rule)
      let isPromised =
        matchables.allSatisfy { rules.matcher.matchables[$0].promises(mutation) }
        && rules.restsOnOccurrences(rules.rules[example.rule], under: mutation)
      guard isPromised else { continue }
      outcomes.append(
        TestOutcome(
          kind: .mutation,
          name: rules.rules[example.rule].id,
          span: example.span,
          text: text,
          failures: isCaught ? [] : [failure(of: example, result, mutation)]
        )
      )
    }
    return outcomes
  }

  /// For each rule, in the order of the rule set.
  var robustness: [RuleRobustness] {
    zip(examples.rules.rules, figures).map { rule, figures in
      RuleRobustness(rule: rule.id, kinds: Mutation.allCases.compactMap { figures[$0] })
    }
  }

  private mutating func note(_ mutation: Mutation, _ isCaught: Bool, rule: Int) {
    var figure =
      figures[rule][mutation] ?? RuleRobustness.Figure(kind: mutation, caught: 0, tried: 0)
    figure.tried += 1
    if isCaught { figure.caught += 1 }
    figures[rule][mutation] = figure
  }

  private func failure(
    of example: CompiledExample,
    _ judged: Judged,
    _ mutation: Mutation
  ) -> TestOutcome.Failure {
    examples.failure(
      of: example,
      judged,
      expected: "the rule fires, as its modes promise (\(mutation.rawValue))"
    )
  }
}

extension RuleSet {
  /// Whether ranges hold what could be tags or entities, which a mutation would break.
  fileprivate func isMarkup(in text: String, _ ranges: [Range<Int>]) -> Bool {
    guard community.input != .plain else { return false }
    let bytes = Array(text.utf8)
    return ranges.contains { bytes[$0].contains { "&<>`*_[]".utf8.contains($0) } }
  }
}
