/// Why matching a pattern can take time out of all proportion to the text.
package enum BlowUp: Hashable, Sendable {
  /// A repetition in a repetition, or alternatives that overlap in one: the number of ways to match
  /// doubles with every few characters.
  case exponential
  /// Repetitions side by side that match the same characters: the number of ways grows as a power of the
  /// text's length.
  case polynomial
  /// Counts in counts that multiply to more than 10,000.
  case counts(Int)
  /// None of these, but on a text of some 200 characters the search spent its budget.
  case counted
}

extension BlowUp {
  /// The most that nested counts may multiply to.
  static let mostCounts = 10_000

  /// The worst that a pattern's structure allows, and a text that shows it.
  ///
  /// The text repeats what can be matched in many ways and ends in what can't be matched. Whether a
  /// pattern's rest can fail after it is not looked at: one that can't today will after the next edit.
  static func find(in node: PatternNode) -> (kind: BlowUp, witness: String)? {
    for part in [node] + node.lookarounds {
      if let found = findInPart(part) { return found }
    }
    return nil
  }

  private static func findInPart(_ node: PatternNode) -> (kind: BlowUp, witness: String)? {
    let product = counts(in: node)
    if product > mostCounts { return (.counts(product), String(repeating: "a", count: 40) + "!") }
    guard let positions = PatternPositions(node) else { return nil }
    let graph = BlowUpGraph(positions)
    if let pump = graph.exponentialPump() {
      return (.exponential, pump.prefix + String(repeating: pump.pumped, count: 30) + "\u{1}")
    }
    if let pump = graph.polynomialPump() {
      return (.polynomial, pump.prefix + String(repeating: pump.pumped, count: 2_000) + "\u{1}")
    }
    return nil
  }

  /// The greatest product of counts that stand in one another.
  private static func counts(in node: PatternNode) -> Int {
    switch node {
    case .repetition(let inner, _, let high):
      return min(counts(in: inner), 1_000_000) * max(1, min(high ?? 1, 100_000))
    case .atomic(let inner), .lookaround(let inner): return counts(in: inner)
    case .sequence(let items), .alternation(let items): return items.map(counts).max() ?? 1
    default: return 1
    }
  }
}
