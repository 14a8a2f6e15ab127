extension VocabularyBuilder {
  /// The finished vocabulary.
  consuming func build() -> Vocabulary {
    vocabulary.lexicon = Lexicon(words)
    for terms in termsOfEntry {
      vocabulary.termsOfEntries += terms
      vocabulary.termStart.append(UInt32(vocabulary.termsOfEntries.count))
    }
    vocabulary.phrases = PhraseIndex(phrases)
    vocabulary.entriesInPhrases = inPhrase
    vocabulary.entriesThatBeginPhrases = Array(repeating: false, count: inPhrase.count)
    for phrase in phrases {
      for entry in phrase.firstWords { vocabulary.entriesThatBeginPhrases[Int(entry)] = true }
    }
    vocabulary.disguisedEntries = disguised
    vocabulary.automaton = AhoCorasick(literalTexts)
    for uses in literalUses {
      vocabulary.literals += uses
      vocabulary.literalStart.append(UInt32(vocabulary.literals.count))
    }
    for patterns in patternsOfLiteral {
      vocabulary.patternsOfLiterals += patterns
      vocabulary.patternStart.append(UInt32(vocabulary.patternsOfLiterals.count))
    }
    vocabulary.skeletons = SkeletonIndex(
      words: words.indices.filter { disguised[$0] }.map {
        SkeletonIndex.Word(bytes: words[$0], entry: $0, isInPhrase: disguisedInPhrase[$0])
      },
      open: openDisguises
    )
    return vocabulary
  }
}
