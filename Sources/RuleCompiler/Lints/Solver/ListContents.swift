import Screening
import TextMatching

/// A list's terms as the matcher compares them, to tell whether another list holds them all.
struct ListContents {
  /// A term after folding, and on which sides it is open.
  struct Key: Hashable {
    var text: String
    var opensStart: Bool
    var opensEnd: Bool
  }

  var modes: Modes
  var language: String
  /// The severities that each term stands with.
  var terms: [Key: Set<Int>]
  var exceptions: Set<Key>
  var exceptionsAreDisguised: Bool

  init(spec: TermListSpec, terms: [Screening.Matchable.Term]) {
    modes = spec.modes
    language = spec.language
    exceptionsAreDisguised = spec.exceptionsAreDisguised
    let isExact = spec.modes.contains(.exact)
    self.terms = [:]
    for (term, entry) in zip(spec.terms, terms) {
      self.terms[Self.key(term, isExact: isExact), default: []].insert(entry.severity)
    }
    exceptions = Set(spec.exceptions.map { Self.key($0, isExact: false) })
  }

  private static func key(_ term: TermSpec, isExact: Bool) -> Key {
    Key(
      text: isExact ? term.text : PlainForm.folded(term.text),
      opensStart: term.opensStart,
      opensEnd: term.opensEnd
    )
  }

  /// Whether another list finds, of some severities, whatever this one finds of some.
  func isContained(
    _ severity: ClosedRange<Int>,
    in other: ListContents,
    _ otherSeverity: ClosedRange<Int>
  ) -> Bool {
    // An exact list's terms are known letter by letter: only another exact one is compared with it.
    let isExact = modes.contains(.exact)
    guard isExact == other.modes.contains(.exact), modes.isSubset(of: other.modes),
      !modes.contains(.inflected) || language == other.language,
      // Whatever the other list excepts must be excepted here.
      other.exceptions.isSubset(of: exceptions),
      !other.exceptionsAreDisguised || exceptionsAreDisguised || other.exceptions.isEmpty
    else { return false }
    return terms.allSatisfy { key, severities in
      guard severities.contains(where: severity.contains) else { return true }
      return other.terms[key].map { $0.contains(where: otherSeverity.contains) } ?? false
    }
  }
}

/// Answers whether one matchable's hits are always hits of another, each question once.
struct Containment {
  private struct Question: Hashable {
    var one: Int
    var severity: ClosedRange<Int>
    var other: Int
    var otherSeverity: ClosedRange<Int>
  }

  private let contents: [ListContents?]
  private var answers: [Question: Bool] = [:]

  /// The contents of each matchable; nil for patterns and for lists in which something is wrong.
  init(_ contents: [ListContents?]) {
    self.contents = contents
  }

  mutating func contains(
    _ one: Int,
    _ severity: ClosedRange<Int>,
    in other: Int,
    _ otherSeverity: ClosedRange<Int>
  ) -> Bool {
    if one == other, otherSeverity.contains(severity) { return true }
    let question = Question(
      one: one,
      severity: severity,
      other: other,
      otherSeverity: otherSeverity
    )
    if let answer = answers[question] { return answer }
    var answer = false
    if let left = contents[one], let right = contents[other] {
      answer = left.isContained(severity, in: right, otherSeverity)
    }
    answers[question] = answer
    return answer
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
