package import JSON
package import Screening

/// A verdict as the record keeps it: rules and guidelines by name, words by their number in a list.
///
/// It holds nothing that the comment's author wrote: of what matched the places alone.
package struct RecordedVerdict: RecordDocument {
  package var recommendation: Recommendation
  package var decision: Screening.Decision
  package var priority: Priority?
  package var queues: [String] = []
  package var tags: [String] = []
  package var notices: [String] = []
  package var reasons: [RecordedReason] = []
  /// What a rejection by a person gives, by guideline, in the order of the rules.
  package var strikes: [Strike] = []
  /// In milliseconds.
  package var suspension: Int64?
  package var premoderation: Int64?
  package var articleReview: Int64?
  /// Ids of the rules that ask the author something.
  package var questions: [String] = []
  package var unknown: [String] = []
  package var undetermined: [String] = []
  /// Whether the text was too long to be read.
  package var isTooLong = false

  package init(recommendation: Recommendation, decision: Screening.Decision) {
    self.recommendation = recommendation
    self.decision = decision
  }

  package init(_ verdict: Verdict, under rules: RuleSet) {
    self.init(recommendation: verdict.recommendation, decision: verdict.decision)
    priority = verdict.priority
    queues = verdict.queues
    tags = verdict.tags
    notices = verdict.notices
    reasons = verdict.reasons.map { RecordedReason($0, under: rules) }
    strikes = rules.strikes(rejectedBy: verdict)
    suspension = verdict.suspension
    premoderation = verdict.premoderation
    articleReview = verdict.articleReview
    questions = verdict.questions.map(\.rule)
    unknown = verdict.unknown
    undetermined = verdict.undetermined
    isTooLong = verdict.isTooLong
  }

  /// The guidelines whose live rules fired and asked for more than the default.
  package var guidelinesAtFault: [String] {
    var names: [String] = []
    for reason in reasons where reason.isAtFault && !names.contains(reason.guideline) {
      names.append(reason.guideline)
    }
    return names
  }

  /// The same of a comment that was taken before: nobody is there to be asked, and what readers flagged or other
  /// rules say is for people to decide.
  package var waitingForPeople: RecordedVerdict {
    var verdict = self
    verdict.decision = .hold
    verdict.priority = priority ?? .normal
    return verdict
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("recommendation", recommendation.rawValue)
    json.member("decision", decision.rawValue)
    json.member("priority", priority?.name)
    json.member("queues", queues)
    json.member("tags", tags)
    json.member("notices", notices)
    json.member("reasons", reasons)
    json.member("strikes", strikes)
    json.member("suspension", suspension)
    json.member("premoderation", premoderation)
    json.member("article_review", articleReview)
    json.member("questions", questions)
    json.member("unknown", unknown)
    json.member("undetermined", undetermined)
    json.member("too_long", flag: isTooLong)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    recommendation = try document.word("recommendation")
    decision = try document.word("decision")
    priority = try document.priority(ifPresent: "priority")
    queues = try document.texts("queues")
    tags = try document.texts("tags")
    notices = try document.texts("notices")
    reasons = try document.documents("reasons")
    strikes = try document.documents("strikes")
    suspension = try document.number(ifPresent: "suspension")
    premoderation = try document.number(ifPresent: "premoderation")
    articleReview = try document.number(ifPresent: "article_review")
    questions = try document.texts("questions")
    unknown = try document.texts("unknown")
    undetermined = try document.texts("undetermined")
    isTooLong = try document.flag("too_long")
  }
}

/// A rule that fired, by name.
package struct RecordedReason: RecordDocument {
  /// `guideline.rule`.
  package var rule: String
  package var guideline: String
  /// What the rule asks for.
  package var outcome: Recommendation
  package var isTrial: Bool
  /// Five numbers each: the field, where it starts and ends in UTF-8 bytes of what was sent, the list
  /// (-1 for a link) and the term in it.
  package var matches: [Int64]

  init(_ reason: Reason, under rules: RuleSet) {
    let rule = rules.rules[reason.rule]
    self.rule = rule.id
    guideline = rules.guidelines[rule.guideline].name
    outcome = reason.outcome
    isTrial = rule.isTrial
    matches = reason.matches.flatMap { match in
      [
        Int64(match.field.rawValue), Int64(match.start), Int64(match.end),
        Int64(match.matchable ?? -1), Int64(match.term),
      ]
    }
  }

  /// Whether the rule is live and asked for more than the default.
  package var isAtFault: Bool { !isTrial && outcome.rank >= Recommendation.hold.rank }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("rule", rule)
    json.member("guideline", guideline)
    json.member("outcome", outcome.rawValue)
    json.member("trial", flag: isTrial)
    json.member("matches", matches)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    rule = try document.text("rule")
    guideline = try document.text("guideline")
    outcome = try document.word("outcome")
    isTrial = try document.flag("trial")
    matches = try document.numbers("matches")
    guard matches.count % 5 == 0 else { throw document.missing("matches", "five numbers each") }
  }
}

extension DocumentReader {
  func priority(ifPresent name: String) throws(DocumentError) -> Priority? {
    guard let text = try text(ifPresent: name) else { return nil }
    guard let priority = Priority.allCases.first(where: { $0.name == text }) else {
      throw missing(name, "a priority")
    }
    return priority
  }
}
