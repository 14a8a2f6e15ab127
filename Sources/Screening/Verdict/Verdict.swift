package import Topics

/// What follows for one comment.
package struct Verdict: Hashable, Sendable {
  /// What rules alone say.
  package var recommendation: Recommendation
  /// After the community's mode, suspensions and pauses.
  package var decision: Decision
  package var refusal: Refusal?
  /// Set where the decision is to hold.
  package var priority: Priority?
  /// In order of name, each once.
  package var queues: [String]
  package var tags: [String]
  package var notices: [String]
  /// The strikes that the rules that fired ask for: at once if the decision is to reject, else on a
  /// person's rejection; by guideline, in the order of the rule set.
  package var strikes: [GuidelineStrikes]
  /// In milliseconds; the longest asked for.
  package var suspension: Int64?
  package var premoderation: Int64?
  package var articleReview: Int64?
  /// In order of rule id.
  package var questions: [Question]
  package var messages: [String]
  /// The rules that fired, in order of rule id; those on trial too.
  package var reasons: [Reason]
  /// Set where a rule asks for drift and it is known.
  package var drift: Drift?
  /// Ids of rules, in order, whose value is unknown.
  package var unknown: [String]
  /// Ids of rules, in order, of which a failure decides, or would approve.
  package var undetermined: [String]
  /// `classifier.label` of scores that should have come and didn't, in order; set where a rule is
  /// undetermined.
  package var missingScores: [String]
  /// Whether the text was too long to be read, which holds a comment whatever its rules ask.
  package var isTooLong = false

  package init(recommendation: Recommendation, decision: Decision) {
    self.recommendation = recommendation
    self.decision = decision
    queues = []
    tags = []
    notices = []
    strikes = []
    questions = []
    messages = []
    reasons = []
    unknown = []
    undetermined = []
    missingScores = []
  }

  package struct GuidelineStrikes: Hashable, Sendable {
    /// The guideline's index.
    package var guideline: Int
    package var count: Int

    package init(guideline: Int, count: Int) {
      self.guideline = guideline
      self.count = count
    }
  }

  package struct Question: Hashable, Sendable {
    package var rule: String
    package var text: String

    package init(rule: String, text: String) {
      self.rule = rule
      self.text = text
    }
  }
}

/// In order of what prevails.
package enum Recommendation: String, Hashable, Sendable {
  case `default`, approve, hold, ask, reject

  package var rank: Int {
    switch self {
    case .default: 0
    case .approve: 1
    case .hold: 2
    case .ask: 3
    case .reject: 4
    }
  }
}

package enum Decision: String, Hashable, Sendable {
  case approve, hold, ask, reject, refused
}

/// A rule that fired.
package struct Reason: Hashable, Sendable {
  /// The rule's index.
  package var rule: Int
  /// What this rule asks for.
  package var outcome: Recommendation
  /// The ranges of all true leaves that do not stand under a `not`, in order.
  package var matches: [Match]

  package init(rule: Int, outcome: Recommendation, matches: [Match]) {
    self.rule = rule
    self.outcome = outcome
    self.matches = matches
  }
}

/// A range that a reason rests on.
package struct Match: Hashable, Sendable {
  /// `text` for all of a comment's text (own and quoted parts too), `author.name`, or `links`, whose
  /// ranges are the text's.
  package var field: Field
  /// In UTF-8 bytes of what was sent.
  package var start: Int
  package var end: Int
  /// The matchable's and the term's index; nil for a link to a listed host.
  package var matchable: Int?
  package var term: Int

  package init(field: Field, start: Int, end: Int, matchable: Int?, term: Int) {
    self.field = field
    self.start = start
    self.end = end
    self.matchable = matchable
    self.term = term
  }
}
