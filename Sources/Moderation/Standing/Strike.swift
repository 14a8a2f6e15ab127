package import Screening

/// A mark against an author for breaking a guideline.
package struct Strike: Hashable, Sendable {
  /// The guideline's name, since indices change with the rules; nil for a strike that rests on none.
  package var guideline: String?
  /// 1 or more.
  package var count: Int

  package init(guideline: String?, count: Int) {
    self.guideline = guideline
    self.count = count
  }
}

/// The strikes that one decision gave; they rest on one comment, all its revisions together.
package struct StrikeSet: Hashable, Sendable {
  /// The comment's id.
  package var comment: String
  /// When the decision was made.
  package var at: Timestamp
  /// In the order of the rule set's guidelines, each once.
  package var strikes: [Strike]
  /// The live total just before this decision, counting only what still stands.
  package internal(set) var before: Int
  /// What the ladder gave for it, in milliseconds; 0 for nothing.
  package internal(set) var suspension: Int64

  package init(
    comment: String,
    at: Timestamp,
    strikes: [Strike],
    before: Int = 0,
    suspension: Int64 = 0
  ) {
    self.comment = comment
    self.at = at
    self.strikes = strikes
    self.before = before
    self.suspension = suspension
  }

  /// All its guidelines together.
  package var count: Int { strikes.reduce(0) { $0 + $1.count } }
}
