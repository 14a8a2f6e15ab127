import Screening

/// Gathers what tests see of every rule and of every part of its condition.
struct CoverageRecorder {
  private let rules: RuleSet
  private var fired: [Bool]
  private var silent: [Bool]
  private var wasTrue: [Bool]
  private var wasFalse: [Bool]

  init(_ rules: RuleSet) {
    self.rules = rules
    fired = Array(repeating: false, count: rules.rules.count)
    silent = fired
    wasTrue = Array(repeating: false, count: rules.nodes.count)
    wasFalse = wasTrue
  }

  /// Adds one judgement: the value of every node, and the rules that fired.
  mutating func record(_ values: [Truth], _ verdict: Verdict) {
    for (node, value) in values.enumerated() {
      if value == .true { wasTrue[node] = true }
      if value == .false { wasFalse[node] = true }
    }
    let firing = Set(verdict.reasons.map(\.rule))
    for rule in rules.rules.indices {
      if firing.contains(rule) { fired[rule] = true } else { silent[rule] = true }
    }
  }

  var coverage: Coverage {
    Coverage(
      rules: rules.rules.indices.map { index in
        let rule = rules.rules[index]
        return Coverage.RuleCoverage(
          rule: rule.id,
          fired: fired[index],
          stayedSilent: silent[index],
          branches: branches(of: rule)
        )
      }
    )
  }

  /// The parts of a rule's conditions, each once, in the order in which they are written.
  private func branches(of rule: Rule) -> [Coverage.Branch] {
    var seen: Set<Int> = []
    var branches: [Coverage.Branch] = []
    var waiting = [rule.unless, rule.when].compactMap { $0 }
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      branches.append(
        Coverage.Branch(
          source: rules.nodes[node].name ?? rules.nodes[node].source,
          wasTrue: wasTrue[node],
          wasFalse: wasFalse[node]
        )
      )
      // `is unknown` asks whether there is a value, and not for which.
      if case .isUnknown = rules.nodes[node].kind { continue }
      waiting += rules.nodes[node].children.reversed()
    }
    return branches
  }
}

extension ConditionNode {
  /// The nodes that this one combines, in order.
  var children: [Int] {
    switch kind {
    case .all(let children), .any(let children): children
    case .not(let child), .isUnknown(let child): [child]
    case .leaf: []
    }
  }
}
