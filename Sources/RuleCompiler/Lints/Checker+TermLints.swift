import RuleSyntax
import Screening
import SourceText
import TextMatching

/// Terms that find nothing which another term or an exception doesn't settle.
extension Checker {
  /// The most terms of one list that are reported.
  private static let reportLimit = 20

  mutating func lintTerms() {
    let measured = listsWhoseExtentMatters()
    for declaration in termsDeclarations {
      guard let list = lists[declaration.name.value], !list.isBroken else { continue }
      lint(list, wholly: measured.contains(list.name.value))
    }
    for declaration in topicDeclarations {
      guard let list = topics[declaration.name.value], !list.isBroken else { continue }
      lint(list, wholly: false)
    }
  }

  /// The lists of which it matters how much of the text an occurrence covers: `utter idiot` is nearer to
  /// what stands before it than `idiot`, and a greater share.
  private func listsWhoseExtentMatters() -> Set<String> {
    var matchables: Set<Int> = []
    for leaf in arena.leaves {
      switch leaf {
      case .occurs(let occurrence):
        guard let near = occurrence.near else { continue }
        matchables.formUnion([occurrence.matchable, near.matchable])
      case .measure(.share(let matchable, _), _, _): matchables.insert(matchable)
      default: break
      }
    }
    return Set(matchables.compactMap { arena.matchables[$0].name })
  }

  private mutating func lint(_ list: CheckedList, wholly: Bool) {
    let coverage = TermCoverage(list, wholly: wholly)
    let (findings, areAll) = coverage.findings()
    for (place, finding) in findings.prefix(Self.reportLimit).enumerated() {
      let isLast = place == Self.reportLimit - 1
      let rest = findings.count - Self.reportLimit
      let notes =
        isLast && rest > 0
        ? ["and \(areAll ? "" : "at least ")\(rest) more of `\(list.name.value)`"] : []
      let text = list.terms[finding.term].text
      switch finding.cause {
      case .term(let other):
        report(
          .pointlessTerm,
          "`\(text)` adds nothing: `\(list.terms[other].text)` finds it too",
          at: list.spans[finding.term],
          labels: [Label("this term", at: list.spans[other])],
          notes: notes
        )
      case .exception:
        report(
          .pointlessTerm,
          "`\(text)` finds nothing: an exception of `\(list.name.value)` holds it",
          at: list.spans[finding.term],
          notes: notes
        )
      }
    }
  }
}

/// Which terms of a list others make pointless, found out by searching each term for all of them.
struct TermCoverage {
  struct Finding: Hashable {
    enum Cause: Hashable {
      case term(Int)
      case exception
    }

    var term: Int
    var cause: Cause
  }

  private let list: CheckedList
  /// Whether only what covers all of a term makes it pointless.
  private let wholly: Bool

  init(_ list: CheckedList, wholly: Bool) {
    self.list = list
    self.wholly = wholly
  }

  /// How many occurrences of terms in terms are looked at.
  ///
  /// Ten for each term of the largest list, so that only a list which says the same over and over has more.
  private static let most = 1_000_000

  /// What is found, in order of terms; of two that find the same, the later one.
  ///
  /// The terms behind the one at which the bound on occurrences is reached are not looked at.
  func findings() -> (findings: [Finding], areAll: Bool) {
    // A list has no patterns, so that nothing of it is refused.
    guard let matcher = try? Matcher([.terms(list.spec)]) else { return ([], true) }
    let scratch = MatchScratch()
    var covering: [[Int]] = []
    var isFound: [Bool] = []
    var left = Self.most
    for (index, term) in list.spec.terms.enumerated() {
      matcher.scan(term.text.utf8.span, into: scratch)
      left -= scratch.hits.count
      guard left >= 0 else { break }
      isFound.append(scratch.hits.contains { $0.term == index })
      let length = term.text.utf8.count
      let others = scratch.hits.filter { hit in
        hit.term != index && (!wholly || hit.start == 0 && hit.end == length)
      }
      covering.append(others.map { Int($0.term) }.filter { settles($0, index) })
    }
    let findings = covering.indices.compactMap { index -> Finding? in
      let cover = covering[index].first {
        $0 < index || $0 < covering.count && !covering[$0].contains(index)
      }
      if let cover { return Finding(term: index, cause: .term(cover)) }
      let isExcepted = !isFound[index] && !list.spec.exceptions.isEmpty && covering[index].isEmpty
      return isExcepted ? Finding(term: index, cause: .exception) : nil
    }
    return (findings, left >= 0)
  }

  /// Whether a term found in another is enough: it must be as open, and weigh no less.
  private func settles(_ one: Int, _ other: Int) -> Bool {
    let (wide, narrow) = (list.spec.terms[one], list.spec.terms[other])
    guard wide.opensStart || !narrow.opensStart, wide.opensEnd || !narrow.opensEnd else {
      return list.spec.modes.contains(.anywhere)
        && weighs(list.terms[one], list.terms[other])
    }
    return weighs(list.terms[one], list.terms[other])
  }

  private func weighs(
    _ one: Screening.Matchable.Term,
    _ other: Screening.Matchable.Term
  ) -> Bool {
    one.severity >= other.severity && one.weight >= other.weight
  }
}
