package import SourceText

package struct CommunityDeclaration: Hashable, Sendable {
  package enum Setting: Hashable, Sendable {
    /// `review every comment`, or `review held comments`.
    case review(everyComment: Bool)
    case approvals(NumberLiteral)
    case language(Name)
    /// `plain`, `html` or `markdown`.
    case input(Name)
    case appealsWithin(NumberLiteral)
    /// `background from "background.txt"`.
    case background(StringLiteral)
  }

  package var name: StringLiteral
  package var settings: [Located<Setting>]
  package var span: SourceSpan

  /// The file that the first `background from` names.
  package var background: StringLiteral? {
    for case .background(let file) in settings.map(\.value) { return file }
    return nil
  }
}

package struct TermsDeclaration: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case inline([TermLiteral])
    case file(StringLiteral)
  }

  package var name: Name
  /// Mode names as written; which exist is the compiler's business.
  package var modes: [Name]
  package var language: Name?
  package var source: Source
  /// What stands in `except { … }`.
  package var exceptions: [TermLiteral]
  package var exceptionModes: [Name]
  package var span: SourceSpan
}

/// A term as it stands in a list or in a `*.terms` file, `word*` and all.
package struct TermLiteral: Hashable, Sendable {
  /// The text without quotes, escapes undone, stars kept.
  package var text: String
  package var isQuoted: Bool
  /// `key=value` pairs of a `*.terms` file.
  package var attributes: [Attribute]
  package var span: SourceSpan

  package struct Attribute: Hashable, Sendable {
    package var key: Name
    package var value: Located<String>
  }
}

/// A `*.terms` file: terms and exceptions (`!word`).
package struct TermsFile: Hashable, Sendable {
  package var terms: [TermLiteral]
  package var exceptions: [TermLiteral]
  package var file: FileID
}

package struct PatternDeclaration: Hashable, Sendable {
  package var name: Name
  package var regex: RegexLiteral
  package var span: SourceSpan
}

package struct HostsDeclaration: Hashable, Sendable {
  package var name: Name
  package var hosts: [TermLiteral]
  package var span: SourceSpan
}

package struct ConditionDeclaration: Hashable, Sendable {
  package var name: Name
  package var condition: Condition
  package var span: SourceSpan
}

package struct TopicDeclaration: Hashable, Sendable {
  package var name: Name
  package var terms: [TermLiteral]
  package var span: SourceSpan
}

package struct ClassifierDeclaration: Hashable, Sendable {
  package var name: Name
  package var url: StringLiteral?
  /// A duration of at least a millisecond.
  package var timeout: NumberLiteral?
  /// `hold` (what is done where nothing is said) or `ignore`.
  package var whenDown: Name?
  package var span: SourceSpan
}

package struct GuidelineDeclaration: Hashable, Sendable {
  package indirect enum Member: Hashable, Sendable {
    case rule(RuleDeclaration)
    case scope(Scope<Member>)
  }

  package var name: Name
  /// The published sentence.
  package var sentence: StringLiteral
  package var members: [Member]
  package var span: SourceSpan
}

package struct RuleDeclaration: Hashable, Sendable {
  package var name: Name
  package var title: StringLiteral?
  package var isTrial: Bool
  /// `was guideline.rule`: the ids under which it was known before.
  package var formerIDs: [Located<String>]
  package var when: Condition?
  package var unless: Condition?
  package var effects: [Located<Effect>]
  package var because: StringLiteral?
  package var catches: [Example]
  package var allows: [Example]
  package var span: SourceSpan
}

/// A text that a rule must catch or leave alone, under givens that its clause names.
package struct Example: Hashable, Sendable {
  package var text: StringLiteral
  package var givens: [Given]
}

package enum Effect: Hashable, Sendable {
  case approve
  case hold(queue: Name?, priority: Name?)
  case ask(StringLiteral)
  case reject
  case tag(Name)
  /// How many; one where nothing is said.
  case strike(NumberLiteral?)
  case suspendAuthor(NumberLiteral)
  case premoderateAuthor(NumberLiteral)
  case reviewArticle(NumberLiteral)
  case tellAuthor(StringLiteral)
  case notify(Name)
}

package struct ConductDeclaration: Hashable, Sendable {
  package enum Setting: Hashable, Sendable {
    /// `a rejection is 1 strike`
    case rejectionStrikes(NumberLiteral)
    /// `strikes expire after 90 days`
    case expiry(NumberLiteral)
    /// `at 8 strikes suspend for 30 days, notify community_team`
    case rung(strikes: NumberLiteral, suspendFor: NumberLiteral?, notify: [Name])
  }

  package var settings: [Located<Setting>]
  package var span: SourceSpan
}
