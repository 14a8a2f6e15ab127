/// What follows from a rule set before any comment: which leaves depend on which hits, and which rules
/// need no look while nothing that they ask of a text is there.
final class EvaluationPlan: Sendable {
  // What it was made of: one reference to all of it is cheaper to pass around than the rule set.
  let rules: [Rule]
  let nodes: [ConditionNode]
  let leaves: [Leaf]
  let topics: [FixedTopic]
  let matchables: [Matchable]
  let classifiers: [Classifier]

  /// For each leaf, ``Leaf/isOfText``.
  let isOfText: [Bool]
  /// Every leaf's value in a text without hits or links, or unknown where that must be computed.
  let emptyTruths: [Truth]
  /// For each matchable, the leaves over the text that are false unless it hits.
  let leavesOfMatchable: Lists
  /// The leaves over the author's name and over links, which have scans of their own.
  let nameLeaves: [Int]
  let linkLeaves: [Int]
  let hostLeaves: [Int]
  let languageLeaves: [Int]
  let sampleLeaves: [Int]
  /// The numbers of the text that leaves ask for, each once, and for each its leaves.
  let measures: [TextMeasure]
  let leavesOfMeasure: Lists

  /// For each host list, its hosts.
  let hostSets: [Set<String>]
  let needsLinks: Bool
  /// Whether hosts are searched, and not only counted or looked up.
  let scansLinks: Bool
  let needsName: Bool

  let code: ConditionCode
  /// The rules' indices in order of their ids; a *rank* is a place in it.
  let ranked: [Int]
  /// For each rank, what its rule's outcome follows from.
  let roots: [Roots]
  /// For each rank, the nodes under its roots, children first.
  let nodesOfRank: Lists
  /// For each rank, whether its rule asks `is unknown` of anything, or may.
  let asksWhetherKnown: [Bool]
  /// Set where those lists would be too long: then all nodes are evaluated, once, and
  /// the lists are not made.
  let evaluatesAllNodes: Bool
  private let listedLeaves: Lists
  private let reach: Reach
  /// For each leaf, the ranks to look at when its value isn't false.
  let ranksOfLeaf: Lists
  /// One bit a rank: rules that can be something else than false whatever the text says.
  let alwaysActive: [UInt64]

  /// How many entries ``nodesOfRank`` may have in all: shared conditions could make it the product of
  /// rules and nodes.
  private static let mostListedNodes = 1 << 20

  /// A rule's conditions by their roots, and whether it approves.
  struct Roots: Sendable {
    var when: Int
    var unless: Int?
    var approves: Bool

    init(_ rule: Rule) {
      when = rule.when
      unless = rule.unless
      approves = rule.effects.contains(.approve)
    }
  }

  init(
    rules: [Rule],
    nodes: [ConditionNode],
    leaves: [Leaf],
    topics: [FixedTopic],
    hostLists: [HostList],
    matchables: [Matchable],
    classifiers: [Classifier]
  ) {
    self.rules = rules
    self.nodes = nodes
    self.leaves = leaves
    self.topics = topics
    self.matchables = matchables
    self.classifiers = classifiers
    var emptyTruths: [Truth] = []
    var leavesOfMatchable = [[Int]](repeating: [], count: matchables.count)
    var nameLeaves: [Int] = []
    var linkLeaves: [Int] = []
    var hostLeaves: [Int] = []
    var languageLeaves: [Int] = []
    var sampleLeaves: [Int] = []
    var measures: [TextMeasure] = []
    var leavesOfMeasure: [[Int]] = []
    var measureIndices: [TextMeasure: Int] = [:]

    func add(_ leaf: Int, to measure: TextMeasure) {
      guard measure != .drift else { return }
      let index = measureIndices[measure, default: measures.count]
      if index == measures.count {
        measureIndices[measure] = index
        measures.append(measure)
        leavesOfMeasure.append([])
      }
      leavesOfMeasure[index].append(leaf)
    }

    for (index, leaf) in leaves.enumerated() {
      emptyTruths.append(.unknown)
      switch leaf {
      case .occurs(let occurrence):
        switch occurrence.field {
        case .text, .ownText, .quotedText:
          emptyTruths[index] = .false
          leavesOfMatchable[occurrence.matchable].append(index)
        case .authorName:
          nameLeaves.append(index)
        case .links:
          emptyTruths[index] = .false
          linkLeaves.append(index)
        }
      case .linksTo:
        emptyTruths[index] = .false
        hostLeaves.append(index)
      case .about(let topic):
        emptyTruths[index] = .false
        leavesOfMatchable[topics[topic].matchable].append(index)
      case .measure(let measure, _, _):
        add(index, to: measure)
      case .language:
        languageLeaves.append(index)
      case .sample:
        sampleLeaves.append(index)
      case .fact, .authorIs, .authorHas, .articleSection, .articleHasTag, .site,
        .commentIs, .parentAuthorIsAuthor:
        break
      }
    }
    isOfText = leaves.map(\.isOfText)
    self.emptyTruths = emptyTruths
    self.leavesOfMatchable = Lists(leavesOfMatchable)
    self.nameLeaves = nameLeaves
    self.linkLeaves = linkLeaves
    self.hostLeaves = hostLeaves
    self.languageLeaves = languageLeaves
    self.sampleLeaves = sampleLeaves
    self.measures = measures
    self.leavesOfMeasure = Lists(leavesOfMeasure)
    needsLinks =
      !linkLeaves.isEmpty || !hostLeaves.isEmpty || measures.contains { $0.field == .links }
    scansLinks = !linkLeaves.isEmpty || measures.contains { $0 != .links && $0.field == .links }
    hostSets = hostLists.map { Set($0.hosts) }
    needsName = !nameLeaves.isEmpty || measures.contains { $0.field == .authorName }

    let code = ConditionCode(nodes)
    let ranked = rules.indices.sorted { (rules[$0].id, $0) < (rules[$1].id, $1) }
    let reach = Reach(nodes)
    var nodesOfRank: [[Int]] = []
    var listedNodes = 0
    var reportedLeaves: [[Int]] = []
    var ranksOfLeaf = [[Int]](repeating: [], count: leaves.count)
    var alwaysActive = [UInt64](repeating: 0, count: (rules.count + 63) / 64)
    let whenNothingHits = Self.possibleTruths(code, leaves)
    for (rank, index) in ranked.enumerated() {
      let rule = rules[index]
      guard listedNodes <= Self.mostListedNodes else { break }
      let all = reach.nodes(from: [rule.when] + (rule.unless.map { [$0] } ?? []))
      listedNodes += all.count
      nodesOfRank.append(all)
      reportedLeaves.append(reach.affirmedLeaves(from: rule.when))
      if whenNothingHits[rule.when] != PossibleTruths(.false) {
        alwaysActive[rank / 64] |= 1 << UInt64(rank % 64)
      } else {
        for node in reach.nodes(from: [rule.when]) {
          if case .leaf(let leaf) = nodes[node].kind, leaves[leaf].isOfText {
            ranksOfLeaf[leaf].append(rank)
          }
        }
      }
    }
    evaluatesAllNodes = listedNodes > Self.mostListedNodes
    if evaluatesAllNodes {
      for rank in ranked.indices { alwaysActive[rank / 64] |= 1 << UInt64(rank % 64) }
    }
    self.code = code
    self.ranked = ranked
    roots = ranked.map { Roots(rules[$0]) }
    self.nodesOfRank = Lists(nodesOfRank)
    asksWhetherKnown = ranked.indices.map { rank in
      rank >= nodesOfRank.count
        || nodesOfRank[rank].contains { code.askedWhetherKnown(by: $0) != nil }
    }
    self.reach = reach
    listedLeaves = Lists(reportedLeaves)
    self.ranksOfLeaf = Lists(ranksOfLeaf)
    self.alwaysActive = alwaysActive
  }

  /// The leaves whose ranges are reported when a rule fires.
  func reportedLeaves(of rule: Rule, rank: Int) -> [Int] {
    evaluatesAllNodes
      ? reach.affirmedLeaves(from: rule.when) : listedLeaves[rank].map { Int($0) }
  }

  /// What every node can be where all leaves of the text are false.
  private static func possibleTruths(
    _ code: ConditionCode,
    _ leaves: [Leaf]
  ) -> [PossibleTruths] {
    var possible: [PossibleTruths] = []
    for node in 0..<code.count {
      possible.append(
        code.possibleValues(of: node, possible) { leaf in
          leaves[leaf].isOfText ? PossibleTruths(.false) : .any
        }
      )
    }
    return possible
  }
}
