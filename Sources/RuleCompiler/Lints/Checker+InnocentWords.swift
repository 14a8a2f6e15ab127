import RuleSyntax
import Screening
import SourceText
import TextMatching

/// Words of a dictionary that lists hit without naming them.
extension Checker {
  /// How many words a warning shows.
  private static let shown = 6

  mutating func lintInnocentWords() {
    guard !options.innocentWords.isEmpty else { return }
    let searched = termsDeclarations.compactMap { lists[$0.name.value] }.filter { !$0.isBroken }
    for (list, words) in InnocentWords(lists: searched).found(in: options.innocentWords) {
      let examples = words.prefix(Self.shown).map { word, term in
        "`\(word)` (by `\(list.terms[term].text)`)"
      }
      let more = words.count > Self.shown ? ", and \(words.count - Self.shown) more" : ""
      report(
        .innocentWords,
        "`\(list.name.value)` hits words that may be innocent: "
          + examples.joined(separator: ", ") + more,
        at: list.name.span,
        notes: ["`except { … }` leaves words alone"]
      )
    }
  }
}

/// Finds the words that lists hit and that are no forms of what they list.
struct InnocentWords {
  /// The lists that can hit a word that they don't hold.
  private let lists: [CheckedList]
  /// Every term of every list, folded: what one list names is innocent nowhere.
  private let named: Set<String>

  init(lists: [CheckedList]) {
    self.lists = lists.filter { list in
      !list.spec.modes.isDisjoint(with: [.disguised, .anywhere])
        || list.spec.terms.contains { $0.opensStart || $0.opensEnd }
    }
    named = Set(lists.flatMap { $0.spec.terms.map { PlainForm.folded($0.text) } })
  }

  /// For each list that hits any, the words and the terms that hit them, in the order of the words.
  func found(in words: [String]) -> [(list: CheckedList, words: [(word: String, term: Int)])] {
    guard !lists.isEmpty, let matcher = try? Matcher(lists.map { .terms($0.spec) }) else {
      return []
    }
    let inflections = lists.map { Inflections.Cache(language: $0.spec.language) }
    let scratch = MatchScratch()
    var found: [[(word: String, term: Int)]] = lists.map { _ in [] }
    for word in words where Self.isPlain(word) {
      matcher.scan(word.utf8.span, into: scratch)
      guard !scratch.hits.isEmpty else { continue }
      let folded = PlainForm.folded(word)
      guard !named.contains(folded) else { continue }
      for hit in scratch.hits {
        let list = Int(hit.matchable)
        let term = PlainForm.folded(lists[list].spec.terms[Int(hit.term)].text)
        guard found[list].last?.word != word, !inflections[list].covers(folded, by: term) else {
          continue
        }
        found[list].append((word, Int(hit.term)))
      }
    }
    return zip(lists, found).filter { !$0.1.isEmpty }.map { (list: $0.0, words: $0.1) }
  }

  /// Dictionaries hold possessives and single letters, which say nothing.
  private static func isPlain(_ word: String) -> Bool {
    word.utf8.count >= 3 && !word.contains { $0 == "'" || $0 == "’" || $0.isWhitespace }
  }
}

extension Inflections {
  /// The forms of the words that were asked for, each made once.
  final class Cache {
    private let inflections: Inflections
    private var forms: [String: Set<String>] = [:]

    init(language: String) {
      inflections = Inflections(language: language)
    }

    func covers(_ word: String, by term: String) -> Bool {
      if let known = forms[term] { return known.contains(word) }
      let made = Set(inflections.forms(of: term))
      forms[term] = made
      return made.contains(word)
    }
  }
}
