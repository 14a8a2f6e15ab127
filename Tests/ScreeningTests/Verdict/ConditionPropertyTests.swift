import TestSupport
import Testing

@testable import Screening

/// The compiled evaluation against a plain walk over trees, on random rules.
@Suite struct ConditionPropertyTests {
  /// The slow way: every rule, every node, by recursion.
  ///
  /// - Parameter isStrict: Whether `is unknown` is undetermined of what failed.
  static func walk(
    _ node: Int,
    _ rules: RuleSet,
    isStrict: Bool,
    _ leaf: (Int) -> Truth
  ) -> Truth {
    func walk(_ child: Int) -> Truth { Self.walk(child, rules, isStrict: isStrict, leaf) }
    switch rules.nodes[node].kind {
    case .leaf(let index): return leaf(index)
    case .not(let child): return !walk(child)
    case .isUnknown(let child):
      let value = walk(child)
      return isStrict && value == .undetermined ? value : Truth(!value.isKnown)
    case .all(let children): return children.reduce(.true) { $0 && walk($1) }
    case .any(let children): return children.reduce(.false) { $0 || walk($1) }
    }
  }

  static func tree(_ random: inout SplitMix64, depth: Int) -> Tree {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 9), using: &random) {
    case 0, 1: .flag(Int.random(in: 0..<3, using: &random))
    case 2: .number(.words(.text), .greater, Int64.random(in: 0..<6, using: &random) * 1000)
    case 3:
      .number(
        .score(
          classifier: "c",
          label: ["a", "b", "d"].randomElement(using: &random) ?? "a",
          index: nil
        ),
        .greater,
        500
      )
    case 4: .not(tree(&random, depth: depth - 1))
    case 5: .isUnknown(tree(&random, depth: depth - 1))
    case 6, 7: .all((0..<3).map { _ in tree(&random, depth: depth - 1) })
    default: .any((0..<3).map { _ in tree(&random, depth: depth - 1) })
    }
  }

  static func builder(_ random: inout SplitMix64) -> RuleSetBuilder {
    var builder = RuleSetBuilder()
    for index in 0..<6 {
      let hasExemption = Bool.random(using: &random)
      builder.rule(
        "g.rule\(index)",
        when: tree(&random, depth: 3),
        unless: hasExemption ? tree(&random, depth: 1) : nil,
        guideline: index % 3,
        isTrial: index == 5,
        then: [
          .approve, .hold(queue: "q\(index)", priority: .high), .ask("Why?"), .reject, .tag("t"),
        ][
          Int.random(in: 0..<5, using: &random)
        ],
        .strike(Int.random(in: 1...3, using: &random))
      )
    }
    return builder
  }

  static func comment(_ random: inout SplitMix64) -> (Screening.Comment, Facts) {
    let words = Int.random(in: 0..<6, using: &random)
    var comment = Screening.Comment(
      id: "1",
      text: Array(repeating: "so", count: words).joined(separator: " ")
    )
    comment.scores = [
      "c.a": .undetermined, "c.b": .known(Int64.random(in: 0...1000, using: &random)),
    ]
    var facts = Facts()
    facts.windows = (0..<3).map { _ in [nil, 0, 1].randomElement(using: &random) ?? nil }
    return (comment, facts)
  }

  @Test(arguments: UInt64(0)..<200)
  func `rules fire as a plain walk over their trees says`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rules = try Self.builder(&random).build()
    for _ in 0..<8 {
      let (comment, facts) = Self.comment(&random)
      let evidence = rules.evidence(of: comment, with: EvidenceScratch())
      let verdict = rules.verdict(on: evidence, readings: Readings(), facts: facts)
      var (fired, unknown, undetermined): ([String], [String], [String]) = ([], [], [])
      for rule in rules.rules {
        func value(_ node: Int, isStrict: Bool = false) -> Truth {
          Self.walk(node, rules, isStrict: isStrict) {
            rules.leaves[$0].isOfText ? evidence.truths[$0] : facts.truth(of: rules.leaves[$0])
          }
        }
        let exemption = rule.unless.map { value($0) } ?? .false
        let when = exemption == .true ? .false : value(rule.when)
        if when == .true { fired.append(rule.id) }
        // What would be undetermined if `is unknown` hid no failure.
        let strictExemption = rule.unless.map { value($0, isStrict: true) } ?? .false
        let strict = value(rule.when, isStrict: true)
        let hangsOnFailure =
          strictExemption != .true
          && (strict == .undetermined || strict == .true && strictExemption == .undetermined)
        let actsOnFailure = when == .true && !rule.effects.contains(.approve)
        if when == .undetermined || when == .true && exemption == .undetermined
          || hangsOnFailure && !actsOnFailure
        {
          undetermined.append(rule.id)
        } else if when == .unknown {
          unknown.append(rule.id)
        }
      }
      #expect(verdict.reasons.map { rules.rules[$0.rule].id } == fired)
      #expect(verdict.unknown == unknown)
      #expect(verdict.undetermined == undetermined)
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `the order of rules does not matter`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var builder = Self.builder(&random)
    let rules = try builder.build()
    builder.rules.shuffle(using: &random)
    let shuffled = try builder.build()
    for _ in 0..<8 {
      let (comment, facts) = Self.comment(&random)
      func outcome(_ rules: RuleSet) -> (Verdict, [String]) {
        let evidence = rules.evidence(of: comment, with: EvidenceScratch())
        var verdict = rules.verdict(on: evidence, readings: Readings(), facts: facts)
        let reasons = verdict.reasons.map { "\(rules.rules[$0.rule].id) \($0.outcome)" }
        verdict.reasons = []
        return (verdict, reasons)
      }
      #expect(outcome(rules) == outcome(shuffled))
    }
  }

  @Test func `conditions of any depth are evaluated without recursion`() throws {
    var builder = RuleSetBuilder()
    builder.rule("g.deep", when: .flag(0), then: .reject)
    for _ in 0..<100_000 {
      builder.nodes.append(ConditionNode(.not(builder.nodes.count - 1), source: "not …"))
    }
    builder.rules[0].when = builder.nodes.count - 1
    var facts = Facts()
    facts.windows = [1]
    #expect(try builder.build().verdict(facts: facts).decision == .reject)
  }

  @Test func `conditions that many rules share take no more memory than they are long`() throws {
    var builder = RuleSetBuilder()
    let leaf = builder.node(.flag(0))
    builder.nodes.append(ConditionNode(.not(leaf), source: ""))
    for _ in 0..<5_000 {
      let last = builder.nodes.count - 1
      builder.nodes.append(ConditionNode(.all([last, last - 1]), source: ""))
    }
    for index in 0..<2_000 {
      builder.rules.append(
        Rule(id: "g.\(index)", guideline: 0, when: builder.nodes.count - 1, effects: [.reject])
      )
    }
    let rules = try builder.build()
    #expect(rules.plan.evaluatesAllNodes)
    var facts = Facts()
    facts.windows = [nil]
    #expect(rules.verdict(facts: facts).unknown.count == 2_000)
  }
}
