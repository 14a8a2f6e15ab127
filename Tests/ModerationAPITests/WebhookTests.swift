import Crypto
import Foundation
import HTTPClient
import HTTPServer
import JSON
import MemoryStore
import Moderation
import Outbound
import Screening
import Testing

@testable import ModerationAPI

@Suite(.timeLimit(.minutes(1))) struct WebhookTests {
  private static let limits: ServiceLimits = {
    var limits = ServiceLimits()
    limits.delivery.limits.time = .seconds(1)
    return limits
  }()

  private func service(_ way: Way = .router) throws -> TestService {
    try TestService(way, limits: Self.limits)
  }

  /// Makes a webhook and gives its secret.
  @discardableResult
  private func hook(
    _ receiver: Receiver,
    to service: TestService,
    _ name: String = "site",
    of site: String = "example",
    events: String = ""
  ) throws -> String {
    let made = try service.ask(
      .put,
      "/v1/webhooks/\(name)",
      #"{"url":"\#(receiver.url)"\#(events)}"#,
      of: site
    )
    #expect(made.status == 201)
    return try #require(made["secret"])
  }

  /// Rejects a new comment by a person, and gives the decision's id.
  @discardableResult
  private func reject(
    _ id: String,
    by author: String = "reader",
    at service: TestService,
    _ more: String = ""
  ) throws -> String {
    let held = try service.hold(by: author, id: id)
    let decided = try service.ask(
      .post,
      "/v1/cases/\(held)/decisions",
      #"{"outcome":"reject"\#(more)}"#,
      as: .moderator
    )
    return try #require(decided["decision.id"])
  }

  /// How a webhook does, once it says so.
  private func state(
    _ service: TestService,
    _ path: String,
    is value: String?
  ) throws -> TestAnswer {
    for _ in 0..<1000 {
      let answer = try service.ask(.get, "/v1/webhooks")
      if answer["webhooks.0.\(path)"] == value { return answer }
      usleep(10_000)
    }
    let last = try service.ask(.get, "/v1/webhooks")
    Issue.record("\(path) is not \(value ?? "nothing") but: \(last.text)")
    return last
  }

  @Test(arguments: Way.allCases)
  func `A decision is told, signed, with the site's ids`(way: Way)
    throws
  {
    let service = try service(way)
    let receiver = try Receiver()
    let secret = try hook(receiver, to: service)
    let decision = try reject(
      "c1",
      by: "ann",
      at: service,
      #","message":"Argue with what was said.","note":"The third one.""#
    )
    let message = try receiver.messages(atLeast: 1)[0]
    #expect(message.isSigned(by: secret))
    #expect(!message.isSigned(by: "whsec_" + Data(count: 32).base64EncodedString()))
    #expect(message.id.hasPrefix("example-"))
    #expect(message.timestamp == "1767268800")
    #expect(message.type == "decision.made")
    #expect(message["timestamp"] == "2026-01-01T12:00:00Z")
    #expect(message["data.decision.id"] == decision)
    #expect(message["data.decision.outcome"] == "reject")
    #expect(message["data.decision.by.kind"] == "person")
    #expect(message["data.decision.guidelines.0"] == "respect")
    #expect(message["data.decision.strikes.0.count"] == "1")
    #expect(message["data.comment.id"] == "c1")
    #expect(message["data.comment.status"] == "rejected")
    #expect(message["data.author.id"] == "ann")
    #expect(message["data.article.id"] == "bridge")
    #expect(message["data.message"] == "Argue with what was said.")
    #expect(!message.body.contains("third"))
    #expect(!message.body.contains("idiot"))
    let told = try state(service, "told_through", is: "4")
    #expect(told["webhooks.0.failures"] == "0")
    #expect(try service.ask(.get, "/metrics").text.contains(#"{result="delivered"} 1"#))
  }

  @Test func `Everything that can be told is, each cause before what follows`() throws {
    let service = try service()
    let receiver = try Receiver()
    let secret = try hook(receiver, to: service)
    // Rules reject at once: two strikes, then two more, which suspend.
    try service.submit("They are vermin.", by: "ann", id: "1")
    let second = try service.submit("Vermin again.", by: "ann", id: "2")
    // Nothing to tell: it is published, held, claimed.
    try service.submit("Good morning.", by: "ben", id: "3")
    let third = try reject("4", by: "ben", at: service)
    let restored = try service.ask(
      .post,
      "/v1/comments/4/decisions",
      #"{"outcome":"restore"}"#,
      as: .editor
    )
    #expect(restored.status == 201)
    try service.ask(
      .post,
      "/v1/decisions/\(try #require(second["decision_id"]))/appeals",
      #"{"words":"I meant rats."}"#,
      as: .site
    )
    let appeals = try service.ask(.get, "/v1/appeals", as: .editor)
    try service.ask(
      .post,
      "/v1/appeals/\(try #require(appeals["appeals.0.id"]))/decision",
      #"{"outcome":"overturned","message":"Rats it is."}"#,
      as: .editor
    )
    let suspended = try service.ask(
      .post,
      "/v1/authors/ben/suspensions",
      #"{"reason":"A reason."}"#,
      as: .moderator
    )
    let path = "/v1/authors/ben/suspensions/\(try #require(suspended["suspensions.0.id"]))"
    let changed = try service.ask(
      .patch,
      path,
      #"{"until":"2026-01-08T00:00:00Z"}"#,
      as: .moderator
    )
    #expect(changed.status == 200)
    #expect(try service.ask(.delete, path, as: .moderator).status == 200)

    let all = try receiver.messages(atLeast: 12)
    #expect(
      all.map(\.type)
        == [
          "decision.made", "decision.made", "suspension.began", "decision.made", "decision.made",
          "decision.reversed", "appeal.decided", "decision.reversed", "suspension.lifted",
          "suspension.began", "suspension.changed", "suspension.lifted",
        ]
    )
    #expect(Set(all.map(\.id)).count == 12)
    #expect(all.allSatisfy { $0.isSigned(by: secret) })
    for message in all {
      let event = try #require(message.type.flatMap(Webhook.Event.init(rawValue:)))
      let json = try JSONValue(parsing: Array(message.body.utf8).span)
      #expect(throws: Never.self) { try Schema.named(event.schema).check(json) }
      for text in ["ermin", "idiot", "rats.", "A reason"] { #expect(!message.body.contains(text)) }
    }
    #expect(all[0]["data.decision.by.kind"] == "rules")
    #expect(all[1]["data.suspended"] == "true")
    #expect(all[1]["data.suspended_until"] == "2026-01-02T12:00:00Z")
    #expect(all[2]["data.author.id"] == "ann")
    #expect(all[2]["data.by.kind"] == "rules")
    #expect(all[2]["data.decision"] == second["decision_id"])
    #expect(all[4]["data.decision.outcome"] == "restore")
    #expect(all[5]["data.decision.id"] == third)
    #expect(all[5]["data.comment.status"] == "published")
    #expect(all[6]["data.appeal.outcome"] == "overturned")
    #expect(all[6]["data.message"] == "Rats it is.")
    #expect(all[8]["data.suspended"] == "false")
    #expect(all[8]["data.suspended_until_before"] == "2026-01-02T12:00:00Z")
    #expect(all[9]["data.suspended_until"] == nil)
    #expect(all[9]["data.suspended"] == "true")
    #expect(all[10]["data.suspended_until"] == "2026-01-08T00:00:00Z")
    #expect(all[11]["data.author.id"] == "ben")
  }

  @Test func `What fails is sent again with the same id, before all that comes after it`() throws {
    let service = try service()
    let receiver = try Receiver(.status(500), .silence, .status(302))
    let secret = try hook(receiver, to: service)
    try reject("1", at: service)
    try reject("2", at: service)
    let failing = try state(service, "failures", is: "1")
    #expect(failing["webhooks.0.last_error"] == "the answer was 500 and not 2xx")
    #expect(failing["webhooks.0.failing_since"] == "2026-01-01T12:00:00Z")
    #expect(failing["webhooks.0.next_try"] == "2026-01-01T12:00:01Z")
    #expect(receiver.messages.count == 1)
    service.wait(seconds: 1)
    service.api.service.wake("example")
    #expect(
      try state(service, "failures", is: "2")["webhooks.0.last_error"] == "no answer came in time"
    )
    service.wait(seconds: 2)
    service.api.service.wake("example")
    _ = try state(service, "failures", is: "3")
    service.wait(seconds: 4)
    service.api.service.wake("example")
    let messages = try receiver.messages(atLeast: 5)
    #expect(Set(messages[..<4].map(\.id)).count == 1)
    #expect(Set(messages[..<4].map(\.body)).count == 1)
    #expect(Set(messages[..<4].map(\.signature)).count == 4)
    #expect(messages[4].id != messages[0].id)
    #expect(messages[3]["data.comment.id"] == "1")
    #expect(messages[4]["data.comment.id"] == "2")
    #expect(messages.allSatisfy { $0.isSigned(by: secret) })
    let well = try state(service, "failures", is: "0")
    #expect(well["webhooks.0.failing_since"] == nil)
    #expect(well["webhooks.0.last_error"] == nil)
    #expect(try service.ask(.get, "/metrics").text.contains("failures_total 3\n"))
    #expect(service.lines.text.contains("webhook_failing"))
    #expect(!service.lines.text.contains(receiver.url))
  }

  @Test func `One that hangs holds up no other, no request and no stop`() throws {
    var limits = ServiceLimits()
    limits.delivery.limits.time = .seconds(1000)
    let service = try TestService(.router, limits: limits)
    let silent = try Receiver(.silence)
    let quick = try Receiver()
    try hook(silent, to: service, "a")
    try hook(quick, to: service, "b")
    for number in 1...5 { try reject("\(number)", by: "r\(number)", at: service) }
    #expect(try quick.messages(atLeast: 5).count == 5)
    #expect(silent.messages.count == 1)
    let time = ContinuousClock().measure { service.api.stop() }
    #expect(time < .seconds(10))
  }

  @Test func `Nothing is lost over a stop, and nothing that was taken is told again`() throws {
    let service = try service()
    let receiver = try Receiver()
    try hook(receiver, to: service)
    try reject("1", at: service)
    _ = try state(service, "told_through", is: "4")
    receiver.answer(.status(503))
    try reject("2", by: "ben", at: service)
    _ = try receiver.messages(atLeast: 2)
    service.api.stop()
    try reject("3", by: "cleo", at: service)
    #expect(receiver.messages.count == 2)

    let next = try service.restarted()
    defer { next.stop() }
    let messages = try receiver.messages(atLeast: 4)
    #expect(messages.map { $0["data.comment.id"] } == ["1", "2", "2", "3"])
    #expect(messages[1].id == messages[2].id)
  }

  @Test func `What nobody took in three days is given up, and the next is tried`() throws {
    let service = try service()
    let receiver = try Receiver(.status(500), .status(500))
    try hook(receiver, to: service)
    try reject("1", at: service)
    _ = try state(service, "failures", is: "1")
    service.wait(days: 3)
    try reject("2", at: service)
    _ = try state(service, "given_up", is: "1")
    let messages = try receiver.messages(atLeast: 3)
    _ = try state(service, "failures", is: "0")
    #expect(messages.map { $0["data.comment.id"] } == ["1", "1", "2"])
    #expect(service.lines.text.contains("webhook_gave_up"))
    #expect(try service.ask(.get, "/metrics").text.contains(#"{result="given_up"} 1"#))
  }

  @Test func `Who was erased is not named in what is sent later`() throws {
    let service = try service()
    let receiver = try Receiver(.status(500))
    try hook(receiver, to: service)
    try reject("secret-comment", by: "secret-author", at: service, #","message":"For you.""#)
    _ = try state(service, "failures", is: "1")
    try service.ask(.post, "/v1/authors/secret-author/erasure", as: .site)
    service.wait(seconds: 1)
    service.api.service.wake("example")
    let messages = try receiver.messages(atLeast: 2)
    #expect(messages[0].body.contains("secret-author"))
    #expect(messages[0].body.contains("For you."))
    #expect(!messages[1].body.contains("secret"))
    #expect(!messages[1].body.contains("For you."))
    #expect(messages[1]["data.author.record"] == messages[0]["data.author.record"])
    #expect(messages[1].id == messages[0].id)
  }

  @Test func `Only what was chosen is told, and sites know nothing of each other's`() throws {
    let service = try service()
    let (ours, theirs) = (try Receiver(), try Receiver())
    try hook(ours, to: service, events: #","events":["appeal.decided","suspension.began"]"#)
    try hook(theirs, to: service, "other", of: "elsewhere")
    try reject("1", by: "ann", at: service)
    try service.ask(.post, "/v1/authors/ann/suspensions", "{}", as: .moderator)
    #expect(try ours.messages(atLeast: 1).map(\.type) == ["suspension.began"])
    #expect(theirs.messages.isEmpty)
    let listed = try service.ask(.get, "/v1/webhooks", of: "elsewhere")
    #expect(listed.count("webhooks") == 1)
    #expect(listed["webhooks.0.name"] == "other")
    #expect(listed["webhooks.0.events"] == "6 elements")
    #expect(try service.ask(.delete, "/v1/webhooks/site", of: "elsewhere").status == 404)
    let shown = try service.ask(.get, "/v1/webhooks")
    // In the order in which they are listed.
    #expect(shown["webhooks.0.events.0"] == "suspension.began")
    #expect(shown["webhooks.0.events.1"] == "appeal.decided")
  }

  @Test func `A secret is shown once, and is in no ledger, log or later answer`() throws {
    let service = try service(.socket)
    let receiver = try Receiver()
    let first = try hook(receiver, to: service)
    let body = #"{"url":"\#(receiver.url)"}"#
    let again = try service.ask(.put, "/v1/webhooks/site", body)
    #expect(again.status == 200)
    #expect(again["secret"] == nil)
    let other = try service.ask(
      .put,
      "/v1/webhooks/site",
      #"{"url":"\#(receiver.url)","new_secret":true}"#
    )
    let second = try #require(other["secret"])
    #expect(second != first)
    try reject("1", at: service)
    let message = try receiver.messages(atLeast: 1)[0]
    #expect(message.isSigned(by: second))
    #expect(!message.isSigned(by: first))
    let texts = [
      try service.ask(.get, "/v1/ledger").text, try service.ask(.get, "/v1/webhooks").text,
      try service.ask(.get, "/v1/settings").text, service.lines.text,
    ]
    #expect(texts[0].contains(receiver.url))
    for secret in [first, second] {
      let bytes = try #require(Data(base64Encoded: String(secret.dropFirst(6))))
      for text in texts {
        #expect(!text.contains(secret.dropFirst(6)))
        #expect(!text.contains(Array(bytes).hexadecimal))
      }
    }
  }

  @Test func `Settings leave webhooks alone, and one that was removed is told nothing`() throws {
    let service = try service()
    let receiver = try Receiver()
    try hook(receiver, to: service)
    try service.ask(.put, "/v1/settings", #"{"section_pauses":[],"entitled_roles":[]}"#)
    #expect(try service.ask(.get, "/v1/webhooks").count("webhooks") == 1)
    try reject("1", at: service)
    _ = try receiver.messages(atLeast: 1)
    #expect(try service.ask(.delete, "/v1/webhooks/site").status == 204)
    #expect(try service.ask(.get, "/v1/webhooks").count("webhooks") == 0)
    try reject("2", by: "ben", at: service)
    // One of the same name begins anew.
    try hook(receiver, to: service)
    try reject("3", by: "cleo", at: service)
    #expect(try receiver.messages(atLeast: 2).map { $0["data.comment.id"] } == ["1", "3"])
  }

  @Test(arguments: [
    "example.org/hook", "ftp://example.org/", "http://me:pw@example.org/", "file:///etc/passwd",
    "http://example.org/#x", "https://",
  ])
  func `Addresses that can't be told are refused`(url: String) throws {
    let answer = try service().ask(.put, "/v1/webhooks/site", #"{"url":"\#(url)"}"#)
    #expect(answer.status == 422)
    #expect(answer["member"] == "url")
    #expect(!answer.text.contains("pw@"))
  }

  @Test func `Admins alone have to do with webhooks, and there is a bound`() throws {
    let service = try service()
    let body = #"{"url":"http://127.0.0.1:9/"}"#
    for role in Role.allCases where role != .admin {
      #expect(try service.ask(.get, "/v1/webhooks", as: role).status == 403)
      #expect(try service.ask(.put, "/v1/webhooks/a", body, as: role).status == 403)
      #expect(try service.ask(.delete, "/v1/webhooks/a", as: role).status == 403)
    }
    for number in 1...Webhook.most {
      #expect(try service.ask(.put, "/v1/webhooks/\(number)", body).status == 201)
    }
    let beyond = try service.ask(.put, "/v1/webhooks/beyond", body)
    #expect(beyond.status == 409)
    #expect(beyond["code"] == "too_many")
    #expect(try service.ask(.put, "/v1/webhooks/7", body).status == 200)
    #expect(try service.ask(.delete, "/v1/webhooks/beyond").status == 404)
  }
}
