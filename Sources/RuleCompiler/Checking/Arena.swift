import Screening
import SourceText
import TextMatching

/// The rule set's tables while they are filled: what is the same is stored once.
struct Arena {
  /// What a text is searched for, by what it is and not by where it stands.
  enum MatchableKey: Hashable {
    case named(String)
    case phrase(String)
    case pattern(PatternSpec)
    case topic(String)
  }

  /// How large a condition is once everything used by name is put in.
  struct Extent: Hashable {
    var nodes: Int
    var depth: Int
  }

  private(set) var matchables: [Matchable] = []
  private(set) var specs: [MatchableSpec] = []
  private(set) var hostLists: [HostList] = []
  private(set) var topics: [FixedTopic] = []
  private(set) var leaves: [Leaf] = []
  private(set) var nodes: [ConditionNode] = []
  private(set) var extents: [Extent] = []
  private(set) var windows: [WindowQuery] = []
  private var matchableIndex: [MatchableKey: Int] = [:]
  private var hostIndex: [HostList: Int] = [:]
  private var topicIndex: [String: Int] = [:]
  private var leafIndex: [Leaf: Int] = [:]
  private var windowIndex: [WindowQuery: Int] = [:]
  private var nodeIndex: [ConditionNode: Int] = [:]

  mutating func matchable(
    _ key: MatchableKey,
    make: () -> (Matchable, MatchableSpec)
  ) -> Int {
    if let index = matchableIndex[key] { return index }
    let (matchable, spec) = make()
    matchables.append(matchable)
    specs.append(spec)
    matchableIndex[key] = matchables.count - 1
    return matchables.count - 1
  }

  mutating func hostList(_ list: HostList) -> Int {
    if let index = hostIndex[list] { return index }
    hostLists.append(list)
    hostIndex[list] = hostLists.count - 1
    return hostLists.count - 1
  }

  mutating func topic(_ name: String, matchable: Int) -> Int {
    if let index = topicIndex[name] { return index }
    topics.append(FixedTopic(name: name, matchable: matchable))
    topicIndex[name] = topics.count - 1
    return topics.count - 1
  }

  mutating func window(_ query: WindowQuery) -> Int {
    if let index = windowIndex[query] { return index }
    windows.append(query)
    windowIndex[query] = windows.count - 1
    return windows.count - 1
  }

  mutating func leaf(_ leaf: Leaf, source: String) -> Int {
    let index: Int
    if let known = leafIndex[leaf] {
      index = known
    } else {
      leaves.append(leaf)
      index = leaves.count - 1
      leafIndex[leaf] = index
    }
    return node(.leaf(index), source: source)
  }

  mutating func node(_ kind: ConditionNode.Kind, source: String, name: String? = nil) -> Int {
    let node = ConditionNode(kind, source: source, name: name)
    if let index = nodeIndex[node] { return index }
    nodes.append(node)
    extents.append(extent(of: kind))
    nodeIndex[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The same node as one that a declared condition's name stands for.
  mutating func node(_ index: Int, named name: String) -> Int {
    node(nodes[index].kind, source: nodes[index].source, name: name)
  }

  private func extent(of kind: ConditionNode.Kind) -> Extent {
    let children: [Int] =
      switch kind {
      case .all(let children), .any(let children): children
      case .not(let child), .isUnknown(let child): [child]
      case .leaf: []
      }
    var extent = Extent(nodes: 1, depth: 1)
    for child in children {
      // Saturating, since sizes can double with every name.
      extent.nodes = min(Int.max / 4, extent.nodes + extents[child].nodes)
      extent.depth = max(extent.depth, extents[child].depth + 1)
    }
    return extent
  }
}
