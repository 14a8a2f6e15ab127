import Screening
import TextMatching

/// What searching for a rule's lists and patterns costs a comment, beside reading it.
///
/// All lists and patterns are searched for together, so no rule has a time of its own while comments are
/// screened. Afterwards each is searched for alone, in a sample of the comments; that is dearer than its
/// share of the common search, but it says which is dear. What reading a text costs, which all share, is
/// measured by a search for nothing and taken off.
struct RuleCost {
  var rule: Int
  /// On average over the sample.
  var nanoseconds: Int

  /// The dearest rules first.
  static func slowest(_ count: Int, of rules: RuleSet, on texts: [String]) -> [RuleCost] {
    guard !texts.isEmpty else { return [] }
    let reading = nanoseconds([], texts)
    let costs = rules.matcher.matchables.map { max(0, nanoseconds([$0], texts) - reading) }
    let all = rules.rules.indices.map { index in
      let used = rules.matchables(of: rules.rules[index])
      return RuleCost(rule: index, nanoseconds: used.reduce(0) { $0 + costs[$1] })
    }
    return Array(
      all.filter { $0.nanoseconds > 0 }
        .sorted { ($1.nanoseconds, $0.rule) < ($0.nanoseconds, $1.rule) }
        .prefix(count)
    )
  }

  /// The shortest of some rounds, as whatever else a machine does only adds to them.
  private static func nanoseconds(_ matchables: [MatchableSpec], _ texts: [String]) -> Int {
    guard let matcher = try? Matcher(matchables) else { return 0 }
    let scratch = MatchScratch()
    let clock = ContinuousClock()
    let rounds = (0..<5).map { _ in
      clock.measure {
        for text in texts { matcher.scan(text.utf8.span, into: scratch) }
      }
    }
    return Int((rounds.min() ?? .zero) / .nanoseconds(texts.count))
  }
}

extension RuleSet {
  /// The lists and patterns that a rule's conditions ask for, each once.
  fileprivate func matchables(of rule: Rule) -> Set<Int> {
    Set(leaves(of: rule).flatMap { $0.matchables(topics: topics) })
  }

  /// What a rule's conditions ask for, in no order.
  func leaves(of rule: Rule) -> [Leaf] {
    var found: Set<Int> = []
    var open = [rule.when] + (rule.unless.map { [$0] } ?? [])
    while let node = open.popLast() {
      switch nodes[node].kind {
      case .all(let children), .any(let children): open += children
      case .not(let child), .isUnknown(let child): open.append(child)
      case .leaf(let leaf): found.insert(leaf)
      }
    }
    return found.map { leaves[$0] }
  }
}

extension Leaf {
  fileprivate func matchables(topics: [FixedTopic]) -> [Int] {
    switch self {
    case .occurs(let occurrence):
      [occurrence.matchable] + (occurrence.near.map { [$0.matchable] } ?? [])
    case .about(let topic): [topics[topic].matchable]
    case .measure(let measure, _, _):
      switch measure {
      case .weight(let matchable, _), .share(let matchable, _): [matchable]
      default: []
      }
    default: []
    }
  }
}
