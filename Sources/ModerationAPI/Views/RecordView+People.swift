import JSON
import Moderation
import Screening

extension RecordView {
  /// Where an author stands.
  func write(_ author: ModeratedAuthor, to json: inout JSONWriter) throws(ModerationError) {
    let card = try card(of: author.id)
    json.text("id", card?.id)
    json.id("record", author.id)
    json.text("name", card?.name)
    json.texts("roles", card?.roles)
    json.texts("labels", card?.labels)
    json.time("first_seen_at", author.firstSeenAt)
    json.number("comments", author.comments)
    json.number("approved", author.approved)
    json.number("rejected", author.rejected)
    json.number("live_strikes", author.standing.liveStrikes(at: now, under: rules.conduct))
    json.list("strikes", of: author.standing.strikes) { set, json in write(set, to: &json) }
    json.time("suspended_until", author.standing.suspension(at: now)?.end)
    json.flag("suspended", author.standing.suspension(at: now) != nil)
    let suspensions = author.standing.allSuspensions.sorted {
      ($0.start, $0.comment) < ($1.start, $1.comment)
    }
    try json.list("suspensions", of: suspensions) { suspension, json throws(ModerationError) in
      json.text("id", suspension.comment)
      json.text("cause", suspension.cause.rawValue)
      json.time("start", suspension.start)
      json.time("end", suspension.end)
      json.flag("running", suspension.start <= now && now < suspension.end)
      try writeWords(about: Int64(suspension.comment) ?? 0, to: &json)
    }
    json.time("premoderated_until", author.premoderatedUntil)
    json.number("flags_upheld", author.flagsUpheld)
    json.number("flags_dismissed", author.flagsDismissed)
    json.flag("erased", author.isErased)
    try writeWords(about: author.id.number, to: &json)
  }

  private func write(_ set: StrikeSet, to json: inout JSONWriter) {
    json.text("comment_record", set.comment)
    json.time("at", set.at)
    json.time("expires_at", rules.conduct.expiry.map { set.at.advanced(by: $0) })
    json.flag("live", rules.conduct.strikesLive(from: set.at, at: now))
    json.list("strikes", of: set.strikes) { strike, json in
      json.text("guideline", strike.guideline)
      json.number("count", strike.count)
    }
  }

  /// An article.
  func write(_ article: ModeratedArticle, to json: inout JSONWriter) throws(ModerationError) {
    let card = try card(of: article.id)
    json.text("id", card?.id)
    json.id("record", article.id)
    json.text("headline", card?.headline)
    json.text("section", article.section)
    json.texts("tags", article.tags)
    json.time("published_at", article.publishedAt)
    json.number("comments", article.comments)
    json.number("published_comments", article.published)
    json.time("reviewed_until", article.reviewedUntil)
    if let pause = article.pause { json.object("pause") { json in write(pause, to: &json) } }
  }

  /// A time in which nobody may comment.
  func write(_ pause: Pause, to json: inout JSONWriter) {
    json.text("notice", pause.notice)
    json.time("until", pause.until)
  }

  /// What a site has decided about commenting.
  func write(_ settings: SiteSettings, to json: inout JSONWriter) {
    if let pause = settings.pause { json.object("pause") { json in write(pause, to: &json) } }
    json.list("section_pauses", of: settings.sectionPauses) { entry, json in
      json.text("section", entry.section)
      write(entry.pause, to: &json)
    }
    json.texts("entitled_roles", settings.entitledRoles)
    json.number("texts_kept_for_days", settings.textsKeptFor.map { Int($0 / 86_400_000) })
  }
}
