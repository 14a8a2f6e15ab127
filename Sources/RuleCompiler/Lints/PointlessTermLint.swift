import Screening
import SourceText
import TextMatching

/// Finds terms of a list that another term of it makes pointless: wherever the one occurs, so does the
/// other, with at least its severity and weight.
///
/// The list itself is asked: each term is searched for in the others' texts.
struct PointlessTermLint {
  let spec: TermListSpec
  let terms: [Matchable.Term]
  let spans: [SourceSpan]

  func diagnostics() -> [Diagnostic] {
    guard let matcher = try? Matcher([.terms(spec)]) else { return [] }
    let scratch = MatchScratch()
    let covering = terms.indices.map { coverers(of: $0, by: matcher, scratch) }
    return terms.indices.compactMap { term in
      // Of two that cover each other, the later one is pointless.
      let cover = covering[term].first { $0 < term || !covering[$0].contains(term) }
      guard let cover else { return nil }
      let isRepeated = spec.terms[term] == spec.terms[cover]
      return Diagnostic(
        .pointlessTerm,
        isRepeated
          ? "`\(terms[term].text)` stands in the list twice"
          : "`\(terms[term].text)` adds nothing: `\(terms[cover].text)` occurs wherever it does",
        at: spans[term],
        labels: [Label("this term covers it", at: spans[cover])]
      )
    }
  }

  private func coverers(of term: Int, by matcher: Matcher, _ scratch: MatchScratch) -> [Int] {
    let text = spec.terms[term].text
    matcher.scan(text.utf8.span, into: scratch)
    var found: Set<Int> = []
    for hit in scratch.hits where Int(hit.term) != term {
      let other = Int(hit.term)
      // Where the term goes on, what covers it up to there must go on too.
      let goesOn =
        (!spec.terms[term].opensStart || hit.start > 0 || spec.terms[other].opensStart)
        && (!spec.terms[term].opensEnd || Int(hit.end) < text.utf8.count
          || spec.terms[other].opensEnd)
      if goesOn && terms[other].severity >= terms[term].severity
        && terms[other].weight >= terms[term].weight
      {
        found.insert(other)
      }
    }
    return found.sorted()
  }
}
