import TestSupport
import Testing
import Topics

@testable import Screening

@Suite struct ExplanationTests {
  /// A pack of a few rules as the compiler would make it, sources included.
  static func builder() -> RuleSetBuilder {
    var builder = RuleSetBuilder()
    let insults = builder.terms("insults", ["idiot", "moron"])
    let you = builder.terms("you", ["you"])
    builder.windows = [WindowQuery(kind: .commentsByAuthor, duration: 600_000)]
    builder.hostLists = [HostList(name: "shops", hosts: ["cheap-watches.example"])]
    builder.needs.topicDrift = true
    func leaf(_ source: String, _ leaf: Leaf) -> Int {
      builder.leaves.append(leaf)
      builder.nodes.append(ConditionNode(.leaf(builder.leaves.count - 1), source: source))
      return builder.nodes.count - 1
    }
    func node(_ kind: ConditionNode.Kind, _ source: String, name: String? = nil) -> Int {
      builder.nodes.append(ConditionNode(kind, source: source, name: name))
      return builder.nodes.count - 1
    }
    func rule(
      _ id: String,
      _ when: Int,
      unless: Int? = nil,
      isTrial: Bool = false,
      _ effects: [RuleEffect]
    ) {
      builder.rules.append(
        Rule(id: id, guideline: 0, isTrial: isTrial, when: when, unless: unless, effects: effects)
      )
    }
    var attack = Occurrence(field: .ownText, matchable: insults)
    attack.near = Occurrence.Nearness(matchable: you, severity: 1...4, words: 4)
    rule(
      "ideas.attack",
      leaf("own text has insults near you within 4 words", .occurs(attack)),
      unless: leaf("author is staff", .authorIs(.staff)),
      [.hold(queue: "attacks", priority: .high), .strike(1)]
    )
    let capitals = leaf("text.capitals > 70%", .measure(.capitals(.text), .greater, 700))
    let words = leaf("text.words >= 8", .measure(.words(.text), .greaterOrEqual, 8000))
    rule(
      "language.shouting",
      node(.all([capitals, words]), "text.capitals > 70% and text.words >= 8"),
      [.ask("Could you say \"that\" without capitals?")]
    )
    let age = leaf("author.age < 24 hours", .fact(.authorAge, .less, 86_400_000))
    let newcomer = node(.any([age]), "author.age < 24 hours", name: "newcomer")
    let links = leaf("links has shops", .linksTo(hostList: 0))
    let both = node(.all([links, newcomer]), "links has shops and newcomer")
    let again = node(.not(newcomer), "not newcomer")
    rule(
      "spam.links",
      node(.any([both, again]), "links has shops and newcomer or not newcomer"),
      [.tag("spam")]
    )
    rule(
      "spam.flood",
      leaf("comments by author within 10 minutes > 5", .fact(.window(0), .greater, 5000)),
      isTrial: true,
      [.suspendAuthor(90_000_000)]
    )
    rule("topic.drift", leaf("topic.drift > 95%", .measure(.drift, .greater, 950)), [.reject])
    return builder
  }

  @Test func `every rule shows the value of each part`() throws {
    let rules = try Self.builder().build()
    let comment = Comment(
      id: "1",
      text:
        "YOU ARE SUCH AN IDIOT, LOOK AT cheap-watches.example AND https://cheap-watches.example/"
    )
    var facts = Facts()
    facts.at = Timestamp(milliseconds: 1_000_000_000)
    facts.author = AuthorFacts(id: "a")
    facts.author?.createdAt = Timestamp(milliseconds: 996_330_000)
    facts.author?.roles = ["subscriber", "moderator"]
    facts.windows = [6]
    let drift = Drift(permille: 953, shared: [], foreign: [])
    let explanation = rules.explanation(
      of: comment,
      readings: Readings(drift: drift),
      facts: facts,
      with: EvidenceScratch()
    )
    let lines = explanation.rules.flatMap { $0.lines(of: comment) }
    expectGolden(lines.joined(separator: "\n") + "\n", "everything-known.txt")
  }

  @Test func `what isn't known is shown as such`() throws {
    let rules = try Self.builder().build()
    let comment = Comment(id: "1", text: "Quite. “You idiot”, she said.")
    let explanation = rules.explanation(
      of: comment,
      readings: Readings(),
      facts: Facts(),
      with: EvidenceScratch()
    )
    let lines = explanation.rules.flatMap { $0.lines(of: comment) }
    expectGolden(lines.joined(separator: "\n") + "\n", "little-known.txt")
  }

  @Test(arguments: UInt64(0)..<50)
  func `an explanation agrees with the verdict`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rules = try ConditionPropertyTests.builder(&random).build()
    let (comment, facts) = ConditionPropertyTests.comment(&random)
    let explanation = rules.explanation(
      of: comment,
      readings: Readings(),
      facts: facts,
      with: EvidenceScratch()
    )
    let verdict = rules.verdict(
      on: rules.evidence(of: comment, with: EvidenceScratch()),
      readings: Readings(),
      facts: facts
    )
    #expect(explanation.verdict == verdict)
    func ids(_ outcome: RuleOutcome) -> [String] {
      explanation.rules.filter { $0.outcome == outcome }.map(\.id)
    }
    #expect(ids(.fires) == verdict.reasons.map { rules.rules[$0.rule].id })
    #expect(ids(.unknown) == verdict.unknown)
    // A rule that fires although its exemption failed is among both.
    #expect(ids(.undetermined) == verdict.undetermined.filter { !ids(.fires).contains($0) })
  }

  @Test func `conditions that double at every level stay short`() throws {
    var builder = RuleSetBuilder()
    var last = builder.node(.flag(0))
    for _ in 0..<200 {
      builder.nodes.append(ConditionNode(.all([last, last]), source: ""))
      last = builder.nodes.count - 1
    }
    builder.rules = [Rule(id: "g.r", guideline: 0, when: last, effects: [])]
    let explanation = try builder.build().explanation(
      of: Comment(id: "1", text: ""),
      readings: Readings(),
      facts: Facts(),
      with: EvidenceScratch()
    )
    func count(_ part: ConditionExplanation) -> Int { part.children.reduce(1) { $0 + count($1) } }
    #expect(count(explanation.rules[0].when) < 200)
  }

  @Test(arguments: [
    (RuleEffect.approve, "approve"), (.hold(queue: nil, priority: nil), "hold"),
    (.hold(queue: "spam", priority: .urgent), "hold in spam priority urgent"),
    (.ask("a \"b\"\\\n"), #"ask "a \"b\"\\\n""#), (.reject, "reject"), (.tag("t"), "tag t"),
    (.strike(2), "strike 2"), (.suspendAuthor(86_400_000), "suspend author for 1 day"),
    (.premoderateAuthor(5_400_000), "premoderate author for 90 minutes"),
    (.reviewArticle(604_800_000), "review article for 7 days"),
    (.tellAuthor("Hi"), "tell author \"Hi\""),
    (.notify("desk"), "notify desk"),
  ])
  func `effects read as rules write them`(effect: RuleEffect, expected: String) {
    #expect(effect.source == expected)
  }
}
