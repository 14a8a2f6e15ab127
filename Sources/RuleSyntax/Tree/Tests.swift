package import SourceText

/// `test "name" { … }`.
package struct TestDeclaration: Hashable, Sendable {
  package var name: StringLiteral
  package var givens: [Given]
  package var steps: [Located<Step>]
  package var span: SourceSpan
}

/// `given author { age 1 year, strikes 2 from 100 days ago }`; which properties exist is the
/// compiler's business.
package struct Given: Hashable, Sendable {
  /// `author`, `article`, `comment` or `scores`.
  package var subject: Name
  package var properties: [Property]
  package var span: SourceSpan

  package struct Property: Hashable, Sendable {
    /// `age`, `staff`, `perspective.toxicity`.
    package var name: Name
    package var values: [Value]
    /// `from 100 days ago`: how long ago.
    package var ago: NumberLiteral?
    package var span: SourceSpan
  }

  package enum Value: Hashable, Sendable {
    case number(NumberLiteral)
    case string(StringLiteral)
    case name(Name)
  }
}

package enum Step: Hashable, Sendable {
  case comment(StringLiteral, by: StringLiteral?)
  case edit(StringLiteral)
  /// `author insists`
  case insist
  /// `3 readers flag`, `3 readers flag for spam`
  case flag(readers: NumberLiteral, reason: Name?)
  case after(NumberLiteral)
  /// An RFC 3339 instant, as written.
  case at(Located<String>)
  case moderatorApproves
  case moderatorRejects(guidelines: [Name])
  case appeal(overturned: Bool)
  case expect(Expectation)
}

package enum Expectation: Hashable, Sendable {
  /// `expect hold by guideline.rule`: `approve`, `hold`, `ask`, `reject`, `refused` or `default`.
  case outcome(Name, by: Located<String>?)
  case noReason
  case tagged(Name, negated: Bool)
  case inQueue(Name)
  case priority(Name)
  case notified(Name)
  case suspended(duration: NumberLiteral?)
  case notSuspended
  case strikes(NumberLiteral)
}
