import Screening

/// A text as it was judged, with all that the judgement rested on.
struct Judged {
  let rules: RuleSet
  var text: String
  var verdict: Verdict
  var readings: Readings
  var facts: Facts
  /// The value of every node of the rule set.
  var values: [Truth]

  init(
    _ rules: RuleSet,
    text: String,
    verdict: Verdict,
    evidence: Evidence,
    readings: Readings,
    facts: Facts
  ) {
    self.rules = rules
    self.text = text
    self.verdict = verdict
    self.readings = readings
    self.facts = facts
    values = rules.values(on: evidence, readings: readings, facts: facts)
  }

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

  /// A rule's conditions, a line a part, each with its value.
  func why(_ rule: Int) -> [String] {
    let rule = rules.rules[rule]
    var lines: [String] = []
    add(rule.when, "when ", depth: 0, to: &lines)
    if let unless = rule.unless { add(unless, "unless ", depth: 0, to: &lines) }
    return lines
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

  private func add(_ node: Int, _ prefix: String, depth: Int, to lines: inout [String]) {
    // Deep trees say no more after a while, and this recurses.
    guard depth < 32 else { return }
    let indent = String(repeating: "  ", count: depth)
    lines.append("\(indent)\(prefix)\(rules.nodes[node].source): \(values[node])")
    for child in rules.nodes[node].children { add(child, "", depth: depth + 1, to: &lines) }
  }
}
