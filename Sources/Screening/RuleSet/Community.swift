/// How a community is moderated, whatever a comment says.
package struct Community: Hashable, Sendable {
  package var name = ""
  /// `review every comment`: everything that is not rejected waits for people.
  package var reviewsEveryComment = false
  /// How many different people must approve, 1 or more.
  package var approvals = 1
  /// ISO 639-1.
  package var language = "en"
  package var input = InputFormat.plain
  /// How long after a decision its author may appeal, in milliseconds.
  package var appealPeriod: Int64 = 30 * 86_400_000

  package init() {}
}

/// What comments are written in.
package enum InputFormat: String, Hashable, Sendable {
  case plain, html, markdown
}

/// What strikes lead to.
///
/// All durations are in milliseconds.
package struct Conduct: Hashable, Sendable {
  package struct Rung: Hashable, Sendable {
    package var strikes: Int
    /// Nil for a rung that only notifies.
    package var suspension: Int64?
    package var notify: [String]

    package init(strikes: Int, suspension: Int64?, notify: [String]) {
      self.strikes = strikes
      self.suspension = suspension
      self.notify = notify
    }
  }

  /// The strikes of a person's rejection for which no rule that fired sets any.
  package var rejectionStrikes = 1
  /// Nil where strikes never expire.
  package var expiry: Int64?
  /// In order of strikes, each number once.
  package var ladder: [Rung] = []

  package init() {}
}
