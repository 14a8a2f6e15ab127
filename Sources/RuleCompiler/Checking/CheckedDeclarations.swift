import RuleSyntax
import Screening
import SourceText
import TextMatching

/// A declared name that conditions can use, and what it names.
struct Declared {
  enum Kind: String, CaseIterable {
    case terms, pattern, hosts, condition, topic, classifier

    /// With its article, as messages speak of it.
    var phrase: String {
      switch self {
      case .terms: "a term list"
      case .pattern: "a pattern"
      case .hosts: "a host list"
      case .condition: "a condition"
      case .topic: "a topic"
      case .classifier: "a classifier"
      }
    }
  }

  var kind: Kind
  var name: Name
}

/// A term list that has been looked through; the arrays run parallel.
struct CheckedList {
  var name: Name
  var spec: TermListSpec
  var terms: [Screening.Matchable.Term]
  var spans: [SourceSpan]
  /// Whether something in it was wrong, so that no more is concluded from what it holds.
  var isBroken: Bool
}

struct CheckedPattern {
  var name: Name
  var spec: PatternSpec
}
