import TextMatching

@testable import Screening

/// A condition as tests write it.
indirect enum Tree: Sendable {
  case leaf(Leaf)
  case all([Tree])
  case any([Tree])
  case not(Tree)
  case isUnknown(Tree)

  static func number(_ measure: TextMeasure, _ relation: Relation, _ limit: Int64) -> Tree {
    .leaf(.measure(measure, relation, limit))
  }

  static func fact(_ measure: FactMeasure, _ relation: Relation, _ limit: Int64) -> Tree {
    .leaf(.fact(measure, relation, limit))
  }

  /// A fact of its own whose value a test sets through windows: one is true, nothing is unknown.
  static func flag(_ index: Int) -> Tree { .fact(.window(index), .greaterOrEqual, 1000) }
}

/// Puts rule sets together without the compiler.
struct RuleSetBuilder {
  var community = Community()
  var guidelines = ["one", "two", "three"].map { Guideline(name: $0, sentence: "Be \($0).") }
  var rules: [Rule] = []
  var nodes: [ConditionNode] = []
  var leaves: [Leaf] = []
  var specs: [MatchableSpec] = []
  var matchables: [Matchable] = []
  var hostLists: [HostList] = []
  var topics: [FixedTopic] = []
  var classifiers: [Classifier] = []
  var windows: [WindowQuery] = []
  var needs = Needs()

  /// Adds a term list and returns its index.
  mutating func terms(
    _ name: String,
    _ terms: [String],
    severities: [Int] = [],
    weights: [Int64] = [],
    modes: Modes = []
  ) -> Int {
    specs.append(.terms(TermListSpec(modes: modes, terms: terms.map { TermSpec($0) })))
    matchables.append(
      Matchable(
        name: name,
        terms: terms.enumerated().map { index, text in
          Matchable.Term(
            text: text,
            severity: index < severities.count ? severities[index] : 1,
            weight: index < weights.count ? weights[index] : 1000
          )
        }
      )
    )
    return specs.count - 1
  }

  /// Adds a pattern and returns its index.
  mutating func pattern(_ source: String) -> Int {
    specs.append(.pattern(PatternSpec(source: source)))
    matchables.append(Matchable(name: nil, terms: [Matchable.Term(text: source)]))
    return specs.count - 1
  }

  /// Adds a condition and returns its root.
  mutating func node(_ tree: Tree, name: String? = nil) -> Int {
    let kind: ConditionNode.Kind
    switch tree {
    case .leaf(let leaf):
      if let index = leaves.firstIndex(of: leaf) {
        kind = .leaf(index)
      } else {
        leaves.append(leaf)
        kind = .leaf(leaves.count - 1)
      }
    case .all(let trees): kind = .all(trees.map { node($0) })
    case .any(let trees): kind = .any(trees.map { node($0) })
    case .not(let tree): kind = .not(node(tree))
    case .isUnknown(let tree): kind = .isUnknown(node(tree))
    }
    nodes.append(ConditionNode(kind, source: source(kind), name: name))
    return nodes.count - 1
  }

  private func source(_ kind: ConditionNode.Kind) -> String {
    switch kind {
    case .leaf(let leaf): "leaf \(leaf)"
    case .all(let nodes):
      nodes.map { nodes.isEmpty ? "" : self.nodes[$0].source }.joined(separator: " and ")
    case .any(let nodes): nodes.map { self.nodes[$0].source }.joined(separator: " or ")
    case .not(let node): "not \(nodes[node].source)"
    case .isUnknown(let node): "\(nodes[node].source) is unknown"
    }
  }

  mutating func rule(
    _ id: String,
    when tree: Tree,
    unless: Tree? = nil,
    guideline: Int = 0,
    isTrial: Bool = false,
    then effects: RuleEffect...
  ) {
    let when = node(tree)
    let unless = unless.map { node($0) }
    rules.append(
      Rule(
        id: id,
        guideline: guideline,
        isTrial: isTrial,
        when: when,
        unless: unless,
        effects: effects
      )
    )
  }

  func build() throws -> RuleSet {
    RuleSet(
      digest: "test",
      community: community,
      conduct: Conduct(),
      guidelines: guidelines,
      rules: rules,
      matchables: matchables,
      hostLists: hostLists,
      topics: topics,
      classifiers: classifiers,
      nodes: nodes,
      leaves: leaves,
      windows: windows,
      needs: needs,
      matcher: try Matcher(specs)
    )
  }
}

extension RuleSet {
  func evidence(of text: String) -> Evidence {
    evidence(of: Comment(id: "1", text: text), with: EvidenceScratch())
  }

  func verdict(on text: String = "", facts: Facts = Facts()) -> Verdict {
    verdict(on: evidence(of: text), readings: Readings(), facts: facts)
  }

  /// The value of the only leaf.
  func truth(on text: String) -> Truth { evidence(of: text).truths[0] }

  /// What one text measure is.
  static func value(
    of measure: TextMeasure,
    on text: String,
    _ change: (inout RuleSetBuilder) -> Void = { _ in }
  ) throws -> Measure {
    var builder = RuleSetBuilder()
    change(&builder)
    _ = builder.node(.number(measure, .greater, 0))
    let rules = try builder.build()
    let comment = Comment(id: "1", text: text)
    return CommentReading(of: comment, rules: rules, with: EvidenceScratch()).value(of: measure)
  }
}
