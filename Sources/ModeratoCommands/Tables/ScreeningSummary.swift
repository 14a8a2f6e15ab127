import Screening

/// Counts over all verdicts of a run.
struct ScreeningSummary {
  private let rules: RuleSet
  private var decisions: [Decision: Int] = [:]
  private var recommendations: [Recommendation: Int] = [:]
  /// By a rule's id.
  private var unknown: [String: Int] = [:]
  private var byRule: [Int]
  private var byGuideline: [Int]
  private var undetermined = 0
  private var tooLong = 0
  private(set) var comments = 0

  init(_ rules: RuleSet) {
    self.rules = rules
    byRule = Array(repeating: 0, count: rules.rules.count)
    byGuideline = Array(repeating: 0, count: rules.guidelines.count)
  }

  mutating func add(_ verdict: Verdict) {
    comments += 1
    decisions[verdict.decision, default: 0] += 1
    recommendations[verdict.recommendation, default: 0] += 1
    for rule in verdict.unknown { unknown[rule, default: 0] += 1 }
    if !verdict.undetermined.isEmpty { undetermined += 1 }
    if verdict.isTooLong { tooLong += 1 }
    var guidelines: Set<Int> = []
    for reason in verdict.reasons {
      byRule[reason.rule] += 1
      // What is on trial says nothing about how often a guideline is broken.
      let rule = rules.rules[reason.rule]
      if !rule.isTrial, guidelines.insert(rule.guideline).inserted {
        byGuideline[rule.guideline] += 1
      }
    }
  }

  /// The counts as they stand below a table.
  func text(_ palette: Palette, slowest: [RuleCost]) -> String {
    var text = palette.bold("\(comments) \(comments == 1 ? "comment" : "comments")") + "\n"
    var decided = TextTable([.left, .right, .right])
    for decision in [Decision.approve, .hold, .ask, .reject, .refused] {
      guard let count = decisions[decision] else { continue }
      decided.add([decision.rawValue, "\(count)", share(count)])
    }
    if undetermined > 0 { decided.add(["undetermined", "\(undetermined)", share(undetermined)]) }
    if tooLong > 0 { decided.add(["too long to read", "\(tooLong)", share(tooLong)]) }
    text += decided.text
    guard comments > 0 else { return text }
    text += palette.bold("What rules asked for") + "\n"
    var asked = TextTable([.left, .right, .right])
    for recommendation in [Recommendation.approve, .hold, .ask, .reject, .default] {
      guard let count = recommendations[recommendation] else { continue }
      let name = recommendation == .default ? "nothing" : recommendation.rawValue
      asked.add([name, "\(count)", share(count)])
    }
    text += asked.text
    text += counts("By guideline", zip(rules.guidelines.map(\.name), byGuideline), palette)
    let names = rules.rules.map { $0.isTrial ? "\($0.id) (trial)" : $0.id }
    text += counts("By rule", zip(names, byRule), palette)
    let gaps = rules.rules.map { unknown[$0.id] ?? 0 }
    text += counts(
      "Unknown, for want of the times, authors, articles or words that they ask for",
      zip(names, gaps),
      palette
    )
    guard !slowest.isEmpty else { return text }
    var costs = TextTable([.left, .right])
    for cost in slowest {
      let microseconds = decimal(Double(cost.nanoseconds) / 1000, places: 1)
      costs.add([rules.rules[cost.rule].id, "\(microseconds) µs"])
    }
    return text
      + palette.bold(
        "Slowest rules: a comment's time beside reading it, each rule searched for alone in some of them"
      ) + "\n"
      + costs.text
  }

  private func counts(
    _ title: String,
    _ counts: Zip2Sequence<[String], [Int]>,
    _ palette: Palette
  ) -> String {
    var table = TextTable([.left, .right, .right])
    // Most first; of equals the first in the pack.
    let found = counts.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    for (_, (name, count)) in found { table.add([name, "\(count)", share(count)]) }
    return found.isEmpty ? "" : palette.bold(title) + "\n" + table.text
  }

  private func share(_ count: Int) -> String {
    let tenths = (count * 1000 + comments / 2) / max(1, comments)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
