import HTTPServer
import Moderation
import Screening

extension ModerationAPI {
  /// What sites do with comments, for their readers.
  static var commentRoutes: [Route<Store>] {
    [
      Route(
        .post,
        "/v1/comments",
        "Submits a comment, or with `?preview` says what would become of it and keeps nothing",
        .only(.site),
        query: [
          Parameter("preview", .boolean, "Whether to keep nothing; `?preview` alone says yes")
        ],
        body: .named("NewComment"),
        answers: [
          Answer(.created, "It was kept", .named("Submission")),
          Answer(
            .ok,
            "It was kept before, or nothing was kept: see `decision`",
            .named("Submission")
          ),
        ]
      ) { call throws(Problem) in
        let comment = call.body.comment()
        if call.query.flag("preview") == true { return try call.preview(comment) }
        call.take(comment) { desk, incoming, transaction throws(ModerationError) in
          try desk.submit(incoming, in: &transaction)
        }
      },
      Route(
        .get,
        "/v1/comments/{comment}",
        "Shows a comment, its latest text and what rules made of it",
        .only(.site, .moderator, .editor, .auditor),
        query: [.by],
        answers: [Answer(.ok, "The comment", .named("Comment"))]
      ) { call throws(Problem) in
        try call.view { view throws(ModerationError) in
          let comment = try call.comment(in: view.reader)
          return try Reply { json throws(ModerationError) in try view.write(comment, to: &json) }
        }
      },
      Route(
        .put,
        "/v1/comments/{comment}/text",
        "Gives a comment a new text",
        .only(.site),
        query: [.by],
        body: .named("NewText"),
        isKeyed: true,
        answers: [Answer(.ok, "What became of it", .named("Submission"))]
      ) { call throws(Problem) in
        let (id, comment) = try call.edited()
        call.take(comment) { desk, incoming, transaction throws(ModerationError) in
          try desk.edit(id, incoming, in: &transaction)
        }
      },
      Route(
        .delete,
        "/v1/comments/{comment}",
        "Takes a comment back, for its author",
        .only(.site),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "The comment", .named("Comment"))]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let comment = try call.comment(in: transaction)
          let deleted = try desk.delete(comment.id, by: call.actor, in: &transaction)
          return try call.reply(with: deleted, desk, transaction)
        }
      },
      Route(
        .post,
        "/v1/comments/{comment}/flags",
        "Takes a reader's flag",
        .only(.site),
        query: [.by],
        body: .named("NewFlag"),
        answers: [Answer(.created, "It was taken", .named("Flagged"))]
      ) { call throws(Problem) in call.flag() },
      Route(
        .post,
        "/v1/comments/{comment}/lock",
        "Locks a thread: nobody may answer the comment",
        .only(.moderator, .editor),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "The comment", .named("Comment"))]
      ) { call throws(Problem) in try call.lock(true) },
      Route(
        .delete,
        "/v1/comments/{comment}/lock",
        "Opens a thread again",
        .only(.moderator, .editor),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "The comment", .named("Comment"))]
      ) { call throws(Problem) in try call.lock(false) },
      Route(
        .post,
        "/v1/comments/{comment}/notes",
        "Notes something about a comment, for other moderators",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("NewNote"),
        answers: [Answer(.noContent, "It was noted")]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let number = try call.comment(in: transaction).id.number
          return try call.note(about: number, desk, &transaction)
        }
      },
    ]
  }
}

extension Call {
  /// Answers with what one state of the site shows.
  func view(
    _ query: (RecordView<Store.Reader>) throws(ModerationError) -> Reply
  ) throws(Problem) {
    let rules = try rulesInForce()
    let now = service.clock()
    read { reader throws(ModerationError) in try query(RecordView(reader, rules, at: now)) }
  }

  /// A comment as it stands after a command.
  func reply(
    with comment: ModeratedComment,
    _ desk: Desk,
    _ transaction: Store.Transaction
  ) throws(ModerationError) -> Reply {
    let view = RecordView(transaction, desk.rules, at: desk.now)
    return try Reply { json throws(ModerationError) in try view.write(comment, to: &json) }
  }

  /// Notes what the body says.
  func note(
    about number: Int64,
    _ desk: Desk,
    _ transaction: inout Store.Transaction
  ) throws(ModerationError) -> Reply {
    try desk.note(body.text("text") ?? "", about: number, by: person, in: &transaction)
    return .nothing
  }

  fileprivate func preview(_ comment: Comment) throws(Problem) {
    let rules = try rulesInForce()
    let incoming = try incoming(comment, under: rules)
    let desk = Desk(rules: rules, now: service.clock(), limits: service.limits.desk)
    read { reader throws(ModerationError) in
      reply(to: try desk.preview(incoming, in: reader), incoming, under: rules)
    }
  }

  /// The comment of the path with the text of the body.
  fileprivate func edited() throws(Problem) -> (CommentID, Comment) {
    let scores = body.scores
    return try asked { reader throws(ModerationError) in
      let record = try comment(in: reader)
      var comment = try reader.comment(onRecord: record, text: body.text("text") ?? "")
      comment.isEdit = true
      comment.scores = scores
      return (record.id, comment)
    }
  }

  fileprivate func lock(_ isLocked: Bool) throws(Problem) {
    try command { desk, transaction throws(ModerationError) in
      let comment = try comment(in: transaction)
      let changed = try desk.lock(comment.id, isLocked, by: person, in: &transaction)
      return try reply(with: changed, desk, transaction)
    }
  }
}
