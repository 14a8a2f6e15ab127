package import Topics

/// What one comment's text says, whoever wrote it: the value of every leaf that only asks for the text.
package struct Evidence: Sendable {
  /// A value for each of ``RuleSet/leaves``; those of facts and of drift are unknown here.
  package var truths: [Truth]
  /// For each leaf that is true and rests on ranges, those ranges; empty for all others.
  package var matches: [[Match]]
  /// Set where a rule asks for drift.
  package var content: ContentWords?
  /// A hash of the text's disguise-free form, by which *same text* compares; nil, which is *unknown*,
  /// under eight words, and where no rule asks for it.
  package var fingerprint: UInt64?
}

/// What is fetched for a comment beside its text.
package struct Readings: Sendable {
  /// Nil is *unknown*.
  package var drift: Drift?

  package init(drift: Drift? = nil) {
    self.drift = drift
  }
}
