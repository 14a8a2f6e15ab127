import Screening

/// How well rules find what people labelled.
struct RuleMeasurement {
  let rules: RuleSet
  /// The indices of the live rules that count.
  let counted: Set<Int>
  private(set) var overall = Confusion()
  private(set) var byRule: [Confusion]
  /// Comments without a usable label.
  private(set) var unlabelled = 0

  /// - Parameter guidelines: Nil for all.
  init(_ rules: RuleSet, guidelines: Set<Int>?) {
    self.rules = rules
    counted = Set(
      rules.rules.indices.filter { index in
        let rule = rules.rules[index]
        return !rule.isTrial && guidelines?.contains(rule.guideline) != false
      }
    )
    byRule = Array(repeating: Confusion(), count: rules.rules.count)
  }

  mutating func skipUnlabelled() {
    unlabelled += 1
  }

  /// Takes a verdict, and says whether it catches the comment: a live rule asks for hold or reject,
  /// whatever the community's mode does with that.
  mutating func add(_ verdict: Verdict, isCase: Bool) -> Bool {
    var caught: Set<Int> = []
    for reason in verdict.reasons where counted.contains(reason.rule) {
      if reason.outcome == .hold || reason.outcome == .reject { caught.insert(reason.rule) }
    }
    overall.add(isCase: isCase, isCaught: !caught.isEmpty)
    for rule in counted { byRule[rule].add(isCase: isCase, isCaught: caught.contains(rule)) }
    return !caught.isEmpty
  }

  /// The rules that caught something, those that caught most first.
  var activeRules: [Int] {
    counted.filter { byRule[$0].caught + byRule[$0].mistaken > 0 }
      .sorted { left, right in
        let (a, b) = (byRule[left], byRule[right])
        return (b.caught + b.mistaken, left) < (a.caught + a.mistaken, right)
      }
  }
}
