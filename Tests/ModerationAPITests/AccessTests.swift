import HTTPServer
import JSON
import MemoryStore
import Moderation
import Screening
import Testing

@testable import ModerationAPI

@Suite(.timeLimit(.minutes(1))) struct AccessTests {
  @Test(arguments: Way.allCases) func `Without a good token nothing is done`(way: Way) throws {
    let service = try TestService(way)
    let none = try service.ask(.get, "/v1/queue", as: nil)
    #expect(none.status == 401)
    #expect(none.headers["www-authenticate"] == "Bearer realm=\"moderato\"")
    for value in ["Bearer mod_0", "Basic abc", "Bearer", "Bearer a b", ""] {
      let wrong = try service.ask(
        .get,
        "/v1/queue",
        as: nil,
        headers: [HTTPField("Authorization", value)]
      )
      #expect(wrong.status == 401, "\(value)")
    }
    let lower = try service.ask(
      .get,
      "/v1/queue",
      as: nil,
      headers: [HTTPField("authorization", "bearer \(service.token(.moderator))")]
    )
    #expect(lower.status == 200)
  }

  @Test(arguments: Way.allCases)
  func `A token that was revoked is good for a second more at the most`(
    way: Way
  ) throws {
    let service = try TestService(way)
    let token = try service.newToken(.moderator)
    #expect(try service.ask(.get, "/v1/queue", token: token).status == 200)
    let id = try #require(try service.store.tokens(of: "example").last?.id)
    #expect(try service.store.revokeToken(id, at: Timestamp(milliseconds: 0)))
    service.wait(seconds: 1)
    #expect(try service.ask(.get, "/v1/queue", token: token).status == 401)
  }

  /// What each route says of roles is what holds, whatever else is wrong with the request.
  @Test func `Every route is for the roles that it names, and for no others`() throws {
    let service = try TestService(.router)
    try service.submit("Good morning.", id: "1")
    for route in service.api.routes {
      guard case .roles(let roles) = route.access else { continue }
      #expect(roles.contains(.admin))
      let path = route.path.text.split(separator: "/").map { $0.hasPrefix("{") ? "1" : String($0) }
      for role in Role.allCases {
        let answer = try service.ask(route.method, "/" + path.joined(separator: "/"), as: role)
        let isForbidden = answer["code"] == "forbidden"
        #expect(isForbidden == !roles.contains(role), "\(route.method) \(route.path.text) \(role)")
      }
    }
  }

  @Test(arguments: Way.allCases) func `No site sees another`(way: Way) throws {
    let service = try TestService(way)
    let id = try service.hold(id: "1")
    let decided = try service.ask(
      .post,
      "/v1/cases/\(id)/decisions",
      #"{"outcome":"reject"}"#,
      as: .moderator
    )
    let decision = try #require(decided["decision.id"])
    let appeal = try #require(
      try service.ask(.post, "/v1/decisions/\(decision)/appeals", #"{"words":"No."}"#)["id"]
    )
    _ = try service.hold(by: "another", id: "2")
    let before = try service.ask(.get, "/v1/ledger").text
    let body = [
      "/v1/comments/2/text": #"{"text":"x"}"#,
      "/v1/comments/2/flags": #"{"author":"x"}"#,
      "/v1/comments/2/decisions": #"{"outcome":"approve"}"#,
      "/v1/decisions/\(decision)/appeals": #"{"words":"x"}"#,
      "/v1/decisions/\(decision)/reversal": "{}",
      "/v1/appeals/\(appeal)/decision": #"{"outcome":"confirmed"}"#,
      "/v1/authors/reader/suspensions": "{}",
    ]
    for (method, target) in [
      (HTTPMethod.get, "/v1/comments/1"), (.get, "/v1/comments/1?by=record"),
      (.get, "/v1/authors/reader"), (.get, "/v1/cases/\(id)"), (.get, "/v1/articles/bridge"),
      (.get, "/v1/decisions/\(decision)"), (.get, "/v1/appeals/\(appeal)"),
      (.get, "/v1/articles/bridge/comments"), (.delete, "/v1/comments/2"),
      (.put, "/v1/comments/2/text"), (.post, "/v1/comments/2/flags"),
      (.post, "/v1/comments/2/decisions"), (.post, "/v1/decisions/\(decision)/appeals"),
      (.post, "/v1/decisions/\(decision)/reversal"), (.post, "/v1/appeals/\(appeal)/decision"),
      (.post, "/v1/authors/reader/suspensions"), (.post, "/v1/authors/reader/erasure"),
    ] {
      let answer = try service.ask(method, target, body[target], of: "elsewhere")
      #expect(answer.status == 404, "\(target): \(answer.text)")
    }
    #expect(try service.ask(.get, "/v1/queue", of: "elsewhere")["open"] == "0")
    #expect(!(try service.ask(.get, "/v1/ledger", of: "elsewhere").text.contains("\"example\"")))
    #expect(try service.ask(.get, "/v1/ledger").text == before)
    // The same ids are free there.
    let same = try service.ask(
      .post,
      "/v1/comments",
      #"{"id":"1","text":"Hello.","author":{"id":"reader","roles":["staff"]}}"#,
      of: "elsewhere"
    )
    #expect(same.status == 201)
    let named = try service.ask(
      .get,
      "/v1/articles/bridge/comments?site=example",
      as: .site,
      of: "elsewhere"
    )
    #expect(named.status == 403)
  }

  @Test(arguments: Way.allCases) func `Anybody may read what is published, of a site that exists`(
    way: Way
  )
    throws
  {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    let target = "/v1/articles/bridge/comments"
    #expect(try service.ask(.get, target, as: nil)["code"] == "bad_parameter")
    #expect(try service.ask(.get, target + "?site=nowhere", as: nil)["code"] == "not_found")
    #expect(try service.ask(.get, target + "?site=example", as: nil).count("comments") == 1)
    #expect(try service.ask(.get, target, as: .auditor).count("comments") == 1)
    #expect(try service.ask(.get, target + "?site=elsewhere", as: nil)["code"] == "not_found")
    #expect(try service.ask(.head, target + "?site=example", as: nil).status == 200)
  }

  @Test(arguments: Way.allCases)
  func `Requests of one token are limited, and others are not held up`(
    way: Way
  ) throws {
    var limits = ServiceLimits()
    limits.personRequestsAMinute = 3
    let service = try TestService(way, limits: limits)
    service.wait(seconds: 15)
    for _ in 0..<3 { #expect(try service.ask(.get, "/v1/queue", as: .moderator).status == 200) }
    let refused = try service.ask(.get, "/v1/queue", as: .moderator)
    #expect(refused.status == 429)
    #expect(refused["code"] == "too_many_requests")
    #expect(refused.headers["retry-after"] == "45")
    #expect(try service.ask(.get, "/v1/queue", as: .editor).status == 200)
    service.wait(seconds: 45)
    #expect(try service.ask(.get, "/v1/queue", as: .moderator).status == 200)
  }

  @Test(arguments: Way.allCases)
  func `Who tries tokens is limited by address, behind a proxy by the one that it names`(
    way: Way
  ) throws {
    var limits = ServiceLimits()
    limits.openRequestsAMinute = 2
    limits.isBehindProxy = true
    let service = try TestService(way, limits: limits)
    func tried(from hops: String) throws -> Int {
      try service.ask(
        .get,
        "/v1/queue",
        token: "mod_0",
        headers: [HTTPField("X-Forwarded-For", hops)]
      ).status
    }
    // What a client says of itself before the proxy adds its address doesn't count.
    #expect(try tried(from: "1.1.1.1, 10.0.0.1") == 401)
    #expect(try tried(from: "2.2.2.2, 10.0.0.1") == 401)
    #expect(try tried(from: "3.3.3.3, 10.0.0.1") == 429)
    #expect(try tried(from: "10.0.0.2") == 401)
    #expect(try service.ask(.get, "/v1/queue", as: .moderator).status == 200)
  }

  @Test func `A log line says what was asked and nothing of anybody`() throws {
    let service = try TestService(.router)
    try service.submit("You idiot.", by: "reader-name", id: "comment-name")
    try service.ask(.get, "/v1/comments/comment-name")
    try service.ask(.get, "/v1/authors/reader-name?by=site")
    try service.ask(.get, "/nowhere/reader-name", as: nil)
    try service.ask(.post, "/v1/comments", #"{"text":"idiot","reader-name":1}"#)
    service.api.service.log.flush()
    let lines = service.lines.text
    for secret in ["idiot", "reader-name", "comment-name", "bridge", "mod_", "Somebody"] {
      #expect(!lines.contains(secret), "\(lines)")
    }
    let parsed = try lines.split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8).span)
    }
    #expect(parsed.count == 5)
    #expect(parsed[0].text("route") == "/v1/comments")
    #expect(parsed[0].whole("status") == 201)
    #expect(parsed[0].text("site") == "example")
    #expect(parsed[1].text("route") == "/v1/comments/{comment}")
    #expect(parsed[3].text("problem") == "no_such_route")
    #expect(parsed[4].text("problem") == "unknown_member")
  }
}
