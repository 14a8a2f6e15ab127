import RuleSyntax
import Screening
import SourceText

/// `has` where no text is searched: roles, labels, tags, and the hosts of links.
extension Checker {
  /// `author.roles has "editor"`: a name of a set, letter by letter.
  mutating func member(
    _ has: HasCondition,
    _ matchable: RuleSyntax.Matchable,
    _ source: String,
    _ make: (String) -> Leaf
  ) -> Int? {
    guard case .phrase(let string) = matchable.kind else {
      if case .name(let name) = matchable.kind { used.insert(name.value) }
      report(
        .notApplicable,
        "`\(self.source(has.subject.span))` has names in quotation marks",
        at: matchable.span
      )
      return nil
    }
    guard checkBare(has, matchable), checkNotEmpty(string, "a name") else { return nil }
    return arena.leaf(make(string.value), source: source)
  }

  /// Whether links are compared with hosts, and not searched as a text.
  func isHosts(_ matchable: RuleSyntax.Matchable) -> Bool {
    switch matchable.kind {
    case .phrase: true
    case .regex: false
    case .name(let name): declared[name.value]?.kind == .hosts
    }
  }

  /// The hosts that links are asked for.
  mutating func hostList(_ has: HasCondition, _ matchable: RuleSyntax.Matchable) -> Int? {
    switch matchable.kind {
    case .regex: return nil
    case .phrase(let string):
      guard checkBare(has, matchable) else { return nil }
      guard let host = HostName.normalised(string.value) else {
        reportMalformedHost(string.value, at: string.span)
        return nil
      }
      return arena.hostList(HostList(name: host, hosts: [host]))
    case .name(let name):
      used.insert(name.value)
      guard checkBare(has, matchable), let list = hosts[name.value] else { return nil }
      return arena.hostList(list)
    }
  }

  /// Reports what only makes sense of things found in a text: a number, a severity, a nearness.
  private mutating func checkBare(_ has: HasCondition, _ matchable: RuleSyntax.Matchable) -> Bool {
    let written = source(has.subject.span)
    if case .atLeast(let number, _) = has.quantifier {
      report(.notApplicable, "`\(written)` can't be asked for a number of times", at: number.span)
      return false
    }
    if let severity = matchable.severity {
      report(.notApplicable, "only terms of a list have a severity", at: severity.level.span)
      return false
    }
    if let near = has.near {
      report(
        .notApplicable,
        "`near` asks for words of a text, not for `\(written)`",
        at: near.other.span
      )
      return false
    }
    return true
  }

  /// The severities that count, 1 to 4 where nothing is said.
  mutating func severity(of matchable: RuleSyntax.Matchable) -> ClosedRange<Int>? {
    guard let bound = matchable.severity else { return 1...4 }
    guard case .name(let name) = matchable.kind else {
      return reportNoSeverity(bound)
    }
    // A name that means nothing is reported where it is resolved.
    guard let kind = declared[name.value]?.kind else { return nil }
    guard kind == .terms else { return reportNoSeverity(bound) }
    guard let level = count(bound.level, in: 1...4, "a severity") else { return nil }
    let range: ClosedRange<Int>? =
      switch bound.relation.value {
      case .equal: level...level
      case .less: level > 1 ? 1...(level - 1) : nil
      case .lessOrEqual: 1...level
      case .greater: level < 4 ? (level + 1)...4 : nil
      case .greaterOrEqual: level...4
      case .notEqual: level == 1 ? 2...4 : level == 4 ? 1...3 : nil
      }
    if range == nil {
      let reason =
        bound.relation.value == .notEqual
        ? "the severities that count lie side by side: use `<` or `>`"
        : "no severity is \(bound.relation.value.rawValue) \(level): they go from 1 to 4"
      report(.numberOutOfRange, reason, at: bound.relation.span.joined(with: bound.level.span))
    }
    return range
  }

  private mutating func reportNoSeverity(
    _ bound: RuleSyntax.Matchable.SeverityBound
  ) -> ClosedRange<Int>? {
    report(.notApplicable, "only terms of a list have a severity", at: bound.level.span)
    return nil
  }
}
