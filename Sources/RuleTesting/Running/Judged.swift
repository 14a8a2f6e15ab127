import Screening

/// A text as it was judged, with all that the judgement rested on.
struct Judged {
  let rules: RuleSet
  let comment: Comment
  let verdict: Verdict
  private let evidence: Evidence
  private let readings: Readings
  private let facts: Facts

  init(
    _ rules: RuleSet,
    _ comment: Comment,
    _ verdict: Verdict,
    _ evidence: Evidence,
    _ readings: Readings,
    _ facts: Facts
  ) {
    self.rules = rules
    self.comment = comment
    self.verdict = verdict
    self.evidence = evidence
    self.readings = readings
    self.facts = facts
  }

  /// The value of every node of the rule set.
  var values: [Truth] { rules.values(on: evidence, readings: readings, facts: facts) }

  /// What a rule found, if it fired.
  func reason(of rule: Int) -> Reason? { verdict.reasons.first { $0.rule == rule } }

  /// What became of one rule, in a word.
  func state(of rule: Int) -> String {
    if reason(of: rule) != nil { return "fired" }
    let id = rules.rules[rule].id
    if verdict.undetermined.contains(id) { return "is undetermined" }
    if verdict.unknown.contains(id) { return "is unknown" }
    return "did not fire"
  }

  /// What rules made of the comment: for each the condition with the value of every part.
  ///
  /// - Parameter wanted: Indices of rules; they come in order of their ids.
  func why(_ wanted: Set<Int>) -> [String] {
    guard verdict.decision != .refused else { return [] }
    let scratch = EvidenceScratch()
    let explanation = rules.explanation(
      of: comment,
      readings: readings,
      facts: facts,
      with: scratch
    )
    return explanation.rules.filter { wanted.contains($0.rule) }.flatMap { $0.lines(of: comment) }
  }

  /// What rules made of the text: those that fired, with what they ask for.
  var summary: String {
    if verdict.decision == .refused { return "refused" }
    let fired = verdict.reasons.map { reason in
      let rule = rules.rules[reason.rule]
      return "\(rule.id) (\(rule.isTrial ? "trial, " : "")\(reason.outcome.rawValue))"
    }
    let outcome = verdict.recommendation.rawValue
    return fired.isEmpty
      ? "\(outcome), no rule fired" : "\(outcome) by \(fired.joined(separator: ", "))"
  }
}
