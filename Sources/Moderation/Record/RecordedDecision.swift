package import JSON
package import Screening

/// What was decided about a comment, by rules or by a person; what was said about it is in the vault.
package struct RecordedDecision: RecordDocument {
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case approve, reject
    /// One of several approvals that a comment needs.
    case partlyApprove = "partly_approve"
    /// Hands the case to somebody else.
    case escalate
    /// Hides a comment that readers saw.
    case takeDown = "take_down"
    /// Shows a comment again that was taken down or rejected.
    case restore

    /// Whether it removes a comment from readers' eyes, so that its author may appeal.
    package var isAgainstAuthor: Bool { self == .reject || self == .takeDown }
  }

  package var id: DecisionID
  package var comment: CommentID
  /// The one that was decided about.
  package var revision: Int
  /// The one that readers saw until then; nil where they saw none.
  package var shownBefore: Int?
  package var `case`: CaseID?
  package var author: AuthorID?
  package var at: Timestamp
  package var actor: Actor
  package var outcome: Outcome
  /// By name, in order.
  package var guidelines: [String] = []
  package var strikes: [Strike] = []
  /// Everybody who has decided about this comment so far: they can't decide an appeal.
  package var tookPart: [PersonID] = []
  /// The digest of the rules in force.
  package var rules: String
  /// The decision or appeal that took it back.
  package var reversedBy: Int64?
  package var appeal: AppealID?

  package init(
    id: DecisionID,
    of comment: ModeratedComment,
    at now: Timestamp,
    actor: Actor,
    outcome: Outcome,
    rules: String
  ) {
    self.id = id
    self.comment = comment.id
    revision = comment.revision
    shownBefore = comment.publishedRevision
    author = comment.author
    at = now
    self.actor = actor
    self.outcome = outcome
    self.rules = rules
  }

  /// Whether it settles a case: flags count from then on.
  package var isConclusive: Bool { outcome != .partlyApprove && outcome != .escalate }

  /// Of a decision against a comment, what readers see if it should not have been: the text that it kept from
  /// them, or took from them.
  package var shownIfOverturned: Int? { outcome == .takeDown ? shownBefore : revision }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("comment", comment)
    json.member("revision", Int64(revision))
    json.member("shown_before", shownBefore.map(Int64.init))
    json.member("case", self.case)
    json.member("author", author)
    json.member("at", at)
    json.member("actor", actor.text)
    json.member("outcome", outcome.rawValue)
    json.member("guidelines", guidelines)
    json.member("strikes", strikes)
    json.member("took_part", tookPart)
    json.member("rules", rules)
    json.member("reversed_by", reversedBy)
    json.member("appeal", appeal)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    id = try document.id("id")
    comment = try document.id("comment")
    revision = try document.count("revision")
    shownBefore = try document.number(ifPresent: "shown_before").map { Int($0) }
    self.case = try document.id(ifPresent: "case")
    author = try document.id(ifPresent: "author")
    at = try document.instant("at")
    guard let actor = Actor(text: try document.text("actor")) else {
      throw document.missing("actor", "an actor")
    }
    self.actor = actor
    outcome = try document.word("outcome")
    guidelines = try document.texts("guidelines")
    strikes = try document.documents("strikes")
    tookPart = try document.ids("took_part")
    rules = try document.text("rules")
    reversedBy = try document.number(ifPresent: "reversed_by")
    appeal = try document.id(ifPresent: "appeal")
  }
}
