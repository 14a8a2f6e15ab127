extension RuleSet {
  /// Whether a condition asks for readers' flags anywhere.
  package func readsFlags(below node: Int) -> Bool {
    switch nodes[node].kind {
    case .all(let children), .any(let children):
      return children.contains(where: readsFlags(below:))
    case .not(let child), .isUnknown(let child):
      return readsFlags(below: child)
    case .leaf(let leaf):
      switch leaves[leaf] {
      case .fact(.flags, _, _), .fact(.flagsFor, _, _):
        return true
      default:
        return false
      }
    }
  }
}
