import Topics

/// The values of the conditions that a comment brings into play.
struct ConditionValues {
  private let rules: RuleSet
  private let evidence: Evidence
  private let readings: Readings
  private let facts: Facts
  private var values: [Truth]
  private var isKnown: [Bool]

  init(_ rules: RuleSet, _ evidence: Evidence, _ readings: Readings, _ facts: Facts) {
    self.rules = rules
    self.evidence = evidence
    self.readings = readings
    self.facts = facts
    values = Array(repeating: .unknown, count: rules.plan.code.count)
    isKnown = Array(repeating: false, count: rules.plan.code.count)
    if rules.plan.evaluatesAllNodes {
      for node in values.indices { evaluate(node) }
    }
  }

  /// Makes the values under one rule's roots.
  mutating func evaluate(rank: Int) {
    guard !rules.plan.evaluatesAllNodes else { return }
    for node in rules.plan.nodesOfRank[rank] where !isKnown[Int(node)] { evaluate(Int(node)) }
  }

  /// Makes the values of all conditions, whatever the comment brings into play.
  mutating func evaluateAll() {
    for node in values.indices where !isKnown[node] { evaluate(node) }
  }

  /// The values of all nodes, in the order of ``RuleSet/nodes``.
  var all: [Truth] { values }

  /// The value of a node that was evaluated.
  subscript(node: Int) -> Truth { values[node] }

  private mutating func evaluate(_ node: Int) {
    values[node] = rules.plan.code.value(of: node, values: values, leaf: truth)
    isKnown[node] = true
  }

  /// The value of a leaf, wherever it comes from.
  func truth(of leaf: Int) -> Truth {
    switch rules.leaves[leaf] {
    case .measure(.drift, let relation, let limit): drift.compared(relation, limit)
    case .measureIsUnknown(.drift): drift.isUnknown
    case let other: other.isOfText ? evidence.truths[leaf] : facts.truth(of: other)
    }
  }

  private var drift: Measure {
    readings.drift.map { .known($0.permille) } ?? .unknown
  }
}
