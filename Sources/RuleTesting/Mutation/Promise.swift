import Screening
import TextMatching

extension MatchableSpec {
  /// Whether something that is found must still be found when its words are changed like this.
  ///
  /// Case is seen through by all lists but `exact` ones and by patterns with `i`; everything else by
  /// `disguised` lists alone.
  func promises(_ mutation: Mutation) -> Bool {
    switch self {
    case .pattern(let pattern):
      mutation == .case && pattern.flags.contains("i")
    case .terms(let list):
      if list.modes.contains(.disguised) {
        true
      } else {
        mutation == .case && !list.modes.contains(.exact)
      }
    }
  }
}

extension RuleSet {
  /// Whether a rule looks at texts only for what occurs in them, so that its value can rest on the words
  /// that a mutation changes and on nothing else of the text, such as its capitals or its words.
  ///
  /// A pattern anywhere in the condition could see any change, unless it promises to see through it.
  func restsOnOccurrences(_ rule: Rule, under mutation: Mutation) -> Bool {
    var waiting = [rule.when] + [rule.unless].compactMap { $0 }
    var seen = Set(waiting)
    while let node = waiting.popLast() {
      if case .leaf(let leaf) = nodes[node].kind {
        guard leaves[leaf].survivesMutation else { return false }
        for matchable in leaves[leaf].matchables {
          if case .pattern = matcher.matchables[matchable],
            !matcher.matchables[matchable].promises(mutation)
          {
            return false
          }
        }
      }
      waiting += nodes[node].children.filter { seen.insert($0).inserted }
    }
    return true
  }

  /// The ranges of a comment's text that a rule rests on, merged, in order, and the lists and patterns
  /// that matched them; nil where there are none, or a link or a name among them.
  func mutableRanges(of reason: Reason) -> (ranges: [Range<Int>], matchables: [Int])? {
    let matches = reason.matches
    guard !matches.isEmpty, matches.allSatisfy({ $0.field.isText }) else { return nil }
    let matchables = Set(matches.compactMap(\.matchable)).sorted()
    guard matches.allSatisfy({ $0.matchable != nil }) else { return nil }
    var ranges: [Range<Int>] = []
    for match in matches.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = ranges.last, match.start < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, match.end)
      } else {
        ranges.append(match.start..<match.end)
      }
    }
    return (ranges, matchables)
  }
}

extension Field {
  fileprivate var isText: Bool {
    switch self {
    case .text, .ownText, .quotedText: true
    case .authorName, .links: false
    }
  }
}

extension Leaf {
  /// Whether only what occurs in a text, or nothing of a text at all, decides it.
  fileprivate var survivesMutation: Bool {
    switch self {
    case .occurs, .sample, .fact, .authorIs, .authorHas, .articleSection,
      .articleHasTag, .site, .commentIs, .parentAuthorIsAuthor:
      true
    case .linksTo, .about, .measure, .language:
      false
    }
  }

  /// What the leaf searches for.
  fileprivate var matchables: [Int] {
    guard case .occurs(let occurrence) = self else { return [] }
    return [occurrence.matchable] + [occurrence.near?.matchable].compactMap { $0 }
  }
}
