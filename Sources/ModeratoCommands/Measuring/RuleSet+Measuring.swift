import Screening

extension RuleSet {
  /// The same rules without what follows for authors and articles.
  ///
  /// A comment of a suspended author is not judged at all; when rules are measured, every comment is to
  /// be judged by what it says.
  func withoutConsequences() -> RuleSet {
    var calm = conduct
    calm.ladder = []
    let calmRules = rules.map { rule in
      var rule = rule
      rule.effects = rule.effects.filter { effect in
        switch effect {
        case .strike, .suspendAuthor, .premoderateAuthor, .reviewArticle: false
        default: true
        }
      }
      return rule
    }
    return RuleSet(
      digest: digest,
      community: community,
      conduct: calm,
      guidelines: guidelines,
      rules: calmRules,
      matchables: matchables,
      hostLists: hostLists,
      topics: topics,
      classifiers: classifiers,
      nodes: nodes,
      leaves: leaves,
      windows: windows,
      needs: needs,
      matcher: matcher,
      background: background
    )
  }
}
