import Topics

extension RuleSet {
  /// Why a comment's verdict is what it is.
  ///
  /// Pure, as evidence and verdict are, and slower than both: numbers are looked up again.
  package func explanation(
    of comment: Comment,
    readings: Readings,
    facts: Facts,
    with scratch: EvidenceScratch
  ) -> Explanation {
    let evidence = evidence(of: comment, with: scratch)
    var explainer = Explainer(
      rules: self,
      reading: CommentReading(of: comment, rules: self, with: scratch),
      evidence: evidence,
      readings: readings,
      facts: facts
    )
    return Explanation(
      rules: plan.ranked.indices.map { explainer.explanation(rank: $0) },
      verdict: verdict(on: evidence, readings: readings, facts: facts)
    )
  }
}

private struct Explainer {
  let rules: RuleSet
  let reading: CommentReading
  let evidence: Evidence
  let readings: Readings
  let facts: Facts
  var values: ConditionValues

  /// How deep conditions are shown; written by hand none is near it.
  private static let deepest = 64

  init(
    rules: RuleSet,
    reading: CommentReading,
    evidence: Evidence,
    readings: Readings,
    facts: Facts
  ) {
    self.rules = rules
    self.reading = reading
    self.evidence = evidence
    self.readings = readings
    self.facts = facts
    values = ConditionValues(rules.plan, evidence, readings)
  }

  mutating func explanation(rank: Int) -> RuleExplanation {
    values.evaluate(rank: rank, facts)
    let index = rules.plan.ranked[rank]
    let rule = rules.rules[index]
    var shown: Set<Int> = []
    return RuleExplanation(
      rule: index,
      id: rule.id,
      isTrial: rule.isTrial,
      outcome: RuleOutcome.of(rules.plan.roots[rank], rank: rank, values).outcome,
      when: explanation(of: rule.when, &shown),
      unless: rule.unless.map { explanation(of: $0, &shown) },
      effects: rule.effects.map(\.source)
    )
  }

  /// A node's tree; one that was shown before is not entered again, as shared conditions could double at
  /// every level.
  private func explanation(
    of index: Int,
    _ shown: inout Set<Int>,
    depth: Int = 0
  ) -> ConditionExplanation {
    let node = rules.nodes[index]
    var explanation = ConditionExplanation(
      source: node.source,
      name: node.name,
      truth: values[index],
      value: nil,
      matches: [],
      children: []
    )
    var children: [Int] = []
    switch node.kind {
    case .all(let nodes), .any(let nodes): children = nodes
    case .not(let child): children = [child]
    case .isUnknown(let child):
      // What stands in the way of a value says more than a comparison that nobody wrote.
      if case .leaf(let leaf) = rules.nodes[child].kind {
        explanation.value = value(of: rules.leaves[leaf])
      }
      if explanation.value == nil { children = [child] }
    case .leaf(let leaf):
      explanation.value = value(of: rules.leaves[leaf])
      explanation.matches = evidence.matches(of: leaf)
    }
    guard depth < Self.deepest, shown.insert(index).inserted else { return explanation }
    for child in children {
      explanation.children.append(self.explanation(of: child, &shown, depth: depth + 1))
    }
    return explanation
  }

  /// What a leaf looks at, with its value.
  private func value(of leaf: Leaf) -> String? {
    switch leaf {
    case .measure(let measure, _, _):
      equation(
        rules.name(of: measure),
        measure.kind.text(value(of: measure)) + absence(of: measure)
      )
    case .fact(let measure, _, _):
      equation(rules.name(of: measure), measure.kind.text(facts.value(of: measure)))
    case .language: equation("text.language", reading.detectedLanguage ?? "unknown")
    case .sample: equation("sample", MeasureKind.share.text(Int64(reading.comment.sampleNumber)))
    case .authorIs(.new):
      equation("author.age", MeasureKind.duration.text(facts.value(of: .authorAge)))
    case .authorIs, .authorHas(.roles, _): equation("author.roles", list(facts.author?.roles))
    case .authorHas(.labels, _): equation("author.labels", list(facts.author?.labels))
    case .articleSection: equation("article.section", facts.article?.section ?? "unknown")
    case .articleHasTag: equation("article.tags", list(facts.article?.tags))
    case .site: equation("site", facts.site ?? "unknown")
    case .occurs, .linksTo, .about, .commentIs, .parentAuthorIsAuthor: nil
    }
  }

  private func value(of measure: TextMeasure) -> Measure {
    measure == .drift
      ? readings.drift.map { .known($0.permille) } ?? .unknown : reading.value(of: measure)
  }

  /// Why a score failed, where it never came.
  private func absence(of measure: TextMeasure) -> String {
    guard case .score(let classifier, let label, _?) = measure,
      evidence.missingScores.contains("\(classifier).\(label)")
    else { return "" }
    return ": the score of `\(classifier)` is missing"
  }

  private func equation(_ name: String, _ value: String) -> String { "\(name) = \(value)" }

  private func list(_ values: [String]?) -> String {
    values.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") } ?? "unknown"
  }
}
