import MemoryStore
import Moderation
import Screening
import TextMatching

/// Rules that decide by the labels that a comment's author comes with, so that a test says what is decided.
enum Fixture {
  static let day: Int64 = 86_400_000
  static let start = Timestamp(milliseconds: 1_000_000_000_000)

  /// What each rule asks for when its label is there.
  static let effects: [(label: String, effects: [RuleEffect])] = [
    ("approve", [.approve]),
    ("ask", [.ask("Really?")]),
    ("hold", [.hold(queue: nil, priority: nil), .strike(1)]),
    ("premoderate", [.tag("x"), .premoderateAuthor(day)]),
    ("reject", [.reject, .strike(1)]),
    ("review", [.tag("x"), .reviewArticle(day)]),
    ("suspend", [.reject, .suspendAuthor(2 * day)]),
  ]

  static func rules(
    windows: [WindowQuery] = [],
    ladder: [Int: Int64] = [:],
    drift: Bool = false,
    flagged: RuleEffect = .hold(queue: nil, priority: .high)
  ) throws -> RuleSet {
    var leaves = effects.map { Leaf.authorHas(.labels, $0.label) }
    leaves.append(.fact(.flags, .greaterOrEqual, 3000))
    var rules = effects.indices.map { index in
      Rule(
        id: "g.\(effects[index].label)",
        guideline: 0,
        when: index,
        effects: effects[index].effects
      )
    }
    rules.append(
      Rule(
        id: "g.flagged",
        guideline: 0,
        when: leaves.count - 1,
        effects: [flagged]
      )
    )
    var needs = Needs()
    needs.flags = true
    needs.parentAuthor = true
    needs.sameText = true
    needs.topicDrift = drift
    var conduct = Conduct()
    conduct.expiry = 90 * day
    conduct.ladder = ladder.sorted { $0.key < $1.key }.map {
      Conduct.Rung(strikes: $0.key, suspension: $0.value, notify: ["team"])
    }
    return RuleSet(
      digest: "",
      community: Community(),
      conduct: conduct,
      guidelines: [Guideline(name: "g", sentence: "Be kind.")],
      rules: rules,
      matchables: [],
      hostLists: [],
      topics: [],
      classifiers: [],
      nodes: leaves.indices.map { ConditionNode(.leaf($0), source: "leaf \($0)") },
      leaves: leaves,
      windows: windows,
      needs: needs,
      matcher: try Matcher([])
    )
  }
}

/// A community and what it takes to send it comments.
struct TestCommunity {
  var state: CommunityState
  private let scratch = EvidenceScratch()
  private var comments = 0

  init(_ rules: RuleSet, limits: CommunityState.Limits = CommunityState.Limits()) {
    state = CommunityState(rules: rules, keepsComments: true, limits: limits)
  }

  /// A comment at a number of milliseconds after the start; nil is a comment without a time.
  mutating func comment(
    by author: String? = "a",
    at time: Int64? = 0,
    _ labels: [String] = [],
    on article: String? = nil
  ) -> Comment {
    comments += 1
    var comment = Comment(id: "c\(comments)", text: "Some text.")
    comment.at = time.map { Fixture.start.advanced(by: $0) }
    comment.article = article
    if let author {
      comment.author = Author(id: author)
      comment.author?.labels = labels
    }
    return comment
  }

  func evidence(_ comment: Comment, text fingerprint: UInt64? = nil) -> Evidence {
    var evidence = state.rules.evidence(of: comment, with: scratch)
    evidence.fingerprint = fingerprint
    return evidence
  }

  @discardableResult
  mutating func send(_ comment: Comment, text fingerprint: UInt64? = nil) -> Submission {
    state.submit(comment, evidence: evidence(comment, text: fingerprint))
  }

  /// What a comment would be judged by.
  mutating func facts(_ comment: Comment, text fingerprint: UInt64? = nil) -> Facts {
    state.circumstances(of: comment, evidence: evidence(comment, text: fingerprint)).facts
  }
}
