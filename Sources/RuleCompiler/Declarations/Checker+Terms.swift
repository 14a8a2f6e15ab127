import RuleSyntax
import Screening
import SourceText
import TextMatching

extension Checker {
  mutating func checkLists() {
    for declaration in termsDeclarations { check(declaration) }
    for declaration in topicDeclarations { check(declaration) }
  }

  private mutating func check(_ declaration: TermsDeclaration) {
    let name = declaration.name
    let modes = modes(
      declaration.modes,
      allowed: ["exact", "plain", "inflected", "disguised", "anywhere"]
    )
    let exceptionModes = self.modes(declaration.exceptionModes, allowed: ["disguised"])
    let language = declaration.language.flatMap { supported($0) } ?? community.language
    if declaration.language.map({ $0.value == language }) ?? true {
      checkInflections(declaration, language)
    }
    var literals: [TermLiteral]
    var exceptions = declaration.exceptions
    switch declaration.source {
    case .inline(let terms): literals = terms
    case .file(let path):
      // A file that can't be read has been reported.
      guard let file = pack.termFiles[path.span] else { return }
      literals = file.terms
      exceptions = file.exceptions + exceptions
    }
    guard literals.count + exceptions.count <= options.limits.terms else {
      report(
        .tooLarge,
        "`\(name.value)` has more than \(options.limits.terms) terms",
        at: name.span
      )
      return
    }
    var list = CheckedList(
      name: name,
      spec: TermListSpec(modes: modes ?? [], language: language, terms: []),
      terms: [],
      spans: [],
      isBroken: modes == nil || exceptionModes == nil
    )
    fill(&list, with: literals)
    if literals.isEmpty {
      report(.emptyList, "`\(name.value)` has no terms", at: name.span)
      return
    }
    for exception in exceptions {
      if let spec = term(exception, isBroken: &list.isBroken) { list.spec.exceptions.append(spec) }
    }
    list.spec.exceptionsAreDisguised = exceptionModes?.contains(.disguised) ?? false
    lists[name.value] = list
  }

  /// `inflected` must not promise what the list's language can't keep.
  private mutating func checkInflections(_ declaration: TermsDeclaration, _ language: String) {
    guard let mode = declaration.modes.first(where: { $0.value == "inflected" }),
      !Inflections.languages.contains(language)
    else { return }
    let languages = Inflections.languages.map { "`\($0)`" }.joined(separator: ", ")
    report(
      .noInflections,
      "no inflections are known of the language `\(language)`",
      at: mode.span,
      labels: declaration.language.map { [Label("the list's language", at: $0.span)] } ?? [],
      notes: [
        "`inflected` goes with \(languages)",
        "in other languages list each form, or open words with a star: `word*`",
      ]
    )
  }

  private mutating func check(_ declaration: TopicDeclaration) {
    let name = declaration.name
    var list = CheckedList(
      name: name,
      spec: TermListSpec(modes: [.inflected], language: community.language, terms: []),
      terms: [],
      spans: [],
      isBroken: false
    )
    fill(&list, with: declaration.terms)
    guard !declaration.terms.isEmpty else {
      report(.emptyList, "topic `\(name.value)` has no words", at: name.span)
      return
    }
    topics[name.value] = list
  }

  private mutating func fill(_ list: inout CheckedList, with literals: [TermLiteral]) {
    list.spec.terms.reserveCapacity(literals.count)
    for literal in literals {
      guard var spec = term(literal, isBroken: &list.isBroken) else { continue }
      var term = Screening.Matchable.Term(text: literal.text)
      for attribute in literal.attributes {
        apply(attribute, to: &term, isBroken: &list.isBroken)
      }
      spec.severity = term.severity
      list.spec.terms.append(spec)
      list.terms.append(term)
      list.spans.append(literal.span)
    }
  }

  private mutating func term(_ literal: TermLiteral, isBroken: inout Bool) -> TermSpec? {
    switch TermText.spec(of: literal) {
    case .success(let spec): return spec
    case .failure(let problem):
      isBroken = true
      report(.malformedTerm, problem.message, at: literal.span)
      return nil
    }
  }

  private mutating func apply(
    _ attribute: TermLiteral.Attribute,
    to term: inout Screening.Matchable.Term,
    isBroken: inout Bool
  ) {
    let value = attribute.value
    switch attribute.key.value {
    case "severity":
      if let severity = Int(value.value), (1...4).contains(severity) {
        term.severity = severity
      } else {
        isBroken = true
        report(.malformedAttribute, "a severity is 1, 2, 3 or 4", at: value.span)
      }
    case "weight":
      if let weight = Thousandths.parse(value.value), weight <= 1_000_000 {
        term.weight = weight
      } else {
        isBroken = true
        report(
          .malformedAttribute,
          "a weight is a number from 0 to 1000 with at most three decimals",
          at: value.span
        )
      }
    case "seen", "note": break
    default:
      isBroken = true
      reportUnknown(
        attribute.key,
        "terms have no `\(attribute.key.value)`",
        code: .malformedAttribute,
        among: ["severity", "weight", "seen", "note"]
      )
    }
  }

  /// The modes that names stand for, or nil where one of them is wrong.
  private mutating func modes(_ names: [Name], allowed: [String]) -> Modes? {
    var modes: Modes = []
    var seen: [String: SourceSpan] = [:]
    var isRight = true
    for name in names {
      guard allowed.contains(name.value) else {
        reportUnknown(
          name,
          "there is no mode `\(name.value)` here",
          code: .unknownMode,
          among: allowed
        )
        isRight = false
        continue
      }
      if let first = seen[name.value] {
        report(
          .conflictingModes,
          "`\(name.value)` is said twice",
          at: name.span,
          labels: [Label("first said here", at: first)]
        )
        isRight = false
      }
      seen[name.value] = name.span
      modes.formUnion(Modes(name: name.value))
    }
    for lone in ["exact", "plain"] {
      guard let span = seen[lone], let other = names.first(where: { $0.value != lone }) else {
        continue
      }
      report(
        .conflictingModes,
        "`\(lone)` goes with no other mode",
        at: span,
        labels: [Label("the other mode", at: other.span)]
      )
      return nil
    }
    return isRight ? modes : nil
  }

  /// A language's code, if its words have stems.
  mutating func supported(_ name: Name) -> String? {
    if Languages.supported.contains(name.value) { return name.value }
    report(
      .unknownLanguage,
      "`\(name.value)` is not among the languages: \(Languages.supported.joined(separator: ", "))",
      at: name.span
    )
    return nil
  }
}

extension Modes {
  /// `plain` is what no mode says.
  fileprivate init(name: String) {
    self =
      switch name {
      case "exact": .exact
      case "inflected": .inflected
      case "disguised": .disguised
      case "anywhere": .anywhere
      default: []
      }
  }
}
