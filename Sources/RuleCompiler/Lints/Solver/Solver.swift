import Screening

/// Finds out whether conditions can hold together.
///
/// A condition is written as alternatives of constraints on variables (a disjunctive normal form); an
/// alternative in which a variable is left without a value is dropped. Sound and incomplete: what is said
/// to be impossible is; where there would be too many alternatives, nothing is said.
struct Solver {
  /// One alternative: what each variable may be.
  typealias Alternative = [Variable: Values]

  /// The most alternatives that are looked at.
  static let limit = 256

  let nodes: [ConditionNode]
  let leaves: [Leaf]
  let implications: Implications
  /// Whether variables may lack a value.
  var allowsLack = true
  /// How many more nodes this question may visit.
  private var budget = Self.visits
  /// How many nodes all questions have visited.
  private(set) var visited = 0

  /// The most nodes that are visited for one question.
  private static let visits = 20_000

  init(nodes: [ConditionNode], leaves: [Leaf], implications: Implications) {
    self.nodes = nodes
    self.leaves = leaves
    self.implications = implications
  }

  /// Whether conditions can't be as wanted all at once; false where that isn't known.
  mutating func isImpossible(_ wanted: [(node: Int, Wanted)]) -> Bool {
    budget = Self.visits
    guard let alternatives = conjunction(wanted) else { return false }
    return alternatives.isEmpty
  }

  /// The alternatives in which all conditions are as wanted, or nil where there are too many.
  mutating func conjunction(_ wanted: [(node: Int, Wanted)]) -> [Alternative]? {
    var result: [Alternative] = [[:]]
    for (node, wanted) in wanted {
      guard let further = alternatives(node, wanted), let product = product(result, further) else {
        return nil
      }
      result = product
    }
    return result
  }

  mutating func alternatives(_ node: Int, _ wanted: Wanted) -> [Alternative]? {
    guard budget > 0 else { return nil }
    budget -= 1
    visited += 1
    switch (nodes[node].kind, wanted) {
    case (.leaf(let index), _): return alternatives(ofLeaf: index, wanted)
    case (.not(let child), _): return alternatives(child, wanted.negated)
    case (.isUnknown(let child), .isTrue), (.isUnknown(let child), .notFalse):
      return alternatives(child, .lacking)
    case (.isUnknown(let child), .isFalse), (.isUnknown(let child), .notTrue):
      return alternatives(child, .known)
    case (.isUnknown, .lacking): return []
    case (.isUnknown, .known): return [[:]]
    case (_, .lacking): return conjunction([(node, .notTrue), (node, .notFalse)])
    case (_, .known): return union([node, node], [.isTrue, .isFalse])
    case (.all(let children), .isTrue), (.all(let children), .notFalse),
      (.any(let children), .isFalse), (.any(let children), .notTrue):
      return conjunction(children.map { ($0, wanted) })
    case (.all(let children), _), (.any(let children), _):
      return union(children, children.map { _ in wanted })
    }
  }

  private func alternatives(ofLeaf index: Int, _ wanted: Wanted) -> [Alternative]? {
    var (variable, values) = leaves[index].constraint(wanted, index: index)
    if !allowsLack { values.canLack = false }
    guard !values.isEmpty else { return [] }
    var alternative: Alternative = [variable: values]
    // Whoever links to a listed host links.
    if case .linksTo = leaves[index], values.mustBeTrue {
      alternative[.text(.links)] = Values(known: .numbers(Intervals(1...65_536)), canLack: false)
    }
    return [alternative]
  }

  private mutating func union(_ children: [Int], _ wanted: [Wanted]) -> [Alternative]? {
    var result: [Alternative] = []
    for (child, wanted) in zip(children, wanted) {
      guard let further = alternatives(child, wanted) else { return nil }
      result += further
      guard result.count <= Self.limit else { return nil }
    }
    return result
  }

  private func product(_ left: [Alternative], _ right: [Alternative]) -> [Alternative]? {
    guard left.count * right.count <= Self.limit * 16 else { return nil }
    var result: [Alternative] = []
    for one in left {
      for other in right {
        if let both = merge(one, other) { result.append(both) }
        guard result.count <= Self.limit else { return nil }
      }
    }
    return result
  }

  /// What satisfies both, or nil if nothing does.
  private func merge(_ one: Alternative, _ other: Alternative) -> Alternative? {
    var result = one
    for (variable, values) in other {
      guard let known = result[variable] else {
        result[variable] = values
        continue
      }
      let both = known.intersection(values)
      guard !both.isEmpty else { return nil }
      result[variable] = both
    }
    for (variable, values) in other {
      guard case .leaf(let leaf) = variable, contradicts(leaf, values, in: result) else { continue }
      return nil
    }
    return result
  }

  /// Whether a leaf that must be true implies one that can't be, or one that can't be is implied.
  private func contradicts(_ leaf: Int, _ values: Values, in alternative: Alternative) -> Bool {
    let values = alternative[.leaf(leaf)] ?? values
    if values.mustBeTrue {
      return implications.implied(by: leaf).contains { implied in
        alternative[.leaf(implied)].map { !$0.canBeTrue } ?? false
      }
    }
    guard !values.canBeTrue else { return false }
    return implications.implying(leaf).contains { alternative[.leaf($0)]?.mustBeTrue ?? false }
  }
}

extension Wanted {
  /// What a condition is when its negation is this.
  var negated: Wanted {
    switch self {
    case .isTrue: .isFalse
    case .isFalse: .isTrue
    case .notTrue: .notFalse
    case .notFalse: .notTrue
    case .lacking, .known: self
    }
  }
}
