import JSON
import Moderation
import Screening

/// What a webhook is sent: the site's own ids beside those of the record, and no text but the message for the author.
struct AnnouncementBody<Reader: ModerationReading> {
  private let story: EntryStory
  private let reader: Reader

  init(_ story: EntryStory, _ reader: Reader) {
    self.story = story
    self.reader = reader
  }

  /// JSON.
  func bytes(_ announcement: Announcement) throws(ModerationError) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.text("type", announcement.event.rawValue)
    json.time("timestamp", story.entry.at)
    try json.object("data") { json throws(ModerationError) in
      switch announcement {
      case .decisionMade(let decision), .decisionReversed(let decision):
        try write(decision, to: &json)
      case .suspension(let change): try write(change, to: &json)
      case .appealDecided(let appeal): try write(appeal, to: &json)
      }
    }
    json.endObject()
    return json.bytes
  }

  private func write(
    _ decision: RecordedDecision,
    to json: inout JSONWriter
  ) throws(ModerationError) {
    json.object("decision") { json in writeMembers(of: decision, to: &json) }
    json.id("case", decision.case)
    try writeSubject(comment: decision.comment, author: decision.author, to: &json)
    try writeMessage(about: decision.id.number, to: &json)
    for case .suspension(let change) in story.announcements { writeEnd(of: change, to: &json) }
  }

  private func writeMembers(of decision: RecordedDecision, to json: inout JSONWriter) {
    json.id("id", decision.id)
    json.text("outcome", decision.outcome.rawValue)
    json.number("revision", decision.revision)
    json.time("at", decision.at)
    json.actor(decision.actor)
    json.texts("guidelines", decision.guidelines)
    json.list("strikes", of: decision.strikes) { strike, json in
      json.text("guideline", strike.guideline)
      json.number("count", strike.count)
    }
    json.text("reversed_by", decision.reversedBy.map { "\($0)" })
  }

  private func write(_ change: SuspensionChange, to json: inout JSONWriter) throws(ModerationError)
  {
    let cause = story.announcements.lazy.compactMap { announcement -> RecordedDecision? in
      switch announcement {
      case .decisionMade(let decision), .decisionReversed(let decision): decision
      case .suspension, .appealDecided: nil
      }
    }.first
    try writeAuthor(change.author, to: &json)
    writeEnd(of: change, to: &json)
    json.time("suspended_until_before", change.before)
    // Rules act on what the site sends.
    json.actor(cause?.actor == .rules && cause?.reversedBy == nil ? .rules : story.entry.actor)
    json.id("decision", cause?.id)
  }

  private func writeEnd(of change: SuspensionChange, to json: inout JSONWriter) {
    json.flag("suspended", change.after != nil)
    json.time("suspended_until", change.after)
  }

  private func write(_ appeal: Appeal, to json: inout JSONWriter) throws(ModerationError) {
    json.object("appeal") { json in
      json.id("id", appeal.id)
      json.text("outcome", appeal.outcome?.rawValue)
      json.time("filed_at", appeal.filedAt)
      json.actor(story.entry.actor)
    }
    if let decision = try reader.decision(appeal.decision) {
      json.object("decision") { json in writeMembers(of: decision, to: &json) }
    }
    try writeSubject(comment: appeal.comment, author: appeal.author, to: &json)
    try writeMessage(about: appeal.id.number, to: &json)
  }

  /// The comment as the entry left it, its author and its article.
  private func writeSubject(
    comment id: CommentID,
    author: AuthorID?,
    to json: inout JSONWriter
  ) throws(ModerationError) {
    let comment = story.comment(id)
    let name = try reader.vault(.commentName(id)).map { String(decoding: $0, as: UTF8.self) }
    json.object("comment") { json in
      json.id("record", id)
      json.text("id", name)
      json.text("status", comment?.status.rawValue)
      json.number("revision", comment?.revision)
      json.number("published_revision", comment?.publishedRevision)
    }
    if let author { try writeAuthor(author, to: &json) }
    if let article = comment?.article {
      let card = try reader.vaultDocument(.article(article), as: ArticleCard.self)
      json.object("article") { json in
        json.id("record", article)
        json.text("id", card?.article.id)
      }
    }
  }

  private func writeAuthor(_ id: AuthorID, to json: inout JSONWriter) throws(ModerationError) {
    let card = try reader.vaultDocument(.author(id), as: AuthorCard.self)
    json.object("author") { json in
      json.id("record", id)
      json.text("id", card?.author.id)
    }
  }

  private func writeMessage(about number: Int64, to json: inout JSONWriter) throws(ModerationError)
  {
    json.text("message", try reader.words(about: number).first { $0.kind == .message }?.text)
  }
}
