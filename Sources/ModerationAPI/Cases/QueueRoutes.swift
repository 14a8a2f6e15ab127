import HTTPServer
import Moderation
import Screening

extension ModerationAPI {
  /// The queue in which people decide.
  static var queueRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/queue",
        "Lists the open cases, the most urgent and then the oldest first",
        .only(.moderator, .editor, .auditor),
        query: queueFilters + [.limit, .queueCursor],
        answers: [Answer(.ok, "A page of cases", .named("Queue"))]
      ) { call throws(Problem) in try call.listQueue() },
      Route(
        .get,
        "/v1/cases/{case}",
        "Shows a case and its comment",
        .only(.moderator, .editor, .auditor),
        answers: [Answer(.ok, "The case", .named("Case"))]
      ) { call throws(Problem) in
        let id = try call.id("case", of: Case.self)
        try call.view { view throws(ModerationError) in
          guard let item = try view.reader.case(id) else { throw call.missing("case") }
          return try Reply { json throws(ModerationError) in try view.write(item, to: &json) }
        }
      },
      Route(
        .post,
        "/v1/queue/claims",
        "Claims cases for a while: those that are named, or the next ones that nobody works on",
        .only(.moderator, .editor),
        body: .named("NewClaims"),
        answers: [Answer(.ok, "What was claimed; none where the queue is empty", .named("Claims"))]
      ) { call throws(Problem) in
        try call.command { desk, transaction throws(ModerationError) in
          let claimed = try call.claim(desk, &transaction)
          let view = RecordView(transaction, desk.rules, at: desk.now)
          return try Reply { json throws(ModerationError) in
            try json.list("cases", of: claimed) { item, json throws(ModerationError) in
              try view.write(item, to: &json)
            }
          }
        }
      },
      Route(
        .post,
        "/v1/queue/screenings",
        "Screens a page of open cases again by the rules in force, or with `?preview` says what would come of it",
        .only(.editor),
        query: [
          Parameter("preview", .boolean, "Whether to change nothing; `?preview` alone says yes"),
          Parameter("queue", .line, "Only cases of this queue"),
          .limit, .queueCursor,
        ],
        isKeyed: true,
        answers: [Answer(.ok, "What came of each", .named("ScreenedAgain"))]
      ) { call throws(Problem) in try QueueScreening(call).start() },
      Route(
        .delete,
        "/v1/cases/{case}/claim",
        "Lets a case go",
        .only(.moderator, .editor),
        isKeyed: true,
        answers: [Answer(.ok, "The case", .named("Case"))]
      ) { call throws(Problem) in
        let id = try call.id("case", of: Case.self)
        try call.command { desk, transaction throws(ModerationError) in
          let released = try desk.release(id, by: call.person, in: &transaction)
          let view = RecordView(transaction, desk.rules, at: desk.now)
          return try Reply { json throws(ModerationError) in try view.write(released, to: &json) }
        }
      },
      Route(
        .post,
        "/v1/cases/{case}/notes",
        "Notes something about a case, for other moderators",
        .only(.moderator, .editor),
        body: .named("NewNote"),
        answers: [Answer(.noContent, "It was noted")]
      ) { call throws(Problem) in
        let id = try call.id("case", of: Case.self)
        try call.command { desk, transaction throws(ModerationError) in
          guard try transaction.case(id) != nil else { throw call.missing("case") }
          return try call.note(about: id.number, desk, &transaction)
        }
      },
    ]
  }

  private static var queueFilters: [Parameter] {
    [
      Parameter("queue", .line, "Only cases of this queue"),
      Parameter("guideline", .line, "Only cases under this guideline"),
      Parameter("rule", .line, "Only cases for which this rule fired: `guideline.rule`"),
      Parameter("priority", .word(Components.priorities), "No case that is less urgent"),
      Parameter("opened_before", .instant, "Only cases that are older"),
      Parameter("author", .siteID, "Only cases of this author, by the site's id"),
      Parameter("same_text_as", .siteID, "Only comments with the text of this one: a campaign"),
      Parameter("free", .boolean, "Only cases that nobody else has claimed"),
    ]
  }
}

extension Call {
  fileprivate func listQueue() throws(Problem) {
    var wanted = QueueQuery()
    wanted.queue = query.text("queue")
    wanted.guideline = query.text("guideline")
    wanted.rule = query.text("rule")
    wanted.leastPriority = query.text("priority").flatMap(Priority.init(named:)) ?? .low
    wanted.openedBefore = query.time("opened_before")
    wanted.limit = limit
    if let cursor = query.text("cursor") { wanted.after = try QueueCursor(cursor).place }
    let (free, author, twin) = (
      query.flag("free"), query.text("author"), query.text("same_text_as")
    )
    try view { view throws(ModerationError) in
      var wanted = wanted
      if free == true { wanted.free = (person, view.now) }
      if let author {
        guard let number = try view.reader.number(of: .author, named: author) else {
          throw missing("author")
        }
        wanted.author = AuthorID(number)
      }
      if let twin {
        guard let number = try view.reader.number(of: .comment, named: twin),
          let comment = try view.reader.comment(CommentID(number))
        else { throw missing("comment") }
        guard let fingerprint = comment.fingerprint else {
          throw .refused(
            CommandRefusal(.notFound, "the comment's text is too short to be compared")
          )
        }
        wanted.fingerprint = fingerprint
      }
      let cases = try view.reader.queue(wanted)
      let open = try view.reader.openCases()
      return try Reply { json throws(ModerationError) in
        try json.list("cases", of: cases) { item, json throws(ModerationError) in
          try view.write(item, to: &json)
        }
        json.number("open", open)
        if cases.count == wanted.limit, let last = cases.last {
          json.text("next_cursor", QueueCursor(last).text)
        }
      }
    }
  }

  /// Claims what the body names, or what comes next.
  fileprivate func claim(
    _ desk: Desk,
    _ transaction: inout Store.Transaction
  ) throws(ModerationError) -> [Case] {
    var claimed: [Case] = []
    if let names = body.texts("cases") {
      for name in names {
        let id = CaseID(Int64(name) ?? 0)
        claimed.append(try desk.claim(id, by: person, in: &transaction))
      }
      return claimed
    }
    var wanted = QueueQuery()
    wanted.queue = body.text("queue")
    wanted.free = (person, desk.now)
    let count = body.whole("count") ?? 1
    while claimed.count < count {
      wanted.limit = count - claimed.count
      let cases = try transaction.queue(wanted)
      // Whoever approved a case once can't work on it, and has claimed some already.
      for item in cases where !item.approvals.contains(person) && item.claim(at: desk.now) == nil {
        claimed.append(try desk.claim(item.id, by: person, in: &transaction))
      }
      guard cases.count == wanted.limit, let last = cases.last else { break }
      wanted.after = (last.priority, last.openedAt, last.id)
    }
    return claimed
  }
}

extension Priority {
  init?(named name: String) {
    guard let priority = Priority.allCases.first(where: { $0.name == name }) else { return nil }
    self = priority
  }
}
