import ICU
import PCRE2

/// What finds things in texts, as far as it can make a difference to what is found.
package enum MatchingEngine {
  /// Goes up with every change to this project that can change what a rule set makes of a text.
  private static let revision = 1

  /// The engine that is at work: its revision, Unicode's version and PCRE2's, `1/15.0/10.42`.
  ///
  /// Snowball's library doesn't tell its version; the stems that it makes are part of the revision.
  package static let version: String = {
    let regexes = linkedPCRE2Version().prefix { $0 != " " }
    return "\(revision)/\(UnicodeData.version)/\(regexes)"
  }()
}
