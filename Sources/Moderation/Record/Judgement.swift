package import JSON
package import Screening
import TextMatching

/// What rules made of one revision of a comment, with all that it takes to do it again.
package struct Judgement: RecordDocument {
  package var revision: Int
  /// The digest of the rule set.
  package var rules: String
  /// What read the text: ``MatchingEngine/version``.
  package var engine = MatchingEngine.version
  /// When, by the service's clock.
  package var at: Timestamp
  /// How far the comment lay from its article and thread, in thousandths; nil where it wasn't known.
  package var drift: Int64?
  /// Scores of outside classifiers, in thousandths, in order of name.
  package var scores: [String: Int64]
  package var facts: RecordedFacts
  package var verdict: RecordedVerdict

  package init(
    of revision: Int,
    rules: String,
    at: Timestamp,
    drift: Int64?,
    scores: [String: Int64] = [:],
    facts: RecordedFacts,
    verdict: RecordedVerdict
  ) {
    self.revision = revision
    self.rules = rules
    self.at = at
    self.drift = drift
    self.scores = scores
    self.facts = facts
    self.verdict = verdict
  }

  /// What rules made of a revision; of another than they judged last, nothing is known.
  func verdict(on revision: Int) -> RecordedVerdict {
    revision == self.revision ? verdict : RecordedVerdict(recommendation: .default, decision: .hold)
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("revision", Int64(revision))
    json.member("rules", rules)
    json.member("engine", engine)
    json.member("at", at)
    json.member("drift", drift)
    json.member("scores", scores.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    json.member("facts", facts)
    json.member("verdict", verdict)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    revision = try document.count("revision")
    rules = try document.text("rules")
    engine = try document.text("engine")
    at = try document.instant("at")
    drift = try document.number(ifPresent: "drift")
    scores = [:]
    for (name, score) in try document.tally("scores") { scores[name] = score }
    facts = try document.document("facts")
    verdict = try document.document("verdict")
  }
}
