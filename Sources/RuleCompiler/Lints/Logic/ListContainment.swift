import Screening
import TextMatching

/// Which lists hold all that others hold, so that an occurrence of one is one of the other.
struct ListContainment {
  let matchables: [Matchable]
  let specs: [MatchableSpec]
  let hostLists: [HostList]

  /// Whether wherever the first is true, the second is.
  func implies(_ first: Occurrence, _ second: Occurrence) -> Bool {
    guard lies(first.field, within: second.field) else { return false }
    guard countsSuffice(first, second) else { return false }
    guard
      contains(
        first.matchable,
        first.severity,
        within: second.matchable,
        second.severity
      )
    else { return false }
    guard let near = second.near else { return true }
    guard let narrower = first.near, narrower.words <= near.words else { return false }
    return contains(narrower.matchable, narrower.severity, within: near.matchable, near.severity)
  }

  func hosts(_ first: Int, within second: Int) -> Bool {
    hostLists[first].hosts.allSatisfy { host in
      hostLists[second].hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    }
  }

  private func lies(_ field: Field, within other: Field) -> Bool {
    field == other || (other == .text && (field == .ownText || field == .quotedText))
  }

  /// A longer term of a larger list can swallow several of a smaller one's occurrences, so counts above
  /// one compare only within one list.
  private func countsSuffice(_ first: Occurrence, _ second: Occurrence) -> Bool {
    if second.count == 1 { return true }
    return first.matchable == second.matchable && first.severity == second.severity
      && first.count >= second.count && first.near == nil && second.near == nil
  }

  private func contains(
    _ first: Int,
    _ severities: ClosedRange<Int>,
    within second: Int,
    _ otherSeverities: ClosedRange<Int>
  ) -> Bool {
    if first == second {
      return otherSeverities.contains(severities.lowerBound)
        && otherSeverities.contains(severities.upperBound)
    }
    guard case .terms(let inner) = specs[first], case .terms(let outer) = specs[second],
      modes(of: inner, areWithin: outer), exceptions(of: outer, areAmong: inner)
    else { return false }
    let held = Set(terms(of: outer, matchables[second], otherSeverities))
    let needed = terms(of: inner, matchables[first], severities)
    return !needed.isEmpty && needed.allSatisfy(held.contains)
  }

  private func modes(of inner: TermListSpec, areWithin outer: TermListSpec) -> Bool {
    if outer.modes.contains(.exact) && !inner.modes.contains(.exact) { return false }
    guard inner.modes.subtracting(.exact).isSubset(of: outer.modes.subtracting(.exact)) else {
      return false
    }
    return !inner.modes.contains(.inflected) || inner.language == outer.language
  }

  private func exceptions(of outer: TermListSpec, areAmong inner: TermListSpec) -> Bool {
    outer.exceptions.isEmpty
      || (Set(outer.exceptions).isSubset(of: inner.exceptions)
        && outer.exceptionsAreDisguised == inner.exceptionsAreDisguised)
  }

  private func terms(
    of spec: TermListSpec,
    _ matchable: Matchable,
    _ severities: ClosedRange<Int>
  ) -> [TermSpec] {
    let ignoresCase = !spec.modes.contains(.exact)
    return zip(spec.terms, matchable.terms).compactMap { term, described in
      guard severities.contains(described.severity) else { return nil }
      var term = term
      // Equal in lower case is equal after folding; what folding joins beyond that is left aside.
      if ignoresCase { term.text = term.text.lowercased() }
      return term
    }
  }
}
