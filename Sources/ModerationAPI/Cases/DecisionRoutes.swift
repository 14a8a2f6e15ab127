import HTTPServer
import Moderation
import Screening

extension ModerationAPI {
  /// What people decide, and take back.
  static var decisionRoutes: [Route<Store>] {
    [
      Route(
        .post,
        "/v1/cases/{case}/decisions",
        "Decides a case",
        .only(.moderator, .editor),
        body: .named("NewCaseDecision"),
        answers: [Answer(.created, "What came of it", .named("Decided"))]
      ) { call throws(Problem) in
        let id = try call.id("case", of: Case.self)
        try call.command { desk, transaction throws(ModerationError) in
          try call.decide(desk, &transaction) { decision, transaction throws(ModerationError) in
            try desk.decide(id, decision, in: &transaction)
          }
        }
      },
      Route(
        .post,
        "/v1/comments/{comment}/decisions",
        "Decides about a comment: takes it down, shows it again, or decides its open case",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("NewCommentDecision"),
        answers: [Answer(.created, "What came of it", .named("Decided"))]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let id = try call.comment(in: transaction).id
          return try call.decide(desk, &transaction) {
            decision,
            transaction throws(ModerationError) in
            try desk.decide(about: id, decision, in: &transaction)
          }
        }
      },
      Route(
        .post,
        "/v1/decisions",
        "Decides several cases in the same way, each for itself",
        .only(.moderator, .editor),
        body: .named("NewDecisions"),
        answers: [Answer(.ok, "What came of each", .named("BulkDecided"))]
      ) { call throws(Problem) in try BulkDecision(call).start() },
      Route(
        .get,
        "/v1/decisions/{decision}",
        "Shows a decision and what was said about it",
        .only(.site, .moderator, .editor, .auditor),
        answers: [Answer(.ok, "The decision", .named("Decision"))]
      ) { call throws(Problem) in
        let id = try call.id("decision", of: RecordedDecision.self)
        try call.view { view throws(ModerationError) in
          guard let decision = try view.reader.decision(id) else { throw call.missing("decision") }
          return try Reply { json throws(ModerationError) in try view.write(decision, to: &json) }
        }
      },
      Route(
        .post,
        "/v1/decisions/{decision}/reversal",
        "Takes a decision back: what rested on it is undone, and people decide anew",
        .only(.moderator, .editor),
        body: .named("NewReversal"),
        answers: [Answer(.ok, "What came of it", .named("Decided"))]
      ) { call throws(Problem) in
        let id = try call.id("decision", of: RecordedDecision.self)
        try call.command { desk, transaction throws(ModerationError) in
          let reversed = try desk.reverse(
            id,
            by: call.person,
            note: call.body.text("note"),
            in: &transaction
          )
          return try call.reply(.ok, with: reversed, desk, transaction)
        }
      },
    ]
  }
}

extension Call {
  /// What the body says is decided.
  var decision: PersonalDecision {
    let outcome = body.text("outcome").flatMap(RecordedDecision.Outcome.init) ?? .escalate
    var decision = PersonalDecision(outcome, by: person)
    decision.guidelines = body.texts("guidelines") ?? []
    decision.revision = body.whole("revision")
    decision.message = body.text("message")
    decision.note = body.text("note")
    return decision
  }

  func decide(
    _ desk: Desk,
    _ transaction: inout Store.Transaction,
    _ carryOut: (PersonalDecision, inout Store.Transaction) throws(ModerationError) -> Decided
  ) throws(ModerationError) -> Reply {
    let decided = try carryOut(decision, &transaction)
    return try reply(.created, with: decided, desk, transaction)
  }

  func reply(
    _ status: HTTPStatus,
    with decided: Decided,
    _ desk: Desk,
    _ transaction: Store.Transaction
  ) throws(ModerationError) -> Reply {
    let view = RecordView(transaction, desk.rules, at: desk.now)
    return try Reply(status) { json throws(ModerationError) in try view.write(decided, to: &json) }
  }
}
