import HTTPServer
import Moderation
import Screening

extension ModerationAPI {
  /// Articles, and what readers see under them.
  static var articleRoutes: [Route<Store>] {
    [
      Route(
        .put,
        "/v1/articles/{article}",
        "Says what an article is, in place of what was said before",
        .only(.site),
        body: .named("ArticleText"),
        isKeyed: true,
        answers: [Answer(.ok, "The article", .named("Article"))]
      ) { call throws(Problem) in
        let article = call.body.article(named: call["article"])
        try call.command { result in
          call.service.profiles.forget(.init(site: call.site, article: article.id))
          call.answer(result)
        } _: { desk, transaction throws(ModerationError) in
          let record = try desk.describe(article, by: call.actor, in: &transaction)
          return try call.reply(with: record, desk, transaction)
        }
      },
      Route(
        .get,
        "/v1/articles/{article}",
        "Shows what is on record of an article",
        .only(.site, .moderator, .editor, .auditor),
        query: [.by],
        answers: [Answer(.ok, "The article", .named("Article"))]
      ) { call throws(Problem) in
        try call.view { view throws(ModerationError) in
          let article = try call.article(in: view.reader)
          return try Reply { json throws(ModerationError) in try view.write(article, to: &json) }
        }
      },
      Route(
        .put,
        "/v1/articles/{article}/pause",
        "Pauses commenting under an article, with a notice for readers",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("Pause"),
        isKeyed: true,
        answers: [Answer(.ok, "The article", .named("Article"))]
      ) { call throws(Problem) in
        try call.pause(
          Pause(notice: call.body.text("notice") ?? "", until: call.body.time("until"))
        )
      },
      Route(
        .delete,
        "/v1/articles/{article}/pause",
        "Ends an article's pause",
        .only(.moderator, .editor),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "The article", .named("Article"))]
      ) { call throws(Problem) in try call.pause(nil) },
      Route(
        .get,
        "/v1/articles/{article}/comments",
        "Lists the comments that readers see under an article",
        .readers,
        query: [
          Parameter(
            "sort",
            .word(CommentsQuery.Sort.allCases.map(\.rawValue)),
            "`newest` if not given"
          ),
          .limit, .cursor,
        ],
        answers: [Answer(.ok, "A page of comments", .named("PublicComments"))]
      ) { call throws(Problem) in
        let cursor = call.recordCursor(of: ModeratedComment.self)
        try call.view { view throws(ModerationError) in
          let article = try call.article(in: view.reader)
          var query = CommentsQuery(.article(article.id))
          query.sort = call.query.text("sort").flatMap(CommentsQuery.Sort.init) ?? .newest
          query.after = cursor
          query.limit = call.limit
          let comments = try view.reader.comments(query)
          let pause = try view.reader.settings().pause(over: article, at: view.now)
          return try Reply { json throws(ModerationError) in
            try json.list("comments", of: comments) { comment, json throws(ModerationError) in
              try view.writePublic(comment, to: &json)
            }
            if let pause { json.object("pause") { json in view.write(pause, to: &json) } }
            json.cursor(comments.count == call.limit ? comments.last?.id : nil)
          }
        }
      },
    ]
  }
}

extension Call {
  /// An article as it stands after a command.
  fileprivate func reply(
    with article: ModeratedArticle,
    _ desk: Desk,
    _ transaction: Store.Transaction
  ) throws(ModerationError) -> Reply {
    let view = RecordView(transaction, desk.rules, at: desk.now)
    return try Reply { json throws(ModerationError) in try view.write(article, to: &json) }
  }

  fileprivate func pause(_ pause: Pause?) throws(Problem) {
    try command { desk, transaction throws(ModerationError) in
      var article = try article(in: transaction)
      guard article.pause != pause else {
        throw .refused(
          CommandRefusal(.nothingToChange, "commenting is so under the article already")
        )
      }
      article.pause = pause
      let settings = try transaction.settings()
      try desk.change(settings, article: article, by: actor, in: &transaction)
      return try reply(with: article, desk, transaction)
    }
  }

  /// The id with which the page before ended, where that is all a cursor is.
  func recordCursor<Subject>(
    of subject: Subject.Type = Subject.self
  ) -> Identifier<Subject>? {
    query.id("cursor")
  }
}
