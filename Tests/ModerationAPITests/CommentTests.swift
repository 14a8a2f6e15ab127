import HTTPServer
import Moderation
import Testing

@Suite(.timeLimit(.minutes(1))) struct CommentTests {
  @Test(arguments: Way.allCases) func `A comment is published, held, rejected or asked about`(
    way: Way
  )
    throws
  {
    let service = try TestService(way)
    let published = try service.submit("Good morning.", id: "1")
    #expect(published.status == 201)
    #expect(published.headers["location"] == "/v1/comments/1")
    #expect(published["decision"] == "approve")
    #expect(published["comment.status"] == "published")

    let held = try service.submit("You idiot.", id: "2")
    #expect(held.status == 201)
    #expect(held["decision"] == "hold")
    #expect(held["comment.status"] == "held")
    #expect(held["priority"] == "high")
    #expect(held["reasons.0.rule"] == "respect.insult")
    #expect(held["reasons.0.because"] == "Argue with what was said.")
    #expect(held["reasons.0.places.0.start"] == "4")
    #expect(held["reasons.0.places.0.end"] == "9")
    #expect(held["case"] != nil)

    let rejected = try service.submit("They are vermin.", id: "3")
    #expect(rejected.status == 201)
    #expect(rejected["decision"] == "reject")
    #expect(rejected["strikes_given"] == "2")
    #expect(rejected["decision_id"] != nil)

    let asked = try service.submit("LISTEN TO ME NOW", id: "4")
    #expect(asked.status == 200)
    #expect(asked["decision"] == "ask")
    #expect(asked["questions.0"] == "Could you say it more quietly?")
    #expect(asked["comment"] == nil)
    let insisting = try #require(asked["insisting"])
    let insisted = try service.submit(
      "LISTEN TO ME NOW",
      id: "4",
      more: #","insisting":"\#(insisting)""#
    )
    #expect(insisted.status == 201)
    #expect(insisted["decision"] == "hold")
  }

  @Test(arguments: Way.allCases) func `An id of the site's makes it safe to send a comment again`(
    way: Way
  ) throws {
    let service = try TestService(way)
    let first = try service.submit("You idiot.", id: "a/b ü")
    #expect(first.headers["location"] == "/v1/comments/a%2Fb%20%C3%BC")
    let again = try service.submit("You idiot.", id: "a/b ü")
    #expect(again.status == 200)
    #expect(again["comment.record"] == first["comment.record"])
    #expect(again["case"] == first["case"])
    let other = try service.submit("You moron.", id: "a/b ü")
    #expect(other.status == 409)
    #expect(other["code"] == "other_text")
    #expect(try service.ask(.get, "/v1/comments/a%2Fb%20%C3%BC")["text"] == "You idiot.")
  }

  @Test(arguments: Way.allCases) func `A key gets the same answer again, byte by byte`(way: Way)
    throws
  {
    let service = try TestService(way)
    let key = [HTTPField("Idempotency-Key", "one")]
    let first = try service.submit("You idiot.", headers: key)
    let again = try service.submit("You idiot.", headers: key)
    #expect(first.status == 201)
    #expect(again.status == 201)
    #expect(again.text == first.text)
    #expect(again.headers["location"] == first.headers["location"])
    #expect(try service.ask(.get, "/v1/queue")["open"] == "1")
    let other = try service.submit("You moron.", headers: key)
    #expect(other.status == 409)
    #expect(other["code"] == "other_request")
    service.wait(days: 1)
    #expect(try service.submit("You moron.", headers: key).status == 201)
    #expect(
      try service.submit("Hello.", headers: [HTTPField("Idempotency-Key", "")])["code"]
        == "bad_parameter"
    )
  }

  @Test(arguments: Way.allCases) func `A preview keeps nothing`(way: Way) throws {
    let service = try TestService(way)
    for target in ["/v1/comments?preview", "/v1/comments?preview=true"] {
      let answer = try service.ask(
        .post,
        target,
        #"{"text":"They are vermin.","author":{"id":"r","roles":["subscriber"]}}"#
      )
      #expect(answer.status == 200)
      #expect(answer["decision"] == "reject")
      #expect(answer["comment"] == nil)
    }
    #expect(try service.ask(.get, "/v1/authors/r")["code"] == "not_found")
  }

  @Test(arguments: Way.allCases) func `An edit waits while readers see the text before`(way: Way)
    throws
  {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    let edited = try service.ask(.put, "/v1/comments/1/text", #"{"text":"You idiot."}"#, as: .site)
    #expect(edited.status == 200)
    #expect(edited["decision"] == "hold")
    #expect(edited["comment.revision"] == "2")
    #expect(edited["comment.published_revision"] == "1")
    let shown = try service.ask(.get, "/v1/comments/1")
    #expect(shown["text"] == "You idiot.")
    #expect(shown["published_text"] == "Good morning.")
    let read = try service.ask(.get, "/v1/articles/bridge/comments?site=example", as: nil)
    #expect(read["comments.0.text"] == "Good morning.")
    let record = try #require(shown["record"])
    #expect(try service.ask(.get, "/v1/comments/\(record)?by=record")["id"] == "1")
  }

  @Test(arguments: Way.allCases) func `A deleted comment is gone for readers`(way: Way) throws {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    #expect(try service.ask(.delete, "/v1/comments/1", as: .site)["status"] == "deleted")
    #expect(try service.ask(.delete, "/v1/comments/1", as: .site)["code"] == "nothing_to_change")
    #expect(try service.ask(.get, "/v1/articles/bridge/comments").count("comments") == 0)
  }

  @Test(arguments: Way.allCases) func `Two flags open a case`(way: Way) throws {
    let service = try TestService(way)
    try service.submit("Good morning.", id: "1")
    func flag(_ reader: String) throws -> TestAnswer {
      try service.ask(
        .post,
        "/v1/comments/1/flags",
        #"{"author":{"id":"\#(reader)","roles":["subscriber"]},"reason":"spam"}"#,
        as: .site
      )
    }
    #expect(try flag("a")["case"] == nil)
    #expect(try flag("a")["code"] == "already_flagged")
    #expect(try flag("reader")["code"] == "own_comment")
    let second = try flag("b")
    #expect(second.status == 201)
    #expect(second["case"] != nil)
    #expect(second["comment.status"] == "held")
    #expect(try service.ask(.get, "/v1/queue?queue=flagged").count("cases") == 1)
  }

  @Test(arguments: Way.allCases) func `Pages of comments follow each other, and none stands on two`(
    way: Way
  ) throws {
    let service = try TestService(way)
    for number in 1...7 { try service.submit("Good morning.", id: "\(number)") }
    for sort in ["newest", "oldest", "most_replied"] {
      var seen: [String] = []
      var target = "/v1/articles/bridge/comments?limit=3&sort=\(sort)&site=example"
      while true {
        let page = try service.ask(.get, target, as: nil)
        for index in 0..<(page.count("comments") ?? 0) {
          seen.append(page["comments.\(index).id"] ?? "")
        }
        guard let cursor = page["next_cursor"] else { break }
        target = "/v1/articles/bridge/comments?limit=3&sort=\(sort)&site=example&cursor=\(cursor)"
      }
      let ascending = (1...7).map { "\($0)" }
      #expect(seen == (sort == "oldest" ? ascending : ascending.reversed()))
    }
  }

  @Test(arguments: Way.allCases) func `A comment that has little to do with its article is held`(
    way: Way
  ) throws {
    let service = try TestService(way)
    let body =
      "The council approved the new bridge over the river yesterday. Engineers expect the "
      + "piers, the steel deck and the toll booths to be built within three years by local firms."
    let described = try service.ask(
      .put,
      "/v1/articles/bridge",
      #"{"headline":"New bridge approved","body":"\#(body)","section":"news","tags":["bridge"]}"#,
      as: .site
    )
    #expect(described["headline"] == "New bridge approved")
    let near = try service.submit("Tolls for a steel bridge over that river are a bad idea.")
    #expect(near["decision"] == "approve")
    let far = try service.submit("Cheap watches, handbags, perfume and sunglasses delivered today.")
    #expect(far["queues.0"] == "drift", "\(far.text)")
    let drift = try #require(near["drift_percent"].flatMap(Double.init))
    #expect(drift < 97)
    // Under an article that nobody described it can't be said.
    let unknown = try service.ask(
      .post,
      "/v1/comments",
      #"{"text":"Cheap watches, handbags and perfume.","author":{"id":"r","roles":["staff"]},"article":"x"}"#
    )
    #expect(unknown["decision"] == "approve")
    #expect(unknown["drift_percent"] == nil)
    #expect(unknown["unknown.0"] == "topic.elsewhere")
  }

  @Test(arguments: Way.allCases) func `What is wrong with a body is said, with its place`(way: Way)
    throws
  {
    let service = try TestService(way)
    for (body, status, code, detail) in [
      (#"{"text":"x","autor":"y"}"#, 422, "unknown_member", "`autor`: nobody knows this member"),
      (#"{"text":"x","author":{"id":"a","nmae":"b"}}"#, 422, "unknown_member", "`author.nmae`"),
      (#"{"text":7}"#, 422, "bad_body", "`text`: expected a string, found 7"),
      (#"{"text":null}"#, 422, "bad_body", "`text`: expected a string, found null"),
      (#"{}"#, 422, "bad_body", "`text`: expected a string, found nothing"),
      (#"{"text":"x","text":"y"}"#, 422, "bad_body", "`text`: stands twice"),
      (#"{"text":"x","depth":-1}"#, 422, "bad_body", "a whole number from 0 to 1000, found -1"),
      (
        #"{"text":"x","scores":{"a.b":2}}"#, 422, "bad_body",
        "`scores.a.b`: expected a number from 0.0 to 1.0"
      ),
      (
        #"{"text":"x","author":{"id":"a","created_at":"today"}}"#, 422, "bad_body", "a time such as"
      ),
      (#"["x"]"#, 422, "bad_body", "expected an object, found an array"),
      (#"{"text":"x""#, 400, "not_json", "at byte"),
    ] {
      let answer = try service.ask(.post, "/v1/comments", body, as: .site)
      #expect(answer.status == status, "\(body)")
      #expect(answer["code"] == code, "\(body)")
      #expect(answer["detail"]?.contains(detail) == true, "\(answer.text)")
    }
    let form = try service.ask(
      .post,
      "/v1/comments",
      "text=x",
      headers: [HTTPField("Content-Type", "application/x-www-form-urlencoded")]
    )
    #expect(form.status == 415)
    #expect(try service.ask(.get, "/v1/queue?sort=age").status == 400)
    #expect(try service.ask(.get, "/v1/queue?limit=201").status == 400)
    #expect(try service.ask(.get, "/v1/queue?limit=x").status == 400)
    #expect(try service.ask(.get, "/v1/queue?cursor=x").status == 400)
    #expect(try service.ask(.get, "/v2").status == 404)
    #expect(try service.ask(.get, "/v1/comments/").status == 404)
    let wrong = try service.ask(.patch, "/v1/comments/1")
    #expect(wrong.status == 405)
    #expect(wrong.headers["allow"] == "DELETE, GET, HEAD")
  }
}
