/// How a term list's terms are recognised; the empty set is `plain`: whole words, ignoring case, width,
/// accents and compatibility forms.
package struct Modes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// These code points and no others.
  package static let exact = Modes(rawValue: 1)
  /// And regular inflections.
  package static let inflected = Modes(rawValue: 2)
  /// And undoing disguises.
  package static let disguised = Modes(rawValue: 4)
  /// And inside longer words.
  package static let anywhere = Modes(rawValue: 8)
}

/// One term of a list.
package struct TermSpec: Hashable, Sendable {
  /// One or more words, without stars.
  package var text: String
  /// `*word`: may go on to the left.
  package var opensStart: Bool
  /// `word*`: may go on to the right.
  package var opensEnd: Bool
  /// How grave the term is; decides between lists where a masked word may be a term of each.
  package var severity: Int

  package init(
    _ text: String,
    opensStart: Bool = false,
    opensEnd: Bool = false,
    severity: Int = 1
  ) {
    self.text = text
    self.opensStart = opensStart
    self.opensEnd = opensEnd
    self.severity = severity
  }
}

/// A term list as the matcher needs it.
package struct TermListSpec: Hashable, Sendable {
  package var modes: Modes
  /// ISO 639-1, for stems.
  package var language: String
  package var terms: [TermSpec]
  /// A hit inside an occurrence of one of these is dropped.
  ///
  /// They match without case and accents and inflected.
  package var exceptions: [TermSpec]
  package var exceptionsAreDisguised: Bool

  package init(
    modes: Modes,
    language: String = "en",
    terms: [TermSpec],
    exceptions: [TermSpec] = [],
    exceptionsAreDisguised: Bool = false
  ) {
    self.modes = modes
    self.language = language
    self.terms = terms
    self.exceptions = exceptions
    self.exceptionsAreDisguised = exceptionsAreDisguised
  }
}

/// A PCRE2 pattern, names in `{{ }}` already put in.
package struct PatternSpec: Hashable, Sendable {
  package var source: String
  /// A subset of `ismx`.
  package var flags: String

  package init(source: String, flags: String = "") {
    self.source = source
    self.flags = flags
  }
}

/// Something that a text can have.
package enum MatchableSpec: Hashable, Sendable {
  case terms(TermListSpec)
  case pattern(PatternSpec)
}

/// One occurrence.
package struct Hit: Hashable, Sendable {
  /// The index of what matched among the matcher's matchables.
  package var matchable: Int32
  /// The term's index in its list; 0 for a pattern.
  package var term: Int32
  /// The range in the text that was scanned, in UTF-8 bytes.
  package var start: Int32
  package var end: Int32
  /// The first and the last word that the range touches, as indices into the text's words; where it
  /// touches none, the index of the word that follows, and one less.
  package var firstWord: Int32
  package var lastWord: Int32

  package init(
    matchable: Int32,
    term: Int32,
    start: Int32,
    end: Int32,
    firstWord: Int32,
    lastWord: Int32
  ) {
    self.matchable = matchable
    self.term = term
    self.start = start
    self.end = end
    self.firstWord = firstWord
    self.lastWord = lastWord
  }
}
