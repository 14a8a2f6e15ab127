import RuleSyntax
import Screening
import SourceText
import TextMatching

extension Checker {
  /// The index of what a condition asks for, taken into the rule set.
  mutating func index(of matchable: RuleSyntax.Matchable) -> Int? {
    switch matchable.kind {
    case .name(let name):
      guard
        let found = resolve(name, as: [.terms, .pattern], expected: "term list or pattern")
      else { return nil }
      return self.matchable(of: found)
    case .phrase(let string):
      guard checkNotEmpty(string, "a phrase"), let term = phrase(string) else { return nil }
      let language = community.language
      return arena.matchable(.phrase(string.value)) {
        (
          Screening.Matchable(name: nil, terms: [.init(text: string.value)]),
          .terms(TermListSpec(modes: [], language: language, terms: [term]))
        )
      }
    case .regex(let regex):
      guard let spec = checkedPattern(regex) else { return nil }
      return index(of: spec, name: nil)
    }
  }

  /// The index of a declared list or pattern; nil where its declaration is broken.
  mutating func matchable(of found: Declared) -> Int? {
    let name = found.name.value
    if let list = lists[name] {
      return arena.matchable(.named(name)) {
        (Screening.Matchable(name: name, terms: list.terms), .terms(list.spec))
      }
    }
    return patterns[name].flatMap { index(of: $0.spec, name: name) }
  }

  private mutating func index(of spec: PatternSpec, name: String?) -> Int {
    arena.matchable(name.map { .named($0) } ?? .pattern(spec)) {
      (Screening.Matchable(name: name, terms: [.init(text: spec.source)]), .pattern(spec))
    }
  }

  /// A phrase in a condition is a plain term; stars have no meaning in quotation marks.
  private mutating func phrase(_ string: StringLiteral) -> TermSpec? {
    guard string.value.contains(where: TermText.isSearchable) else {
      report(.malformedTerm, "there is nothing in this phrase to search for", at: string.span)
      return nil
    }
    guard string.value.utf8.count <= TermText.maximumLength else {
      report(.malformedTerm, TermText.Problem.tooLong.message, at: string.span)
      return nil
    }
    return TermSpec(string.value)
  }
}
