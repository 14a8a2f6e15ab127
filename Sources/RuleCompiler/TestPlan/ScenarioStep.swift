package import Screening
package import SourceText

/// One step of a scenario, and where it is written.
package struct ScenarioStep: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nil is the author who is given; else another author's id.
    case comment(text: String, by: String?)
    /// A new text of the last comment.
    case edit(text: String)
    /// The last comment, which was asked about, is sent once more as it stands.
    case insist
    /// Distinct people flag the last comment; an empty reason is none.
    case flag(readers: Int, reason: String)
    /// Milliseconds pass.
    case after(Int64)
    /// Time goes forward to this instant.
    case at(Timestamp)
    case moderatorApproves
    /// For the guidelines of these indices; empty where none is named.
    case moderatorRejects(guidelines: [Int])
    case appeal(overturned: Bool)
    case expect(Expectation)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// What must be so at a point of a scenario.
package enum Expectation: Hashable, Sendable {
  /// What is looked at: a rule's own outcome where a rule is named, else the verdict's.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case approve, hold, ask, reject, refused, `default`
  }

  /// `expect hold by guideline.rule`, with the rule's index.
  case outcome(Outcome, by: Int?)
  case noReason
  case tagged(String, negated: Bool)
  case inQueue(String)
  case priority(Priority)
  case notified(String)
  /// For this many milliseconds from the step before, or for however long.
  case suspended(duration: Int64?)
  case notSuspended
  case strikes(Int)
}
