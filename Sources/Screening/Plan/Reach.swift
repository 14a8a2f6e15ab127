/// What lies under a node.
struct Reach {
  private let nodes: [ConditionNode]

  init(_ nodes: [ConditionNode]) {
    self.nodes = nodes
  }

  /// The nodes under some roots and the roots, each once, children first.
  func nodes(from roots: [Int]) -> [Int] {
    walk(roots).sorted()
  }

  /// The leaves under a root that do not stand under a `not` or an `is unknown`, in order.
  func affirmedLeaves(from root: Int) -> [Int] {
    var leaves: Set<Int> = []
    for node in walk([root], entersNegations: false) {
      if case .leaf(let leaf) = nodes[node].kind { leaves.insert(leaf) }
    }
    return leaves.sorted()
  }

  private func walk(_ roots: [Int], entersNegations: Bool = true) -> Set<Int> {
    var seen = Set(roots)
    var open = roots
    while let node = open.popLast() {
      let children: [Int] =
        switch nodes[node].kind {
        case .all(let nodes), .any(let nodes): nodes
        case .not(let node), .isUnknown(let node): entersNegations ? [node] : []
        case .leaf: []
        }
      for child in children where seen.insert(child).inserted { open.append(child) }
    }
    return seen
  }
}
