package import SourceText

/// A condition as it was written.
package indirect enum Condition: Hashable, Sendable {
  case and([Condition], SourceSpan)
  case or([Condition], SourceSpan)
  case not(Condition, SourceSpan)
  /// A declared condition's name, or one word whose meaning the compiler finds out.
  case name(Name)
  case has(HasCondition)
  case comparison(Comparison)
  /// `article.section in ["sport", "news"]`
  case membership(Operand, [StringLiteral], SourceSpan)
  /// `author is new`, `comment is reply`: the subject and a word.
  case kind(Operand, Name, SourceSpan)
  /// `text is about elections`
  case about(Subject, Name, SourceSpan)
  /// `parent.author is author`
  case same(Operand, Operand, SourceSpan)
  /// `X is unknown`
  case isUnknown(Condition, SourceSpan)
  /// `topic.drift is unknown`
  case isOperandUnknown(Operand, SourceSpan)
  case sample(NumberLiteral, SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .and(_, let span), .or(_, let span), .not(_, let span), .membership(_, _, let span),
      .kind(_, _, let span), .about(_, _, let span), .same(_, _, let span),
      .isUnknown(_, let span), .isOperandUnknown(_, let span), .sample(_, let span):
      span
    case .name(let name): name.span
    case .has(let has): has.span
    case .comparison(let comparison): comparison.span
    }
  }
}

/// What is looked at: `text`, `own text`, `quoted text`, `author.name`, `links`, `author.roles`, ….
package struct Subject: Hashable, Sendable {
  package enum Qualifier: String, Hashable, Sendable {
    case own, quoted
  }

  package var qualifier: Located<Qualifier>?
  /// `["text"]`, `["author", "name"]`, ….
  package var path: [Name]
  package var span: SourceSpan
}

/// `SUBJECT has …`.
package struct HasCondition: Hashable, Sendable {
  package enum Quantifier: Hashable, Sendable {
    case one(Matchable)
    /// `any of (a, b)`
    case any([Matchable])
    /// `all of (a, b)`
    case all([Matchable])
    /// `3 of profanity`
    case atLeast(NumberLiteral, Matchable)
  }

  package struct Nearness: Hashable, Sendable {
    package var other: Matchable
    package var words: NumberLiteral
  }

  package var subject: Subject
  package var quantifier: Quantifier
  /// `near you within 4 words`.
  package var near: Nearness?
  package var span: SourceSpan
}

/// What can be found in a text, with `of severity >= 3` where it is said.
package struct Matchable: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case name(Name)
    case phrase(StringLiteral)
    case regex(RegexLiteral)
  }

  package struct SeverityBound: Hashable, Sendable {
    package var relation: Located<Relation>
    package var level: NumberLiteral
  }

  package var kind: Kind
  package var severity: SeverityBound?
  package var span: SourceSpan
}

package enum Relation: String, Hashable, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// `LEFT > RIGHT`.
package struct Comparison: Hashable, Sendable {
  package var left: Operand
  package var relation: Located<Relation>
  package var right: Operand
  package var span: SourceSpan
}

/// One side of a comparison.
package indirect enum Operand: Hashable, Sendable {
  /// `text.words`, `author.age`, `article.section`, `topic.drift`, `own text.words`, a bare `author`.
  case path(Subject)
  /// `weight of toxic in text`
  case weight(of: Name, in: Subject, SourceSpan)
  /// `share of profanity in text`
  case share(of: Name, in: Subject, SourceSpan)
  /// `score(perspective.toxicity)`
  case score(classifier: Name, label: Name, SourceSpan)
  /// `comments by author within 10 minutes`
  case window(Window)
  /// `comment.flags for spam`
  case flags(reason: Name, SourceSpan)
  case number(NumberLiteral)
  case string(StringLiteral)

  package var span: SourceSpan {
    switch self {
    case .path(let subject): subject.span
    case .weight(_, _, let span), .share(_, _, let span), .score(_, _, let span),
      .flags(_, let span):
      span
    case .window(let window): window.span
    case .number(let number): number.span
    case .string(let string): string.span
    }
  }
}

/// A count over the last while.
package struct Window: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case commentsByAuthor, rejectionsByAuthor, sameTextByAuthor, sameTextByAnyone, commentsOnArticle
  }

  package var kind: Kind
  package var duration: NumberLiteral
  package var span: SourceSpan
}
