import HTTPServer
import JSON
import Moderation

extension ModerationAPI {
  /// What authors object to, and what becomes of it.
  static var appealRoutes: [Route<Store>] {
    [
      Route(
        .post,
        "/v1/decisions/{decision}/appeals",
        "Takes an author's appeal against a decision",
        .only(.site),
        body: .named("NewAppeal"),
        answers: [Answer(.created, "The appeal", .named("Appeal"))]
      ) { call throws(Problem) in
        let id = try call.id("decision", of: RecordedDecision.self)
        try call.command { desk, transaction throws(ModerationError) in
          let appeal = try desk.appeal(
            id,
            words: call.body.text("words") ?? "",
            by: call.actor,
            in: &transaction
          )
          let view = RecordView(transaction, desk.rules, at: desk.now)
          return try Reply(.created) { json throws(ModerationError) in
            try view.write(appeal, to: &json)
          }
        }
      },
      Route(
        .get,
        "/v1/appeals",
        "Lists the open appeals, the oldest first",
        .only(.moderator, .editor, .auditor),
        query: [.limit, .cursor],
        answers: [Answer(.ok, "A page of appeals", .named("Appeals"))]
      ) { call throws(Problem) in
        let cursor = call.recordCursor(of: Appeal.self)
        try call.view { view throws(ModerationError) in
          let appeals = try view.reader.openAppeals(after: cursor, limit: call.limit)
          return try Reply { json throws(ModerationError) in
            try json.list("appeals", of: appeals) { appeal, json throws(ModerationError) in
              try view.write(appeal, to: &json)
            }
            json.cursor(appeals.count == call.limit ? appeals.last?.id : nil)
          }
        }
      },
      Route(
        .get,
        "/v1/appeals/{appeal}",
        "Shows an appeal",
        .only(.site, .moderator, .editor, .auditor),
        answers: [Answer(.ok, "The appeal", .named("Appeal"))]
      ) { call throws(Problem) in
        let id = try call.id("appeal", of: Appeal.self)
        try call.view { view throws(ModerationError) in
          guard let appeal = try view.reader.appeal(id) else { throw call.missing("appeal") }
          return try Reply { json throws(ModerationError) in try view.write(appeal, to: &json) }
        }
      },
      Route(
        .post,
        "/v1/appeals/{appeal}/decision",
        "Decides an appeal; nobody who took part in the decision may",
        .only(.moderator, .editor),
        body: .named("NewAppealDecision"),
        answers: [Answer(.ok, "What came of it", .named("AppealDecided"))]
      ) { call throws(Problem) in try call.decideAppeal() },
    ]
  }
}

extension Call {
  fileprivate func decideAppeal() throws(Problem) {
    let id = try id("appeal", of: Appeal.self)
    let asLastResort = body.flag("last_resort") ?? false
    if asLastResort, token?.role != .admin {
      throw .forbidden(token?.role ?? .moderator, [.admin])
    }
    try command { desk, transaction throws(ModerationError) in
      let (appeal, comment) = try desk.decide(
        appeal: id,
        body.text("outcome") == "overturned" ? .overturned : .confirmed,
        by: person,
        message: body.text("message"),
        note: body.text("note"),
        asLastResort: asLastResort,
        in: &transaction
      )
      let view = RecordView(transaction, desk.rules, at: desk.now)
      return try Reply { json throws(ModerationError) in
        try json.object("appeal") { json throws(ModerationError) in
          try view.write(appeal, to: &json)
        }
        try json.object("comment") { json throws(ModerationError) in
          try view.write(comment, to: &json)
        }
      }
    }
  }
}
