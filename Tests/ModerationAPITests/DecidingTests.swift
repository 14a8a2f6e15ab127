import HTTPServer
import Moderation
import Testing

@Suite(.timeLimit(.minutes(1))) struct DecidingTests {
  @Test(arguments: Way.allCases) func `A case is claimed, decided and closed`(way: Way) throws {
    let service = try TestService(way)
    let id = try service.hold(id: "1")
    let queue = try service.ask(.get, "/v1/queue", as: .moderator)
    #expect(queue["open"] == "1")
    #expect(queue["cases.0.id"] == id)
    #expect(queue["cases.0.comment.text"] == "You idiot.")
    #expect(queue["cases.0.comment.author.id"] == "reader")

    let claims = try service.ask(.post, "/v1/queue/claims", "{}", as: .moderator)
    #expect(claims["cases.0.id"] == id)
    #expect(claims["cases.0.claim.until"] == "2026-01-01T12:10:00Z")
    #expect(try service.ask(.post, "/v1/queue/claims", "{}", as: .editor).count("cases") == 0)
    #expect(try service.ask(.get, "/v1/queue?free=true", as: .editor).count("cases") == 0)
    #expect(try service.ask(.get, "/v1/queue?free=true", as: .moderator).count("cases") == 1)

    let decide = #"{"outcome":"reject","message":"Please argue.","note":"Third time."}"#
    let taken = try service.ask(.post, "/v1/cases/\(id)/decisions", decide, as: .editor)
    #expect(taken.status == 409)
    #expect(taken["code"] == "claimed")
    #expect(taken["until"] == "2026-01-01T12:10:00Z")

    let decided = try service.ask(.post, "/v1/cases/\(id)/decisions", decide, as: .moderator)
    #expect(decided.status == 201)
    #expect(decided["decision.outcome"] == "reject")
    #expect(decided["decision.guidelines.0"] == "respect")
    #expect(decided["decision.words.0.text"] == "Please argue.")
    #expect(decided["comment.status"] == "rejected")
    #expect(decided["case.open"] == "false")
    #expect(decided["strikes_given"] == "1")
    #expect(try service.ask(.get, "/v1/queue", as: .moderator)["open"] == "0")
    #expect(
      try service.ask(.post, "/v1/cases/\(id)/decisions", decide, as: .moderator)["code"]
        == "case_closed"
    )
    let decision = try #require(decided["decision.id"])
    let shown = try service.ask(.get, "/v1/decisions/\(decision)", as: .auditor)
    #expect(shown["words.1.kind"] == "note")
  }

  @Test(arguments: Way.allCases) func `A claim is let go, or ends by itself`(way: Way) throws {
    let service = try TestService(way)
    let id = try service.hold(id: "1")
    let claim = #"{"cases":["\#(id)"]}"#
    #expect(try service.ask(.post, "/v1/queue/claims", claim, as: .moderator).status == 200)
    #expect(try service.ask(.post, "/v1/queue/claims", claim, as: .editor)["code"] == "claimed")
    #expect(try service.ask(.delete, "/v1/cases/\(id)/claim", as: .editor)["code"] == "claimed")
    let released = try service.ask(.delete, "/v1/cases/\(id)/claim", as: .moderator)
    #expect(released.status == 200)
    #expect(released["claim"] == nil)
    #expect(
      try service.ask(.delete, "/v1/cases/\(id)/claim", as: .moderator)["code"]
        == "nothing_to_change"
    )
    try service.ask(.post, "/v1/queue/claims", claim, as: .editor)
    service.wait(minutes: 10)
    #expect(try service.ask(.post, "/v1/queue/claims", claim, as: .moderator).status == 200)
  }

  @Test(arguments: Way.allCases) func `The queue is sorted, filtered and divided into pages`(
    way: Way
  ) throws {
    let service = try TestService(way)
    for number in 1...3 {
      _ = try service.hold(by: "reader\(number)", id: "\(number)")
      service.wait(seconds: 1)
    }
    try service.submit("Hello there.", by: "other", id: "4")
    for reader in ["a", "b"] {
      try service.ask(
        .post,
        "/v1/comments/4/flags",
        #"{"author":{"id":"\#(reader)","roles":["subscriber"]}}"#
      )
    }
    func ids(_ filter: String) throws -> [String] {
      var ids: [String] = []
      var cursor = ""
      while true {
        let page = try service.ask(.get, "/v1/queue?limit=2&\(filter)\(cursor)")
        for index in 0..<(page.count("cases") ?? 0) {
          ids.append(page["cases.\(index).comment.id"] ?? "")
        }
        guard let next = page["next_cursor"] else { return ids }
        cursor = "&cursor=\(next)"
      }
    }
    #expect(try ids("") == ["4", "1", "2", "3"])
    #expect(try ids("priority=urgent") == ["4"])
    #expect(try ids("guideline=respect") == ["1", "2", "3"])
    #expect(try ids("rule=flags.flagged") == ["4"])
    #expect(try ids("queue=flagged") == ["4"])
    #expect(try ids("author=reader2") == ["2"])
    #expect(try ids("opened_before=2026-01-01T12:00:01Z") == ["1"])
    #expect(try service.ask(.get, "/v1/queue?author=nobody")["code"] == "not_found")
  }

  @Test(arguments: Way.allCases) func `A published comment is taken down and restored`(way: Way)
    throws
  {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    let down = try service.ask(
      .post,
      "/v1/comments/1/decisions",
      #"{"outcome":"take_down","guidelines":["respect"]}"#,
      as: .moderator
    )
    #expect(down["comment.status"] == "rejected")
    #expect(down["strikes_given"] == "1")
    let restored = try service.ask(
      .post,
      "/v1/comments/1/decisions",
      #"{"outcome":"restore"}"#,
      as: .moderator
    )
    #expect(restored["comment.status"] == "published")
    #expect(try service.ask(.get, "/v1/authors/reader")["live_strikes"] == "0")
    let unknown = try service.ask(
      .post,
      "/v1/comments/1/decisions",
      #"{"outcome":"take_down","guidelines":["manners"]}"#,
      as: .moderator
    )
    #expect(unknown.status == 422)
    #expect(unknown["code"] == "unknown_guideline")
  }

  @Test(arguments: Way.allCases) func `Several cases are decided at once, each for itself`(way: Way)
    throws
  {
    let service = try TestService(way)
    let cases = try (1...3).map { try service.hold(by: "r\($0)", id: "\($0)") }
    try service.ask(.post, "/v1/queue/claims", #"{"cases":["\#(cases[1])"]}"#, as: .editor)
    let body = #"{"cases":["\#(cases.joined(separator: #"",""#))","999"],"outcome":"approve"}"#
    let key = [HTTPField("Idempotency-Key", "bulk")]
    let answer = try service.ask(.post, "/v1/decisions", body, as: .moderator, headers: key)
    #expect(answer.count("results") == 4)
    #expect(answer["results.0.decided.comment.status"] == "published")
    #expect(answer["results.1.problem.code"] == "claimed")
    #expect(answer["results.2.decided.comment.status"] == "published")
    #expect(answer["results.3.problem.code"] == "not_found")
    #expect(
      try service.ask(.post, "/v1/decisions", body, as: .moderator, headers: key).text
        == answer.text
    )
  }

  @Test(arguments: Way.allCases) func `A decision is reversed, and the case is open again`(way: Way)
    throws
  {
    let service = try TestService(way)
    let id = try service.hold(id: "1")
    let decided = try service.ask(
      .post,
      "/v1/cases/\(id)/decisions",
      #"{"outcome":"approve"}"#,
      as: .moderator
    )
    let decision = try #require(decided["decision.id"])
    let reversed = try service.ask(
      .post,
      "/v1/decisions/\(decision)/reversal",
      #"{"note":"A slip."}"#,
      as: .moderator
    )
    #expect(reversed.status == 200)
    #expect(reversed["comment.status"] == "held")
    #expect(reversed["decision.reversed_by"] != nil)
    #expect(try service.ask(.get, "/v1/queue")["open"] == "1")
    #expect(
      try service.ask(.post, "/v1/decisions/\(decision)/reversal", "{}")["code"] == "not_the_latest"
    )
  }
}
