import RuleSyntax
import Screening
import SourceText
import TextMatching

/// Rules that can never fire, that always do, and that others make pointless.
extension Checker {
  /// How many nodes of conditions are visited to compare rules; enough for some hundred rules of one
  /// guideline that ask for the same.
  private static let visitLimit = 200_000
  /// Larger conditions are not looked into.
  private static let nodeLimit = 2000
  private static let depthLimit = 48

  mutating func lintRules() {
    var solver = Solver(
      nodes: arena.nodes,
      leaves: arena.leaves,
      implications: Implications(
        leaves: arena.leaves,
        contents: contents(),
        hostLists: arena.hostLists
      )
    )
    var isDead: Set<Int> = []
    for index in rules.indices where isSmall(index) {
      if lintFiring(index, &solver) { isDead.insert(index) }
    }
    lintOverlaps(&solver, except: isDead)
  }

  private func contents() -> [ListContents?] {
    arena.specs.enumerated().map { index, spec in
      guard case .terms(let list) = spec else { return nil }
      let matchable = arena.matchables[index]
      if let name = matchable.name, lists[name]?.isBroken ?? topics[name]?.isBroken ?? false {
        return nil
      }
      return ListContents(spec: list, terms: matchable.terms)
    }
  }

  private func isSmall(_ index: Int) -> Bool {
    let rule = rules[index].rule
    return [rule.when, rule.unless].compactMap { $0 }.allSatisfy {
      arena.extents[$0].nodes <= Self.nodeLimit && arena.extents[$0].depth <= Self.depthLimit
    }
  }

  /// What must be so for a rule to fire.
  private func firing(_ index: Int) -> [(node: Int, Wanted)] {
    let rule = rules[index].rule
    return [(rule.when, .isTrue)] + (rule.unless.map { [($0, .notTrue)] } ?? [])
  }

  /// Whether a rule always fires or never does, which is reported.
  private mutating func lintFiring(_ index: Int, _ solver: inout Solver) -> Bool {
    let (rule, declaration) = (rules[index].rule, rules[index].declaration)
    if solver.isImpossible(firing(index)) {
      report(
        .neverFires,
        "rule `\(declaration.name.value)` can never fire",
        at: declaration.name.span,
        notes: reason(why: index, &solver).map { [$0] } ?? []
      )
      return true
    }
    var wholeSolver = solver
    wholeSolver.allowsLack = false
    let isAlwaysTrue = wholeSolver.isImpossible([(rule.when, .isFalse)])
    let isNeverExempt = rule.unless.map { wholeSolver.isImpossible([($0, .isTrue)]) } ?? true
    guard isAlwaysTrue, isNeverExempt else { return false }
    report(
      .alwaysFires,
      "rule `\(declaration.name.value)` fires whatever the comment, if what it asks for is known",
      at: declaration.name.span
    )
    return true
  }

  /// The part of a rule that is impossible, or two that exclude each other.
  private func reason(why index: Int, _ solver: inout Solver) -> String? {
    var parts: [(node: Int, wanted: Wanted)] = []
    for (node, wanted) in firing(index) { split(node, wanted, into: &parts) }
    parts = Array(parts.prefix(24))
    for (node, wanted) in parts where solver.isImpossible([(node, wanted)]) {
      return "`\(arena.nodes[node].source)` can't be \(wanted == .isTrue ? "true" : "false")"
    }
    for first in parts.indices {
      for second in parts[(first + 1)...] where solver.isImpossible([parts[first], second]) {
        return "\(text(of: parts[first])) and \(text(of: second)) exclude each other"
      }
    }
    return nil
  }

  private func text(of part: (node: Int, wanted: Wanted)) -> String {
    "`\(part.wanted == .isTrue || part.wanted == .notFalse ? "" : "not ")"
      + "\(arena.nodes[part.node].source)`"
  }

  /// What all must be so for a condition to be as wanted.
  private func split(
    _ node: Int,
    _ wanted: Wanted,
    into parts: inout [(node: Int, wanted: Wanted)]
  ) {
    switch (arena.nodes[node].kind, wanted) {
    case (.all(let children), .isTrue), (.any(let children), .isFalse),
      (.any(let children), .notTrue), (.all(let children), .notFalse):
      for child in children { split(child, wanted, into: &parts) }
    case (.not(let child), _): split(child, wanted.negated, into: &parts)
    default: parts.append((node, wanted))
    }
  }

  private mutating func lintOverlaps(_ solver: inout Solver, except dead: Set<Int>) {
    var groups: [OverlapKey: [Int]] = [:]
    var order: [OverlapKey] = []
    for index in rules.indices where isSmall(index) && !dead.contains(index) {
      let key = OverlapKey(rules[index].rule)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    let start = solver.visited
    for members in order.compactMap({ groups[$0] }) where members.count > 1 {
      for index in members.reversed() {
        for other in members where other != index {
          guard solver.visited - start <= Self.visitLimit else { return }
          guard covers(other, index, &solver) else { continue }
          // Of two that fire together the later one is pointless.
          if other > index, covers(index, other, &solver) { continue }
          reportOverlap(index, covered: other)
          break
        }
      }
    }
  }

  /// Whether one rule fires wherever another does.
  private func covers(_ wider: Int, _ narrower: Int, _ solver: inout Solver) -> Bool {
    let rule = rules[wider].rule
    let fires = firing(narrower)
    guard solver.isImpossible(fires + [(rule.when, .notTrue)]) else { return false }
    return rule.unless.map { solver.isImpossible(fires + [($0, .isTrue)]) } ?? true
  }

  private mutating func reportOverlap(_ index: Int, covered other: Int) {
    let (name, wider) = (rules[index].declaration.name, rules[other].declaration.name)
    report(
      .overlappingRules,
      "rule `\(name.value)` adds nothing: `\(wider.value)` fires wherever it does, with the same effects",
      at: name.span,
      labels: [Label("the rule that covers it", at: wider.span)]
    )
  }
}

/// What two rules must share for one to make the other pointless.
private struct OverlapKey: Hashable {
  var guideline: Int
  var isTrial: Bool
  var effects: Set<RuleEffect>

  init(_ rule: Rule) {
    guideline = rule.guideline
    isTrial = rule.isTrial
    effects = Set(rule.effects)
  }
}
