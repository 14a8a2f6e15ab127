import HTTPServer
import JSON
import Moderation
import Screening

extension ModerationAPI {
  /// Where authors stand, and what people do about it.
  static var authorRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/authors/{author}",
        "Shows where an author stands: counts, strikes with their expiry, suspensions",
        .only(.site, .moderator, .editor, .auditor),
        query: [.by],
        answers: [Answer(.ok, "The author", .named("Author"))]
      ) { call throws(Problem) in
        try call.view { view throws(ModerationError) in
          let author = try call.author(in: view.reader)
          return try Reply { json throws(ModerationError) in try view.write(author, to: &json) }
        }
      },
      Route(
        .get,
        "/v1/authors/{author}/comments",
        "Lists an author's comments, the latest first",
        .only(.site, .moderator, .editor, .auditor),
        query: [.by, .limit, .cursor],
        answers: [Answer(.ok, "A page of comments", .named("Comments"))]
      ) { call throws(Problem) in
        let cursor = call.recordCursor(of: ModeratedComment.self)
        try call.view { view throws(ModerationError) in
          var query = CommentsQuery(.author(try call.author(in: view.reader).id))
          query.after = cursor
          query.limit = call.limit
          let comments = try view.reader.comments(query)
          return try Reply { json throws(ModerationError) in
            try json.list("comments", of: comments) { comment, json throws(ModerationError) in
              try view.write(comment, to: &json)
            }
            json.cursor(comments.count == call.limit ? comments.last?.id : nil)
          }
        }
      },
      Route(
        .get,
        "/v1/authors/{author}/decisions",
        "Lists the decisions about an author's comments, the latest first",
        .only(.site, .moderator, .editor, .auditor),
        query: [.by, .limit, .cursor],
        answers: [Answer(.ok, "A page of decisions", .named("Decisions"))]
      ) { call throws(Problem) in
        let cursor = call.recordCursor(of: RecordedDecision.self)
        try call.view { view throws(ModerationError) in
          let author = try call.author(in: view.reader).id
          let decisions = try view.reader.decisions(
            about: author,
            before: cursor,
            limit: call.limit
          )
          return try Reply { json throws(ModerationError) in
            try json.list("decisions", of: decisions) { decision, json throws(ModerationError) in
              try view.write(decision, to: &json)
            }
            json.cursor(decisions.count == call.limit ? decisions.last?.id : nil)
          }
        }
      },
      Route(
        .get,
        "/v1/authors/{author}/permissions",
        "Says whether somebody may comment, flag and react, and until when and why not",
        .only(.site, .moderator, .editor, .auditor),
        query: [
          Parameter("article", .siteID, "Under which article, by the site's id"),
          Parameter(
            "roles",
            .line,
            "What the site vouches for, divided by commas; what it said last, if not given"
          ),
        ],
        answers: [Answer(.ok, "What they may", .named("Permissions"))]
      ) { call throws(Problem) in
        try call.view { view throws(ModerationError) in
          let permissions = try Permissions(of: call, in: view)
          return Reply { json in permissions.write(to: &json) }
        }
      },
      Route(
        .post,
        "/v1/authors/{author}/notes",
        "Notes something about an author, for other moderators",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("NewNote"),
        answers: [Answer(.noContent, "It was noted")]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let number = try call.author(in: transaction).id.number
          return try call.note(about: number, desk, &transaction)
        }
      },
      Route(
        .post,
        "/v1/authors/{author}/erasure",
        "Erases a person: names, ids, texts; the record stays and can't be traced to them",
        .only(.site),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "What is left", .named("Author"))]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let id = try call.author(in: transaction).id
          let erased = try desk.erase(id, by: call.actor, in: &transaction)
          return try call.reply(with: erased, desk, transaction)
        }
      },
    ]
  }
}

extension Call {
  /// An author as they stand after a command.
  func reply(
    _ status: HTTPStatus = .ok,
    with author: ModeratedAuthor,
    _ desk: Desk,
    _ transaction: Store.Transaction
  ) throws(ModerationError) -> Reply {
    let view = RecordView(transaction, desk.rules, at: desk.now)
    return try Reply(status) { json throws(ModerationError) in try view.write(author, to: &json) }
  }
}
