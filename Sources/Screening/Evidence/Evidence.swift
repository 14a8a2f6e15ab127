package import Topics

/// What one comment's text says, whoever wrote it: the value of every leaf that only asks for the text.
package struct Evidence: Sendable {
  /// A value for each of ``RuleSet/leaves``; those of facts and of drift are unknown here.
  package internal(set) var truths: [Truth]
  /// The ranges that the leaves which are true rest on, those of one leaf together and in order.
  package internal(set) var ranges: [LeafRange]
  /// What the comment is about; set where a rule asks for drift.
  package var content: ContentWords?
  /// A hash of the text's disguise-free form, by which *same text* compares; nil, which is *unknown*,
  /// under eight words, and where no rule asks for it.
  package var fingerprint: UInt64?
  /// `classifier.label` of scores that rules ask for, that didn't come, and without which comments wait; in order.
  package internal(set) var missingScores: [String] = []
  /// Whether the text was too long to be read: what asks of it is undetermined.
  package internal(set) var isTooLong = false
  /// One bit a rule, in order of their ids: those that this text or state can make something else than
  /// false.
  var active: [UInt64]

  /// The ranges that one leaf rests on.
  package func matches(of leaf: Int) -> [Match] {
    var matches: [Match] = []
    for range in ranges where range.leaf == Int32(leaf) { matches.append(range.match) }
    return matches
  }

  /// A range and the leaf that rests on it.
  package struct LeafRange: Hashable, Sendable {
    package var leaf: Int32
    package var match: Match
  }
}

/// What is fetched for a comment beside its text.
package struct Readings: Sendable {
  /// Nil is *unknown*.
  package var drift: Drift?

  package init(drift: Drift? = nil) {
    self.drift = drift
  }
}
