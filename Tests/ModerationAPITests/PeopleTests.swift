import HTTPServer
import Moderation
import ModerationAPI
import Testing

@Suite(.timeLimit(.minutes(1))) struct PeopleTests {
  @Test(arguments: Way.allCases) func `Strikes suspend, and the author is told until when and why`(
    way: Way
  ) throws {
    let service = try TestService(way)
    try service.submit("They are vermin.", id: "1")
    let second = try service.submit("Vermin!", id: "2")
    #expect(second["suspended_until"] == "2026-01-02T12:00:00Z")
    let third = try service.submit("Good morning.", id: "3")
    #expect(third.status == 200)
    #expect(third["decision"] == "refused")
    #expect(third["refused.cause"] == "suspended")
    #expect(third["refused.until"] == "2026-01-02T12:00:00Z")

    let author = try service.ask(.get, "/v1/authors/reader", as: .moderator)
    #expect(author["live_strikes"] == "4")
    #expect(author["suspended"] == "true")
    #expect(author["strikes.0.expires_at"] == "2026-04-01T12:00:00Z")
    #expect(author["suspensions.0.cause"] == "strikes")
    let permissions = try service.ask(.get, "/v1/authors/reader/permissions?article=bridge")
    #expect(permissions["comment.allowed"] == "false")
    #expect(permissions["flag.refused.cause"] == "suspended")

    let id = try #require(author["suspensions.0.id"])
    let changed = try service.ask(
      .patch,
      "/v1/authors/reader/suspensions/\(id)",
      #"{"until":"2026-01-01T13:00:00Z","reason":"First time."}"#,
      as: .moderator
    )
    #expect(changed["suspended_until"] == "2026-01-01T13:00:00Z")
    #expect(
      try service.ask(.delete, "/v1/authors/reader/suspensions/\(id)", as: .moderator)["suspended"]
        == "false"
    )
    #expect(
      try service.ask(.delete, "/v1/authors/reader/suspensions/\(id)", as: .moderator)["code"]
        == "not_found"
    )
    #expect(try service.submit("Good morning.", id: "4")["decision"] == "approve")
  }

  @Test(arguments: Way.allCases) func `People suspend for a time, or until they lift it`(way: Way)
    throws
  {
    let service = try TestService(way)
    try service.submit("Good morning.")
    let past = try service.ask(
      .post,
      "/v1/authors/reader/suspensions",
      #"{"until":"2020-01-01T00:00:00Z"}"#
    )
    #expect(past.status == 409)
    #expect(past["detail"]?.contains("in the future") == true)
    let endless = try service.ask(.post, "/v1/authors/reader/suspensions", "{}", as: .moderator)
    #expect(endless.status == 201)
    #expect(endless["suspended"] == "true")
    #expect(endless["suspended_until"] == nil)
    service.wait(days: 1000)
    #expect(try service.submit("Hello.")["refused.cause"] == "suspended")
  }

  @Test(arguments: Way.allCases) func `An appeal is decided by somebody who took no part`(way: Way)
    throws
  {
    let service = try TestService(way)
    let id = try service.hold(id: "1")
    let decided = try service.ask(
      .post,
      "/v1/cases/\(id)/decisions",
      #"{"outcome":"reject"}"#,
      as: .moderator
    )
    let decision = try #require(decided["decision.id"])
    let appeal = try service.ask(
      .post,
      "/v1/decisions/\(decision)/appeals",
      #"{"words":"It was about my dog."}"#,
      as: .site
    )
    #expect(appeal.status == 201)
    let number = try #require(appeal["id"])
    #expect(
      try service.ask(
        .post,
        "/v1/decisions/\(decision)/appeals",
        #"{"words":"Again."}"#,
        as: .site
      )["code"] == "not_appealable"
    )
    let listed = try service.ask(.get, "/v1/appeals", as: .moderator)
    #expect(listed["appeals.0.words.0.text"] == "It was about my dog.")

    let overturn = #"{"outcome":"overturned"}"#
    let own = try service.ask(.post, "/v1/appeals/\(number)/decision", overturn, as: .moderator)
    #expect(own.status == 403)
    #expect(own["code"] == "took_part")
    let resort = #"{"outcome":"overturned","last_resort":true}"#
    #expect(
      try service.ask(.post, "/v1/appeals/\(number)/decision", resort, as: .moderator)["code"]
        == "forbidden"
    )
    let other = try service.ask(
      .post,
      "/v1/appeals/\(number)/decision",
      overturn,
      token: try service.newToken(.moderator)
    )
    #expect(other["appeal.outcome"] == "overturned")
    #expect(other["comment.status"] == "published")
    #expect(try service.ask(.get, "/v1/authors/reader")["live_strikes"] == "0")
    #expect(try service.ask(.get, "/v1/appeals").count("appeals") == 0)
  }

  @Test(arguments: Way.allCases) func `Pauses keep readers out, with their notice`(way: Way) throws
  {
    let service = try TestService(way)
    try service.ask(.put, "/v1/articles/bridge", #"{"section":"news"}"#, as: .site)
    func refused() throws -> String? { try service.submit("Hello.")["refused.because"] }

    try service.ask(.put, "/v1/articles/bridge/pause", #"{"notice":"Here."}"#, as: .moderator)
    #expect(try refused() == "Here.")
    let read = try service.ask(.get, "/v1/articles/bridge/comments?site=example", as: nil)
    #expect(read["pause.notice"] == "Here.")
    try service.ask(.delete, "/v1/articles/bridge/pause", as: .moderator)
    #expect(try refused() == nil)

    let settings = try service.ask(
      .put,
      "/v1/settings",
      #"{"section_pauses":[{"section":"news","notice":"News."}],"entitled_roles":["subscriber"],"#
        + #""texts_kept_for_days":30}"#
    )
    #expect(settings["texts_kept_for_days"] == "30")
    #expect(try refused() == "News.")
    try service.ask(
      .put,
      "/v1/settings",
      #"{"pause":{"notice":"All.","until":"2026-01-01T12:01:00Z"},"section_pauses":[],"#
        + #""entitled_roles":["subscriber"]}"#
    )
    #expect(try refused() == "All.")
    let permissions = try service.ask(.get, "/v1/authors/reader/permissions")
    #expect(permissions["comment.refused.because"] == "All.")
    #expect(permissions["flag.allowed"] == "true")
    service.wait(minutes: 1)
    #expect(try refused() == nil)

    try service.ask(
      .put,
      "/v1/settings",
      #"{"section_pauses":[],"entitled_roles":["gold"]}"#
    )
    #expect(try service.submit("Hello.")["refused.cause"] == "not_entitled")
    let gold = try service.ask(.get, "/v1/authors/reader/permissions?roles=gold,staff")
    #expect(gold["comment.allowed"] == "true")
  }

  @Test(arguments: Way.allCases)
  func `Texts that readers don't see leave the vault when the site's time for them is over`(
    way: Way
  ) throws {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "seen")
    try service.submit("They are vermin.", id: "removed")
    let open = try service.hold(by: "other", id: "waits")
    try service.ask(
      .put,
      "/v1/settings",
      #"{"section_pauses":[],"entitled_roles":["subscriber"],"texts_kept_for_days":30}"#
    )
    func texts() throws -> [String?] {
      service.api.dropTexts()
      // What comes after it waits for it.
      try service.ask(.post, "/v1/comments/seen/notes", #"{"text":"Looked."}"#, as: .moderator)
      return try ["seen", "removed", "waits"].map {
        try service.ask(.get, "/v1/comments/\($0)", as: .moderator)["text"]
      }
    }
    service.wait(days: 29)
    #expect(try texts() == ["Good morning.", "They are vermin.", "You idiot."])
    service.wait(days: 2)
    #expect(try texts() == ["Good morning.", nil, "You idiot."])
    // What waits for people is kept until they have decided, and as long as the site says from then on.
    try service.ask(.post, "/v1/cases/\(open)/decisions", #"{"outcome":"reject"}"#, as: .moderator)
    service.wait(days: 29)
    #expect(try texts() == ["Good morning.", nil, "You idiot."])
    service.wait(days: 2)
    #expect(try texts() == ["Good morning.", nil, nil])
  }

  @Test(arguments: Way.allCases)
  func `What a site leaves out about an author stays known, and what it says takes its place`(
    way: Way
  )
    throws
  {
    let service = try TestService(way)
    try service.submit("Good morning.", by: "writer", id: "1")
    func flag(_ author: String, _ comment: String) throws {
      try service.ask(.post, "/v1/comments/\(comment)/flags", #"{"author":\#(author)}"#, as: .site)
    }
    func name() throws -> String? { try service.ask(.get, "/v1/authors/ann")["name"] }
    try flag(#"{"id":"ann","name":"Ann","roles":["subscriber"]}"#, "1")
    try service.submit("Hello there.", by: "writer", id: "2")
    try flag(#"{"id":"ann","roles":["subscriber"]}"#, "2")
    #expect(try name() == "Ann")
    try service.submit("Hello again.", by: "writer", id: "3")
    try flag(#"{"id":"ann","name":"Anna","roles":["subscriber"]}"#, "3")
    #expect(try name() == "Anna")
  }

  @Test(arguments: Way.allCases) func `An erased person can't be found any more`(way: Way) throws {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    let record = try #require(try service.ask(.get, "/v1/authors/reader")["record"])
    let key = [HTTPField("Idempotency-Key", "lock")]
    let locked = try service.ask(.post, "/v1/comments/1/lock", as: .moderator, headers: key)
    #expect(locked.text.contains("Good morning."))
    let erased = try service.ask(.post, "/v1/authors/reader/erasure", as: .site)
    // What is kept for retries doesn't hold it either.
    let retried = try service.ask(.post, "/v1/comments/1/lock", as: .moderator, headers: key)
    #expect(!retried.text.contains("Good morning."))
    #expect(erased["erased"] == "true")
    #expect(erased["id"] == nil)
    #expect(try service.ask(.get, "/v1/authors/reader")["code"] == "not_found")
    let rest = try service.ask(.get, "/v1/authors/\(record)?by=record")
    #expect(rest["erased"] == "true")
    #expect(rest["name"] == nil)
    let again = try service.ask(.post, "/v1/authors/\(record)/erasure?by=record", as: .site)
    #expect(again.status == 410)
    #expect(again["code"] == "erased")
    let comments = try service.ask(.get, "/v1/authors/\(record)/comments?by=record")
    #expect(comments["comments.0.status"] == "deleted")
    #expect(comments["comments.0.text"] == nil)
  }

  @Test(arguments: Way.allCases) func `An author's history is listed, the latest first`(way: Way)
    throws
  {
    let service = try TestService(way)
    for number in 1...3 {
      let id = try service.hold(by: "reader", id: "\(number)")
      try service.ask(.post, "/v1/cases/\(id)/decisions", #"{"outcome":"approve"}"#)
    }
    let first = try service.ask(.get, "/v1/authors/reader/decisions?limit=2")
    #expect(first.count("decisions") == 2)
    let cursor = try #require(first["next_cursor"])
    let second = try service.ask(.get, "/v1/authors/reader/decisions?limit=2&cursor=\(cursor)")
    #expect(second.count("decisions") == 1)
    #expect(second["next_cursor"] == nil)
  }

  @Test(arguments: Way.allCases)
  func `Notes are for moderators, and a locked thread takes no answers`(
    way: Way
  ) throws {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    let note = #"{"text":"Keep an eye on this."}"#
    for target in ["/v1/comments/1/notes", "/v1/authors/reader/notes"] {
      #expect(try service.ask(.post, target, note, as: .moderator).status == 204)
      #expect(try service.ask(.post, target, note, as: .site)["code"] == "forbidden")
    }
    #expect(try service.ask(.get, "/v1/authors/reader")["words.0.text"] == "Keep an eye on this.")
    let id = try service.hold(id: "2")
    #expect(try service.ask(.post, "/v1/cases/\(id)/notes", note, as: .moderator).status == 204)
    #expect(try service.ask(.get, "/v1/cases/\(id)")["words.0.kind"] == "note")

    #expect(try service.ask(.post, "/v1/comments/1/lock", as: .moderator)["locked"] == "true")
    #expect(try service.submit("Hello.", more: #","parent":"1""#)["code"] == "locked")
    #expect(try service.ask(.delete, "/v1/comments/1/lock", as: .moderator)["locked"] == "false")
    #expect(try service.submit("Hello.", more: #","parent":"1""#).status == 201)
  }
}
