import Topics

/// The values of the conditions that a comment brings into play.
struct ConditionValues {
  private let plan: EvaluationPlan
  private let textTruths: [Truth]
  private let drift: Measure
  private var values: [Truth]
  private var isEvaluated: [Bool]

  init(_ plan: EvaluationPlan, _ evidence: Evidence, _ readings: Readings) {
    self.plan = plan
    textTruths = evidence.truths
    drift = readings.drift.map { .known($0.permille) } ?? .unknown
    values = Array(repeating: .unknown, count: plan.code.count)
    isEvaluated = Array(repeating: false, count: plan.code.count)
  }

  /// Makes the values under one rule's roots.
  mutating func evaluate(rank: Int, _ facts: Facts) {
    if plan.evaluatesAllNodes {
      guard isEvaluated.first == false else { return }
      evaluateAll(facts)
    } else {
      for node in plan.nodesOfRank[rank] where !isEvaluated[Int(node)] {
        evaluate(Int(node), facts)
      }
    }
  }

  /// Makes all values, unless they are made.
  mutating func evaluateAll(_ facts: Facts) {
    for node in values.indices where !isEvaluated[node] { evaluate(node, facts) }
  }

  /// The values of all nodes, if all were evaluated.
  var all: [Truth] { values }

  /// The value of a node that was evaluated.
  subscript(node: Int) -> Truth { values[node] }

  /// The values under one rule's roots if `is unknown` were itself undetermined of what failed.
  ///
  /// Where these differ from the values that were evaluated before, a failure decides. Nil if the rule asks
  /// nothing like it.
  func withoutUnknown(rank: Int) -> [Truth]? {
    guard plan.asksWhetherKnown[rank] else { return nil }
    var strict = values
    func evaluate(_ node: Int) {
      guard plan.code.leaf(of: node) == nil else { return }
      let child = plan.code.askedWhetherKnown(by: node)
      strict[node] =
        child.flatMap { strict[$0] == .undetermined ? .undetermined : nil }
        ?? plan.code.value(of: node, values: strict)
    }
    if plan.evaluatesAllNodes {
      for node in values.indices { evaluate(node) }
    } else {
      for node in plan.nodesOfRank[rank] { evaluate(Int(node)) }
    }
    return strict
  }

  private mutating func evaluate(_ node: Int, _ facts: Facts) {
    values[node] =
      plan.code.leaf(of: node).map { truth(of: $0, facts) }
      ?? plan.code.value(of: node, values: values)
    isEvaluated[node] = true
  }

  /// The value of a leaf, wherever it comes from.
  private func truth(of leaf: Int, _ facts: Facts) -> Truth {
    guard !plan.isOfText[leaf] else { return textTruths[leaf] }
    return switch plan.leaves[leaf] {
    case .measure(.drift, let relation, let limit): drift.compared(relation, limit)
    case let other: facts.truth(of: other)
    }
  }
}
