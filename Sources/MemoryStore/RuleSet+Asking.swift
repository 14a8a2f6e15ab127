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
}
