/// What all lists of a matcher search for, laid out for one pass over a text.
struct Vocabulary: Sendable {
  /// A list, or the exceptions of one.
  struct List: Sendable {
    var matchable: Int32
    var modes: Modes
    var isException: Bool
  }

  /// A term of a list, at hand when its first word or its literal is found.
  struct Term: Sendable {
    var list: Int32
    var index: Int32
    /// For each word after the first, its forms' entries in the lexicon, sorted.
    var furtherWords: [[Int32]]
    /// How many words it has.
    var wordCount = 1
    /// What it must be in the original, byte by byte; empty unless the list is exact.
    var exactForms: [[UInt8]]
  }

  /// A literal of the automaton that stands for a term.
  struct Literal: Sendable {
    var term: Int32
    var needsStart: Bool
    var needsEnd: Bool
    /// `*word` and `word*`: the hit is the word that it stands in.
    var growsLeft: Bool
    var growsRight: Bool
    /// Of a term of several words: those after the first, folded.
    var furtherWords: [[UInt8]]
  }

  var lists: [List] = []
  var terms: [Term] = []
  var lexicon = Lexicon([])
  /// Where an entry's terms lie in ``termsOfEntries``: those that it is by itself.
  var termStart: [UInt32] = [0]
  var termsOfEntries: [Int32] = []
  /// Terms of several words.
  var phrases = PhraseIndex([])
  /// Entries that stand in terms of several words, and those that begin one.
  var entriesInPhrases: [Bool] = []
  var entriesThatBeginPhrases: [Bool] = []
  var disguisedEntries: [Bool] = []
  var automaton = AhoCorasick([])
  /// For each literal of the automaton: what it is of.
  var literalStart: [UInt32] = [0]
  var literals: [Literal] = []
  var patternStart: [UInt32] = [0]
  /// Patterns that may match where the literal occurs.
  var patternsOfLiterals: [Int32] = []
  var skeletons = SkeletonIndex()
}
