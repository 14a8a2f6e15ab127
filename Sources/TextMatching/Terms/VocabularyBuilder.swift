/// Lays out the terms of many lists, and the literals that patterns require, as a ``Vocabulary``.
struct VocabularyBuilder: ~Copyable {
  var vocabulary = Vocabulary()
  var words: [[UInt8]] = []
  var entryOf: [[UInt8]: Int32] = [:]
  var termsOfEntry: [[Int32]] = []
  var phrases: [PhraseIndex.Phrase] = []
  var inPhrase: [Bool] = []
  var disguised: [Bool] = []
  var disguisedInPhrase: [Bool] = []
  var literalTexts: [[UInt8]] = []
  var literalIndex: [[UInt8]: Int] = [:]
  var literalUses: [[Vocabulary.Literal]] = []
  var patternsOfLiteral: [[Int32]] = []
  var openDisguises: [SkeletonIndex.OpenTerm] = []

  init() {}

  /// Takes in a list and its exceptions.
  mutating func add(_ list: TermListSpec, matchable: Int32) {
    let inflections = Inflections(language: list.language)
    add(list.terms, modes: list.modes, matchable: matchable, isException: false, inflections)
    guard !list.exceptions.isEmpty else { return }
    let modes: Modes = list.exceptionsAreDisguised ? [.inflected, .disguised] : .inflected
    add(list.exceptions, modes: modes, matchable: matchable, isException: true, inflections)
  }

  /// Says that a pattern can match only where one of some literals occurs.
  mutating func require(anyOf literals: [[UInt8]], for pattern: Int32) {
    for literal in literals { patternsOfLiteral[index(ofLiteral: literal)].append(pattern) }
  }

  private mutating func add(
    _ terms: [TermSpec],
    modes: Modes,
    matchable: Int32,
    isException: Bool,
    _ inflections: borrowing Inflections
  ) {
    let list = Int32(vocabulary.lists.count)
    vocabulary.lists.append(
      Vocabulary.List(matchable: matchable, modes: modes, isException: isException)
    )
    for (index, term) in terms.enumerated() {
      switch TermShape(term.text) {
      case .empty: continue
      case .symbols(let bytes):
        let id = appendTerm(list, index, exact: exactForms([[bytes]], term, modes))
        addSymbols(bytes, id, modes, term)
      case .words(let words):
        let forms = words.map { modes.contains(.inflected) ? inflections.forms(of: $0) : [$0] }
        let id = appendTerm(list, index, exact: exactForms(forms, term, modes))
        add(forms, id, modes, term)
      }
    }
  }

  private mutating func appendTerm(_ list: Int32, _ index: Int, exact: [[UInt8]]) -> Int32 {
    vocabulary.terms.append(
      Vocabulary.Term(list: list, index: Int32(index), furtherWords: [], exactForms: exact)
    )
    return Int32(vocabulary.terms.count - 1)
  }

  /// An exact term in its own letters and, if it is a word that is inflected, with its forms' endings.
  private func exactForms(_ words: [[[UInt8]]], _ term: TermSpec, _ modes: Modes) -> [[UInt8]] {
    guard modes.contains(.exact) else { return [] }
    let text = Array(term.text.trimmingWhiteSpace().utf8)
    guard words.count == 1, let forms = words.first, let base = forms.first,
      text.count == base.count
    else { return [text] }
    return forms.map { form in
      let shared = zip(form, base).prefix { $0 == $1 }.count
      return Array(text.prefix(shared) + form.dropFirst(shared))
    }
  }

  private mutating func addSymbols(
    _ bytes: [UInt8],
    _ term: Int32,
    _ modes: Modes,
    _ spec: TermSpec
  ) {
    let isAnywhere = modes.contains(.anywhere)
    use(
      Vocabulary.Literal(
        term: term,
        needsStart: !isAnywhere && !spec.opensStart,
        needsEnd: !isAnywhere && !spec.opensEnd,
        growsLeft: false,
        growsRight: false,
        furtherWords: []
      ),
      of: bytes
    )
  }

  private mutating func add(
    _ words: [[[UInt8]]],
    _ term: Int32,
    _ modes: Modes,
    _ spec: TermSpec
  ) {
    let isOpen = modes.contains(.anywhere) || spec.opensStart || spec.opensEnd
    if isOpen { addLiterals(words, term, modes, spec) }
    if isOpen, words.count > 1 || !modes.contains(.disguised) { return }
    let isDisguised = modes.contains(.disguised) && !modes.contains(.exact)
    if isOpen {
      guard isDisguised else { return }
      for form in words.first ?? [] {
        openDisguises.append(
          SkeletonIndex.OpenTerm(
            word: form,
            term: term,
            opensStart: modes.contains(.anywhere) || spec.opensStart,
            opensEnd: modes.contains(.anywhere) || spec.opensEnd,
            grows: !modes.contains(.anywhere)
          )
        )
      }
      return
    }
    let entries = words.map { forms in forms.map { entry(of: $0) } }
    for forms in entries {
      for entry in forms {
        if words.count > 1 { inPhrase[Int(entry)] = true }
        if isDisguised { disguised[Int(entry)] = true }
        if isDisguised, words.count > 1 { disguisedInPhrase[Int(entry)] = true }
      }
    }
    guard let first = entries.first else { return }
    guard entries.count > 1 else {
      for entry in first { termsOfEntry[Int(entry)].append(term) }
      return
    }
    phrases.append(
      PhraseIndex.Phrase(
        term: term,
        firstWords: first,
        secondWords: entries[1],
        thirdWords: entries.count > 2 ? entries[2] : []
      )
    )
    vocabulary.terms[Int(term)].wordCount = entries.count
    vocabulary.terms[Int(term)].furtherWords = entries.dropFirst().map { $0.sorted() }
  }

  private mutating func addLiterals(
    _ words: [[[UInt8]]],
    _ term: Int32,
    _ modes: Modes,
    _ spec: TermSpec
  ) {
    let isAnywhere = modes.contains(.anywhere)
    for chosen in combinations(of: words) {
      guard let first = chosen.first else { continue }
      use(
        Vocabulary.Literal(
          term: term,
          needsStart: !isAnywhere && !spec.opensStart,
          needsEnd: !isAnywhere && !spec.opensEnd,
          growsLeft: !isAnywhere && spec.opensStart,
          growsRight: !isAnywhere && spec.opensEnd,
          furtherWords: Array(chosen.dropFirst())
        ),
        of: first
      )
    }
  }

  /// Every choice of one form a word, as long as there are few; else the words as they are written.
  private func combinations(of words: [[[UInt8]]]) -> [[[UInt8]]] {
    let most = 200
    guard words.reduce(1, { min($0 * $1.count, most + 1) }) <= most else {
      return [words.compactMap(\.first)]
    }
    return words.reduce([[]]) { chosen, forms in
      chosen.flatMap { start in forms.map { start + [$0] } }
    }
  }

  private mutating func use(_ literal: Vocabulary.Literal, of bytes: [UInt8]) {
    literalUses[index(ofLiteral: bytes)].append(literal)
  }

  private mutating func index(ofLiteral bytes: [UInt8]) -> Int {
    if let known = literalIndex[bytes] { return known }
    let index = literalTexts.count
    literalIndex[bytes] = index
    literalTexts.append(bytes)
    literalUses.append([])
    patternsOfLiteral.append([])
    return index
  }

  private mutating func entry(of word: [UInt8]) -> Int32 {
    if let known = entryOf[word] { return known }
    let entry = Int32(words.count)
    entryOf[word] = entry
    words.append(word)
    termsOfEntry.append([])
    inPhrase.append(false)
    disguised.append(false)
    disguisedInPhrase.append(false)
    return entry
  }
}
