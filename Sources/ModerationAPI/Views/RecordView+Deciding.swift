import JSON
import Moderation
import Screening

extension RecordView {
  /// A case and the comment that it is about.
  func write(_ item: Case, to json: inout JSONWriter) throws(ModerationError) {
    writeCase(item, to: &json)
    if let comment = try reader.comment(item.comment) {
      try json.object("comment") { json throws(ModerationError) in
        try write(comment, to: &json)
      }
    }
    try writeWords(about: item.id.number, to: &json)
  }

  /// A case alone.
  func writeCase(_ item: Case, to json: inout JSONWriter) {
    json.id("id", item.id)
    json.flag("open", item.isOpen)
    json.text("priority", item.priority.name)
    json.texts("queues", item.queues)
    json.texts("rules", item.rules)
    json.texts("guidelines", item.guidelines)
    json.time("opened_at", item.openedAt)
    json.time("closed_at", item.closedAt)
    json.id("comment_record", item.comment)
    json.number("revision", item.revision)
    json.flag("by_flags", item.isByFlags)
    json.flag("escalated", item.isEscalated)
    json.ids("approved_by", item.approvals)
    if let claim = item.claim(at: now) {
      json.object("claim") { json in
        json.id("by", claim.by)
        json.time("until", claim.until)
      }
    }
  }

  /// A decision.
  func write(_ decision: RecordedDecision, to json: inout JSONWriter) throws(ModerationError) {
    json.id("id", decision.id)
    json.text("outcome", decision.outcome.rawValue)
    json.id("comment_record", decision.comment)
    json.number("revision", decision.revision)
    json.id("case", decision.case)
    json.id("author_record", decision.author)
    json.time("at", decision.at)
    json.actor(decision.actor)
    json.texts("guidelines", decision.guidelines)
    json.list("strikes", of: decision.strikes) { strike, json in
      json.text("guideline", strike.guideline)
      json.number("count", strike.count)
    }
    json.text("rules", decision.rules)
    json.text("reversed_by", decision.reversedBy.map { "\($0)" })
    json.id("appeal", decision.appeal)
    // Why it was taken back is said of what did that.
    let reversal = decision.reversedBy.flatMap { $0 == decision.appeal?.number ? nil : $0 }
    try writeWords(about: decision.id.number, reversal ?? 0, to: &json)
  }

  /// What came of a person's decision.
  func write(_ decided: Decided, to json: inout JSONWriter) throws(ModerationError) {
    try json.object("decision") { json throws(ModerationError) in
      try write(decided.decision, to: &json)
    }
    try json.object("comment") { json throws(ModerationError) in
      try write(decided.comment, to: &json)
    }
    if let item = decided.case {
      json.object("case") { json in writeCase(item, to: &json) }
    }
    json.number("strikes_given", decided.strikesGiven)
    json.time("suspended_until", decided.suspendedUntil)
    json.texts("notify", decided.notices)
  }

  /// An appeal.
  func write(_ appeal: Appeal, to json: inout JSONWriter) throws(ModerationError) {
    json.id("id", appeal.id)
    json.id("decision", appeal.decision)
    json.id("comment_record", appeal.comment)
    json.id("author_record", appeal.author)
    json.time("filed_at", appeal.filedAt)
    json.time("decided_at", appeal.decidedAt)
    json.id("decided_by", appeal.decidedBy)
    json.text("outcome", appeal.outcome?.rawValue)
    try writeWords(about: appeal.id.number, to: &json)
  }
}
