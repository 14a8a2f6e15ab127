import Screening
import SourceText

/// Finds rules that can never fire, that always do, and that another rule makes pointless.
struct RuleLogicLint {
  let rules: [Rule]
  /// Where each rule's name stands.
  let spans: [SourceSpan]
  let logic: ConditionLogic

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var idle: Set<Int> = []
    for (index, rule) in rules.enumerated() {
      if !logic.canFire(when: rule.when, unless: rule.unless) {
        idle.insert(index)
        found.append(
          Diagnostic(
            .neverFires,
            "`\(rule.id)` can never fire: nothing makes its condition true",
            at: spans[index]
          )
        )
      } else if logic.alwaysFires(when: rule.when, unless: rule.unless) {
        found.append(
          Diagnostic(
            .alwaysFires,
            "`\(rule.id)` fires on every comment of which what it asks for is known",
            at: spans[index]
          )
        )
      }
    }
    return found + overlaps(besides: idle)
  }

  /// Within a guideline, rules with the same effects of which one fires wherever the other does.
  private func overlaps(besides idle: Set<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, rule) in rules.enumerated() where !idle.contains(index) {
      let wider = rules.indices.first { other in
        other != index && !idle.contains(other) && isAlike(rule, rules[other])
          && covers(other, index) && !(index < other && covers(index, other))
      }
      guard let wider else { continue }
      found.append(
        Diagnostic(
          .overlappingRules,
          "`\(rule.id)` changes nothing: `\(rules[wider].id)` has the same effects and fires wherever it does",
          at: spans[index],
          labels: [Label("this rule fires wherever the other does", at: spans[wider])]
        )
      )
    }
    return found
  }

  private func isAlike(_ rule: Rule, _ other: Rule) -> Bool {
    rule.guideline == other.guideline && rule.isTrial == other.isTrial
      && Set(rule.effects) == Set(other.effects)
  }

  private func covers(_ wider: Int, _ narrower: Int) -> Bool {
    logic.implies(
      when: rules[narrower].when,
      unless: rules[narrower].unless,
      otherWhen: rules[wider].when,
      otherUnless: rules[wider].unless
    )
  }
}
