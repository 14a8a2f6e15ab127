import Screening
import TextMatching

/// Which words the term lists of a pack cover beside those that stand in them.
enum CoverageListing {
  /// A line for each term of an inflected list that has forms.
  static func text(of rules: RuleSet) -> String {
    var text = ""
    for (matchable, spec) in zip(rules.matchables, rules.matcher.matchables) {
      guard case .terms(let list) = spec, list.modes.contains(.inflected) else { continue }
      let inflections = Inflections(language: list.language)
      text += "\(matchable.name ?? "a phrase") covers\n"
      for term in list.terms {
        let words = term.text.split(separator: " ").map(String.init)
        // The last word of a phrase is what is most often inflected, and all are.
        let forms = words.map { inflections.forms(of: PlainForm.folded($0)).joined(separator: "|") }
        text += "  " + forms.joined(separator: " ") + "\n"
      }
    }
    return text
  }
}
