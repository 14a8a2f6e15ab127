import Screening
import SourceText
import TextMatching

/// Finds words of a dictionary that a list hits only because it looks inside words or undoes disguises.
struct InnocentWordLint {
  /// How many words are named.
  static let shown = 6

  let name: String
  let span: SourceSpan
  let spec: TermListSpec

  func diagnostic(words: [String]) -> Diagnostic? {
    guard isLoose, let loose = try? Matcher([.terms(spec), .terms(strict)]) else { return nil }
    let scratch = MatchScratch()
    var hit: [String] = []
    for word in words {
      loose.scan(word.utf8.span, into: scratch)
      let isHit = scratch.hits.contains { $0.matchable == 0 }
      if isHit && !scratch.hits.contains(where: { $0.matchable == 1 }) { hit.append(word) }
    }
    guard !hit.isEmpty else { return nil }
    let named = hit.prefix(Self.shown).map { "`\($0)`" }.joined(separator: ", ")
    let more = hit.count > Self.shown ? " and \(hit.count - Self.shown) more" : ""
    return Diagnostic(
      .innocentWords,
      "`\(name)` hits \(hit.count == 1 ? "a word" : "words") of the dictionary: \(named)\(more)",
      at: span,
      notes: ["innocent ones belong into `except { … }`"]
    )
  }

  private var isLoose: Bool {
    !spec.modes.isDisjoint(with: [.anywhere, .disguised])
      || spec.terms.contains { $0.opensStart || $0.opensEnd }
  }

  /// The same list as whole words.
  private var strict: TermListSpec {
    var strict = spec
    strict.modes.subtract([.anywhere, .disguised])
    strict.terms = spec.terms.map { TermSpec($0.text) }
    return strict
  }
}
