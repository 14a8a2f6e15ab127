package import SourceText

/// A `*.rules` file as a tree.
///
/// What could not be understood is left out of it and told as a diagnostic.
package struct RuleFile: Hashable, Sendable {
  package var declarations: [Declaration]
  package var file: FileID
}

/// A name as it was written.
package typealias Name = Located<String>

/// A string's value, its escapes undone; the span includes the quotes.
package typealias StringLiteral = Located<String>

/// A number with its unit, in thousandths: `8` is 8000, `2.5` is 2500, `70%` is 700 and `24 hours` is
/// 86,400,000 (of seconds).
package struct NumberLiteral: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    case none, percent, duration
  }

  package var thousandths: Int64
  package var unit: Unit
  package var span: SourceSpan
}

/// A pattern between slashes, `\/` undone, with its flags.
package struct RegexLiteral: Hashable, Sendable {
  package var source: String
  /// A subset of `ismx`, in that order.
  package var flags: String
  package var span: SourceSpan
}

package indirect enum Declaration: Hashable, Sendable {
  case include(path: StringLiteral, span: SourceSpan)
  case community(CommunityDeclaration)
  case terms(TermsDeclaration)
  case pattern(PatternDeclaration)
  case hosts(HostsDeclaration)
  case condition(ConditionDeclaration)
  case topic(TopicDeclaration)
  case classifier(ClassifierDeclaration)
  case guideline(GuidelineDeclaration)
  /// `for section "sport" { … }` around guidelines.
  case scope(Scope<Declaration>)
  case conduct(ConductDeclaration)
  case test(TestDeclaration)
}

/// `for section "sport" { … }` or `for site "…" { … }` and what stands inside.
package struct Scope<Member: Hashable & Sendable>: Hashable, Sendable {
  package enum Subject: String, Hashable, Sendable {
    case section, site
  }

  package var subject: Located<Subject>
  /// One or more names, any of which will do.
  package var names: [StringLiteral]
  package var members: [Member]
  package var span: SourceSpan
}
