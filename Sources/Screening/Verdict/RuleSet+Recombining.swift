extension RuleSet {
  /// What follows where these rules fire and those failed: the verdict of a text that is gone.
  ///
  /// What the text said is taken on trust; what rules ask for, and what comes of that together, is made again.
  ///
  /// - Parameters:
  ///   - firing: Ids of the rules that fired.
  ///   - unknown: Ids of rules whose value was unknown.
  ///   - undetermined: Ids of rules of which a failure decided.
  ///   - isTooLong: Whether the text was too long to be read.
  package func verdict(
    firing: Set<String>,
    unknown: Set<String>,
    undetermined: Set<String>,
    isTooLong: Bool,
    facts: Facts
  ) -> Verdict {
    let nothing = Evidence(truths: plan.emptyTruths, ranges: [], active: [])
    var judgement = Judgement(plan, isResubmission: facts.isResubmission)
    if isTooLong { judgement.noteTooLong() }
    for (rank, index) in plan.ranked.enumerated() {
      let rule = rules[index]
      if firing.contains(rule.id) { judgement.fire(rule, rank: rank, nothing) }
      if unknown.contains(rule.id) { judgement.verdict.unknown.append(rule.id) }
      if undetermined.contains(rule.id) { judgement.noteUndetermined(rule) }
    }
    return judgement.conclude(
      reviewsEveryComment: community.reviewsEveryComment,
      isPremoderated: facts.isPremoderated
    )
  }
}
