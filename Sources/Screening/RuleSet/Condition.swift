/// One node of a condition.
///
/// Children come before their parents in ``RuleSet/nodes``.
package struct ConditionNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case all([Int])
    case any([Int])
    case not(Int)
    /// A leaf's index in ``RuleSet/leaves``.
    case leaf(Int)
    /// True where the child is unknown or undetermined, else false.
    case isUnknown(Int)
  }

  package var kind: Kind
  /// As it was written, for explanations.
  package var source: String
  /// The declared condition that this node stands for, if it was used by name.
  package var name: String?

  package init(_ kind: Kind, source: String, name: String? = nil) {
    self.kind = kind
    self.source = source
    self.name = name
  }
}

/// A part of a condition that is looked up and not combined.
///
/// Those of the *text* follow from what was sent, alone; those of *facts* need state and are looked at
/// in the transaction that records the decision.
package enum Leaf: Hashable, Sendable {
  // Of the text.
  case occurs(Occurrence)
  case linksTo(hostList: Int)
  case about(topic: Int)
  case measure(TextMeasure, Relation, Int64)
  /// `text.language == "en"`, `in [ … ]`
  case language(anyOf: [String])
  /// Parts per thousand, by a hash of the comment's id.
  case sample(Int64)

  // Of facts.
  case fact(FactMeasure, Relation, Int64)
  case authorIs(AuthorKind)
  case authorHas(AuthorSet, String)
  case articleSection(anyOf: [String])
  case articleHasTag(String)
  case site(anyOf: [String])
  case commentIs(CommentKind)
  case parentAuthorIsAuthor
}

package enum Relation: Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  package func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// A part of a comment in which things can occur.
package enum Field: UInt8, Hashable, Sendable, CaseIterable {
  case text, ownText, quotedText, authorName, links

  /// As rules name it.
  package var name: String {
    switch self {
    case .text: "text"
    case .ownText: "own text"
    case .quotedText: "quoted text"
    case .authorName: "author.name"
    case .links: "links"
    }
  }
}

/// `text has 3 of profanity of severity >= 2 near you within 4 words`.
package struct Occurrence: Hashable, Sendable {
  package struct Nearness: Hashable, Sendable {
    package var matchable: Int
    package var severity: ClosedRange<Int>
    /// The most words that may stand between the two.
    package var words: Int

    package init(matchable: Int, severity: ClosedRange<Int>, words: Int) {
      self.matchable = matchable
      self.severity = severity
      self.words = words
    }
  }

  package var field: Field
  package var matchable: Int
  /// How many occurrences that do not overlap, the longest first; 1 or more.
  package var count: Int
  /// The severities that count, within 1…4.
  package var severity: ClosedRange<Int>
  package var near: Nearness?

  package init(
    field: Field,
    matchable: Int,
    count: Int = 1,
    severity: ClosedRange<Int> = 1...4,
    near: Nearness? = nil
  ) {
    self.field = field
    self.matchable = matchable
    self.count = count
    self.severity = severity
    self.near = near
  }
}

/// A number that follows from the text (and, for drift and scores, from readings).
package enum TextMeasure: Hashable, Sendable {
  case words(Field)
  case characters(Field)
  case links
  case capitals(Field)
  case emoji(Field)
  case repeated(Field)
  /// The summed weights of a matchable's occurrences that do not overlap, the longest first.
  case weight(matchable: Int, Field)
  /// Covered words over words.
  case share(matchable: Int, Field)
  case drift
  /// A classifier's index and the label, or for scores that come with the input the name alone.
  case score(classifier: String, label: String, index: Int?)
}

/// A number that follows from state.
package enum FactMeasure: Hashable, Sendable {
  case authorAge, authorComments, authorApproved, authorRejected, authorRejectionRate
  case authorStrikes, authorSuspensions
  case articleAge, articleComments
  case depth
  case flags
  case flagsFor(String)
  /// An index into ``RuleSet/windows``.
  case window(Int)
}

package enum AuthorKind: String, Hashable, Sendable, CaseIterable {
  case new, subscriber, staff, anonymous
}

package enum AuthorSet: String, Hashable, Sendable {
  case roles, labels
}

package enum CommentKind: String, Hashable, Sendable, CaseIterable {
  case reply, edit
}

/// A count over (t − duration, t] by comments' own time, this one counted.
package struct WindowQuery: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case commentsByAuthor, rejectionsByAuthor, sameTextByAuthor, sameTextByAnyone, commentsOnArticle
  }

  package var kind: Kind
  /// In milliseconds.
  package var duration: Int64

  package init(kind: Kind, duration: Int64) {
    self.kind = kind
    self.duration = duration
  }
}
