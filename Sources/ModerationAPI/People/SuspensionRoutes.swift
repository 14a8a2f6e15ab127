import HTTPServer
import Moderation
import Screening

extension ModerationAPI {
  /// Suspensions that people set, change and lift.
  static var suspensionRoutes: [Route<Store>] {
    [
      Route(
        .post,
        "/v1/authors/{author}/suspensions",
        "Suspends an author for a time, or until somebody lifts it",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("NewSuspension"),
        answers: [Answer(.created, "The author", .named("Author"))]
      ) { call throws(Problem) in
        let end = try call.end()
        try call.command { desk, transaction throws(ModerationError) in
          let suspended = try desk.suspend(
            try call.author(in: transaction).id,
            until: end,
            reason: call.body.text("reason"),
            by: call.person,
            in: &transaction
          )
          return try call.reply(.created, with: suspended.author, desk, transaction)
        }
      },
      Route(
        .patch,
        "/v1/authors/{author}/suspensions/{suspension}",
        "Gives a suspension another end; from then on nothing but people changes it",
        .only(.moderator, .editor),
        query: [.by],
        body: .named("ChangedSuspension"),
        isKeyed: true,
        answers: [Answer(.ok, "The author", .named("Author"))]
      ) { call throws(Problem) in try call.changeSuspension(until: try call.end()) },
      Route(
        .delete,
        "/v1/authors/{author}/suspensions/{suspension}",
        "Lifts a suspension",
        .only(.moderator, .editor),
        query: [.by],
        isKeyed: true,
        answers: [Answer(.ok, "The author", .named("Author"))]
      ) { call throws(Problem) in try call.changeSuspension(until: nil) },
    ]
  }
}

extension Call {
  /// The end that the body gives.
  fileprivate func end() throws(Problem) -> Timestamp? {
    guard let end = body.time("until") else { return nil }
    guard end > service.clock() else {
      throw Problem(
        .conflict,
        "past",
        "The time is over",
        "`until`: expected a time in the future, found \(RFC3339.text(end))"
      )
    }
    return end
  }

  fileprivate func changeSuspension(until end: Timestamp?) throws(Problem) {
    let number = try id("suspension", of: ModeratedAuthor.self).number
    try command { desk, transaction throws(ModerationError) in
      let author = try desk.changeSuspension(
        number,
        of: try author(in: transaction).id,
        until: end,
        reason: body.text("reason"),
        by: person,
        in: &transaction
      )
      return try reply(with: author, desk, transaction)
    }
  }
}
