import JSON
import Moderation
import Screening

extension RecordView {
  /// All that moderators and the site see of a comment, its latest text included.
  func write(_ comment: ModeratedComment, to json: inout JSONWriter) throws(ModerationError) {
    let text = try text(of: comment, revision: comment.revision)
    json.text("id", try name(of: comment.id))
    json.id("record", comment.id)
    json.text("status", comment.status.rawValue)
    json.number("revision", comment.revision)
    json.number("published_revision", comment.publishedRevision)
    json.text("text", text)
    if let published = comment.publishedRevision, published != comment.revision {
      json.text("published_text", try self.text(of: comment, revision: published))
    }
    try writeSubject(author: comment.author, article: comment.article, to: &json)
    json.id("parent_record", comment.parent)
    json.number("depth", comment.depth)
    json.number("replies", comment.replies)
    json.time("posted_at", comment.postedAt)
    json.flag("locked", comment.isLocked)
    json.flag("decided_by_person", comment.isDecidedByPerson)
    json.id("open_case", comment.openCase)
    json.id("last_decision", comment.lastDecision)
    try json.object("judgement") { json throws(ModerationError) in
      let judged = try self.text(of: comment, revision: comment.judgement.revision)
      write(comment.judgement, of: judged, to: &json)
    }
    try writeWords(about: comment.id.number, to: &json)
  }

  /// What readers see of a comment.
  func writePublic(_ comment: ModeratedComment, to json: inout JSONWriter) throws(ModerationError) {
    json.text("id", try name(of: comment.id))
    json.id("record", comment.id)
    if let revision = comment.publishedRevision {
      json.text("text", try text(of: comment, revision: revision))
    }
    if let author = comment.author {
      let card = try card(of: author)
      json.object("author") { json in
        json.id("record", author)
        json.text("id", card?.id)
        json.text("name", card?.name)
      }
    }
    json.id("parent_record", comment.parent)
    json.number("depth", comment.depth)
    json.number("replies", comment.replies)
    json.time("posted_at", comment.postedAt)
    json.flag("locked", comment.isLocked)
  }

  private func write(_ judgement: Judgement, of text: String?, to json: inout JSONWriter) {
    json.time("at", judgement.at)
    json.text("rules", judgement.rules)
    if let drift = judgement.drift {
      json.name("drift_percent")
      json.thousandths(drift * 100)
    }
    json.verdict(judgement.verdict, of: text, under: rules)
  }
}
