import Testing

@testable import Screening

@Suite struct AlgebraTests {
  /// A rule set whose rules all fire.
  static func verdict(
    _ effects: [[RuleEffect]],
    isTrial: Bool = false,
    facts: Facts = Facts(),
    _ change: (inout RuleSetBuilder) -> Void = { _ in }
  ) throws -> Verdict {
    var builder = RuleSetBuilder()
    let always = builder.node(.all([]))
    for (index, effects) in effects.enumerated() {
      builder.rules.append(
        Rule(
          id: "g.r\(index)",
          guideline: index % 3,
          isTrial: isTrial,
          when: always,
          effects: effects
        )
      )
    }
    change(&builder)
    return try builder.build().verdict(facts: facts)
  }

  static func facts(_ change: (inout Facts) -> Void) -> Facts {
    var facts = Facts()
    change(&facts)
    return facts
  }

  @Test(arguments: [
    ([] as [RuleEffect], Recommendation.default, Decision.approve, Decision.hold),
    ([.tag("t")], .default, .approve, .hold),
    ([.approve], .approve, .approve, .hold),
    ([.approve, .hold(queue: nil, priority: nil)], .hold, .hold, .hold),
    ([.hold(queue: nil, priority: nil), .ask("?")], .ask, .ask, .ask),
    ([.reject, .ask("?"), .approve], .reject, .reject, .reject),
  ])
  func `what is strongest prevails`(
    effects: [RuleEffect],
    recommendation: Recommendation,
    heldMode: Decision,
    everyMode: Decision
  ) throws {
    let held = try Self.verdict(effects.map { [$0] })
    #expect(held.recommendation == recommendation)
    #expect(held.decision == heldMode)
    let every = try Self.verdict(effects.map { [$0] }) { $0.community.reviewsEveryComment = true }
    #expect(every.recommendation == recommendation)
    #expect(every.decision == everyMode)
    #expect((every.priority != nil) == (everyMode == .hold))
  }

  @Test(arguments: [
    ([nil] as [Priority?], Priority.normal), ([Priority.low], .low),
    ([Priority.low, nil], .normal),
    ([Priority.high, .urgent], .urgent),
  ])
  func `the highest priority holds, and a bare hold is normal`(
    priorities: [Priority?],
    expected: Priority
  ) throws {
    let verdict = try Self.verdict(priorities.map { [.hold(queue: nil, priority: $0)] })
    #expect(verdict.priority == expected)
  }

  @Test func `where every comment is reviewed, an approval only lowers the priority`() throws {
    func priority(_ effects: [[RuleEffect]], _ facts: Facts = Facts()) throws -> Priority? {
      try Self.verdict(effects, facts: facts) { $0.community.reviewsEveryComment = true }.priority
    }
    #expect(try priority([]) == .normal)
    #expect(try priority([[.approve]]) == .low)
    #expect(try priority([[.approve], [.hold(queue: nil, priority: .high)]]) == .high)
    #expect(try priority([[.approve]], Self.facts { $0.isPremoderated = true }) == .normal)
  }

  @Test func `queues, tags and notices are unions in order`() throws {
    let verdict = try Self.verdict([
      [.hold(queue: "z", priority: nil), .tag("b"), .notify("y")],
      [.hold(queue: "a", priority: nil), .tag("a"), .tag("b"), .notify("x")],
    ])
    #expect(verdict.queues == ["a", "z"])
    #expect(verdict.tags == ["a", "b"])
    #expect(verdict.notices == ["x", "y"])
  }

  @Test func `what does not wait stands in no queue`() throws {
    let verdict = try Self.verdict([[.hold(queue: "q", priority: .high)], [.reject]])
    #expect(verdict.queues == [])
    #expect(verdict.priority == nil)
  }

  @Test func `durations are the longest`() throws {
    let verdict = try Self.verdict([
      [.suspendAuthor(5), .premoderateAuthor(9), .reviewArticle(1)],
      [.suspendAuthor(7), .premoderateAuthor(2), .reviewArticle(3)],
    ])
    #expect(verdict.suspension == 7)
    #expect(verdict.premoderation == 9)
    #expect(verdict.articleReview == 3)
  }

  @Test func `strikes are the highest of each guideline, guidelines in order`() throws {
    // Rules 0 and 3 are of the first guideline, 1 and 4 of the second.
    let verdict = try Self.verdict([
      [.strike(1)], [.strike(2)], [.tag("t")], [.strike(3)], [.strike(1)],
    ])
    #expect(
      verdict.strikes == [
        Verdict.GuidelineStrikes(guideline: 0, count: 3),
        Verdict.GuidelineStrikes(guideline: 1, count: 2),
      ]
    )
  }

  @Test func `questions and messages come in order of rules`() throws {
    let verdict = try Self.verdict([
      [.ask("b?"), .tellAuthor("b")], [.ask("a?"), .tellAuthor("a")],
    ]) {
      $0.rules.reverse()
    }
    #expect(verdict.questions.map(\.rule) == ["g.r0", "g.r1"])
    #expect(verdict.messages == ["b", "a"])
  }

  @Test func `insisting on a text turns questions into a hold of low priority`() throws {
    let insisting = Self.facts { $0.isResubmission = true }
    let verdict = try Self.verdict([[.ask("Sure?"), .tag("t")]], facts: insisting)
    #expect(verdict.decision == .hold)
    #expect(verdict.recommendation == .hold)
    #expect(verdict.priority == .low)
    #expect(verdict.questions == [])
    #expect(verdict.reasons.map(\.outcome) == [.hold])
    let other = try Self.verdict(
      [[.ask("Sure?")], [.hold(queue: nil, priority: .urgent)]],
      facts: insisting
    )
    #expect(other.priority == .urgent)
  }

  @Test func `rules on trial are recorded and change nothing`() throws {
    let verdict = try Self.verdict([[.reject, .strike(3), .tag("t")]], isTrial: true)
    #expect(verdict.reasons.map(\.outcome) == [.reject])
    #expect(verdict.recommendation == .default)
    #expect(verdict.decision == .approve)
    #expect(verdict.strikes == [])
    #expect(verdict.tags == [])
  }

  @Test func `a refused comment has no other consequence`() throws {
    let refusal = Refusal(cause: .suspended, until: nil, because: "Suspended.")
    let verdict = try Self.verdict(
      [[.reject, .strike(3)]],
      facts: Self.facts { $0.admission = .refused(refusal) }
    )
    var expected = Verdict(recommendation: .default, decision: .refused)
    expected.refusal = refusal
    #expect(verdict == expected)
  }

  @Test func `where comments wait for now, nothing is approved`() throws {
    let waiting = Self.facts { $0.isPremoderated = true }
    #expect(try Self.verdict([[.approve]], facts: waiting).decision == .hold)
    #expect(try Self.verdict([], facts: waiting).decision == .hold)
    #expect(try Self.verdict([[.reject]], facts: waiting).decision == .reject)
  }

  /// A score that failed, and one that is missing.
  static let failed = Tree.number(.score(classifier: "c", label: "down", index: nil), .greater, 0)
  static let missing = Tree.number(.score(classifier: "c", label: "none", index: nil), .greater, 0)

  static func verdict(
    when: Tree,
    unless: Tree? = nil,
    isTrial: Bool = false,
    then effect: RuleEffect = .reject
  ) throws -> Verdict {
    var builder = RuleSetBuilder()
    builder.rule("g.r", when: when, unless: unless, isTrial: isTrial, then: effect)
    var comment = Comment(id: "1", text: "")
    comment.scores = ["c.down": .undetermined]
    let rules = try builder.build()
    let evidence = rules.evidence(of: comment, with: EvidenceScratch())
    return rules.verdict(on: evidence, readings: Readings(), facts: Facts())
  }

  @Test func `a failure is never an approval`() throws {
    let verdict = try Self.verdict(when: Self.failed, then: .approve)
    #expect(verdict.decision == .hold)
    #expect(verdict.priority == .normal)
    #expect(verdict.undetermined == ["g.r"])
    let onTrial = try Self.verdict(when: Self.failed, isTrial: true)
    #expect(onTrial.decision == .approve)
    #expect(onTrial.undetermined == ["g.r"])
  }

  @Test func `an exemption that failed approves nobody`() throws {
    let sample = Tree.all([])
    let verdict = try Self.verdict(when: sample, unless: Self.failed, then: .approve)
    #expect(verdict.decision == .hold)
    #expect(verdict.undetermined == ["g.r"])
    let rejected = try Self.verdict(when: sample, unless: Self.failed, then: .reject)
    #expect(rejected.decision == .reject)
  }

  @Test func `what isn't known holds nothing and is recorded`() throws {
    let verdict = try Self.verdict(when: Self.missing)
    #expect(verdict.decision == .approve)
    #expect(verdict.unknown == ["g.r"])
  }

  @Test func `an exemption that isn't known exempts nobody`() throws {
    for exemption in [Self.missing, Self.failed, .any([])] {
      #expect(try Self.verdict(when: .all([]), unless: exemption).decision == .reject)
    }
    #expect(try Self.verdict(when: .all([]), unless: .all([])).decision == .approve)
    #expect(try Self.verdict(when: Self.failed, unless: .all([])).decision == .approve)
  }
}
