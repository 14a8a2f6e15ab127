import Topics

/// The values of the conditions that a comment brings into play.
struct ConditionValues {
  private let plan: EvaluationPlan
  // The plan's, at hand.
  private let code: ConditionCode
  private let leaves: [Leaf]
  private let isOfText: [Bool]
  private let textTruths: [Truth]
  private let drift: Measure
  private var values: [Truth]
  private var isEvaluated: [Bool]

  init(_ plan: EvaluationPlan, _ evidence: Evidence, _ readings: Readings) {
    self.plan = plan
    code = plan.code
    leaves = plan.leaves
    isOfText = plan.isOfText
    textTruths = evidence.truths
    drift = readings.drift.map { .known($0.permille) } ?? .unknown
    values = Array(repeating: .unknown, count: code.count)
    isEvaluated = Array(repeating: false, count: code.count)
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
      guard code.leaf(of: node) == nil else { return }
      let child = code.askedWhetherKnown(by: node)
      strict[node] =
        child.flatMap { strict[$0] == .undetermined ? .undetermined : nil }
        ?? code.value(of: node, values: strict)
    }
    if plan.evaluatesAllNodes {
      for node in values.indices { evaluate(node) }
    } else {
      for node in plan.nodesOfRank[rank] { evaluate(Int(node)) }
    }
    return strict
  }

  private mutating func evaluate(_ node: Int, _ facts: Facts) {
    if let leaf = code.leaf(of: node) {
      values[node] = isOfText[leaf] ? textTruths[leaf] : facts.truth(of: leaves[leaf], drift)
    } else {
      values[node] = code.value(of: node, values: values)
    }
    isEvaluated[node] = true
  }
}
