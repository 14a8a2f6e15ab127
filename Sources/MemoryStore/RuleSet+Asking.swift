import Screening

extension RuleSet {
  /// Whether a reply's verdict can depend on who wrote its parent, or on how deep that stands.
  var asksForParents: Bool {
    needs.parentAuthor
      || leaves.contains { leaf in
        switch leaf {
        case .fact(.depth, _, _): true
        default: false
        }
      }
  }

  /// Whether a condition asks for readers' flags anywhere.
  func readsFlags(below node: Int) -> Bool {
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
