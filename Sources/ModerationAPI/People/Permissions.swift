import JSON
import Moderation
import Screening

/// What somebody may do, under an article or anywhere.
struct Permissions {
  private let comment: Refusal?
  /// Pauses are about commenting alone.
  private let flag: Refusal?

  /// - Throws: Where there is no such article.
  init<Store>(
    of call: Call<Store>,
    in view: RecordView<Store.Reader>
  ) throws(ModerationError) {
    let reader = view.reader
    let settings = try reader.settings()
    var article: ModeratedArticle?
    if let name = call.query.text("article"),
      let number = try reader.number(of: .article, named: name)
    {
      article = try reader.article(ArticleID(number))
    }
    var roles = call.query.text("roles")?.split(separator: ",").map(String.init)
    var suspension: Refusal?
    // Whoever was never seen may what everybody may.
    if let number = try reader.number(of: .author, named: call["author"]),
      let author = try reader.author(AuthorID(number))
    {
      suspension = Desk(rules: view.rules, now: view.now).suspension(of: author)
      if roles == nil { roles = try view.card(of: author.id)?.roles }
    }
    let isEntitled = settings.entitles(roles)
    let notEntitled = Refusal(
      cause: .notEntitled,
      until: nil,
      because: "This is for those whom the site vouches for."
    )
    flag = suspension ?? (isEntitled ? nil : notEntitled)
    let pause = settings.pause(over: article, at: view.now).map {
      Refusal(cause: .paused, until: $0.until, because: $0.notice)
    }
    comment = suspension ?? pause ?? flag
  }

  func write(to json: inout JSONWriter) {
    let permissions: [(StaticString, Refusal?)] = [
      ("comment", comment), ("flag", flag), ("react", flag),
    ]
    for (name, refusal) in permissions {
      json.object(name) { json in
        json.flag("allowed", refusal == nil)
        if let refusal { json.refusal("refused", refusal) }
      }
    }
  }
}
