import Screening
import TextMatching

extension Checker {
  /// The rule set of a pack in which nothing is wrong.
  func ruleSet() throws(MatcherError) -> RuleSet {
    RuleSet(
      digest: pack.digest,
      community: community,
      conduct: conduct,
      guidelines: guidelines,
      rules: rules.map(\.rule),
      matchables: arena.matchables,
      hostLists: arena.hostLists,
      topics: arena.topics,
      classifiers: classifiers,
      nodes: arena.nodes,
      leaves: arena.leaves,
      windows: arena.windows,
      needs: needs,
      matcher: try Matcher(arena.specs),
      background: background
    )
  }

  /// What has to be fetched for these leaves.
  private var needs: Needs {
    var needs = Needs()
    for leaf in arena.leaves {
      switch leaf {
      case .occurs(let occurrence): needs.add(occurrence.field)
      case .linksTo: needs.links = true
      case .measure(let measure, _, _): needs.add(measure)
      case .fact(let measure, _, _):
        needs.add(measure, windows: arena.windows)
      case .parentAuthorIsAuthor: needs.parentAuthor = true
      default: break
      }
    }
    return needs
  }
}

extension Needs {
  fileprivate mutating func add(_ field: Field) {
    if field == .authorName { authorName = true }
    if field == .links { links = true }
  }

  fileprivate mutating func add(_ measure: TextMeasure) {
    switch measure {
    case .words(let field), .characters(let field), .capitals(let field), .emoji(let field),
      .repeated(let field), .weight(_, let field), .share(_, let field):
      add(field)
    case .links: links = true
    case .drift: topicDrift = true
    case .score: break
    }
  }

  fileprivate mutating func add(_ measure: FactMeasure, windows: [WindowQuery]) {
    switch measure {
    case .flags, .flagsFor: flags = true
    case .window(let index):
      let kind = windows[index].kind
      if kind == .sameTextByAuthor || kind == .sameTextByAnyone { sameText = true }
    default: break
    }
  }
}
