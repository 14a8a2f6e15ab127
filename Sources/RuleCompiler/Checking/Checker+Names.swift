import SourceText

extension Checker {
  /// The declared thing that a name means, reporting names that mean nothing and names of other kinds.
  ///
  /// - Parameter what: What is expected, for messages: “a term list or a pattern”.
  mutating func resolve(
    _ name: Located<String>,
    as kinds: [Declared.Kind],
    expected what: String
  ) -> Declared? {
    guard let found = declared[name.value] else {
      reportUnknown(name, "there is no \(what) `\(name.value)`", among: names(of: kinds))
      return nil
    }
    used.insert(name.value)
    guard kinds.contains(found.kind) else {
      report(
        .wrongKindOfName,
        "expected \(Self.withArticle(what)); `\(name.value)` is \(found.kind.phrase)",
        at: name.span,
        labels: [Label("declared here", at: found.name.span)]
      )
      return nil
    }
    return found
  }

  /// Among more names than this no misspelt one is looked for.
  private static let suggestionLimit = 2000

  /// The declared names of some kinds; none among very many, and none once no more suggestions are made.
  func names(of kinds: [Declared.Kind]) -> [String] {
    guard suggestionBudget > 0, declaredOrder.count <= Self.suggestionLimit else { return [] }
    return declaredOrder.filter { kinds.contains($0.kind) }.map(\.name.value)
  }

  /// Reports a name that means nothing, with the nearest that does.
  ///
  /// Nothing is said where the name's own declaration may be among what could not be read.
  mutating func reportUnknown(
    _ name: Located<String>,
    _ message: String,
    code: DiagnosticCode = .unknownName,
    among candidates: [String]
  ) {
    guard code != .unknownName || !(pack.isIncomplete || namesInDoubt.contains(name.value)) else {
      return
    }
    var message = message
    var fixIts: [FixIt] = []
    if let nearest = suggestion(for: name.value, among: candidates) {
      message += "; did you mean `\(nearest.name)`?"
      fixIts = [
        FixIt(
          "replace with `\(nearest.name)`",
          edits: [Edit(name.span, nearest.name)],
          isSafe: nearest.isCertain
        )
      ]
    }
    report(code, message, at: name.span, fixIts: fixIts)
  }

  /// The nearest candidate, and whether nothing else can be meant.
  mutating func suggestion(
    for name: String,
    among candidates: [String]
  ) -> (name: String, isCertain: Bool)? {
    guard suggestionBudget > 0, candidates.count <= Self.suggestionLimit else { return nil }
    suggestionBudget -= 1
    guard let nearest = closest(to: name, among: candidates) else { return nil }
    return (nearest, Misspelling.isCertain(name, for: nearest, among: candidates))
  }

  static func withArticle(_ what: String) -> String {
    guard let first = what.first else { return what }
    return ("aeiou".contains(first) ? "an " : "a ") + what
  }

  /// Words after a declaring keyword in files with mistakes.
  ///
  /// A declaration that could not be read is missing from the tree; that its name is then unknown is
  /// not worth saying.
  static func namesInDoubt(in pack: LoadedPack) -> Set<String> {
    let keywords: Set<String> = [
      "terms", "pattern", "hosts", "condition", "topic", "classifier", "guideline", "rule",
    ]
    var names: Set<String> = []
    for file in pack.brokenFiles {
      let text = String(decoding: pack.sources[file].bytes, as: UTF8.self)
      var isAfterKeyword = false
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        if isAfterKeyword { names.insert(String(word)) }
        isAfterKeyword = keywords.contains(String(word))
      }
    }
    return names
  }
}
