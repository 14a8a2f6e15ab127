import HTTPServer
import JSON
import Moderation
import Testing

@Suite(.timeLimit(.minutes(1))) struct RulesTests {
  private static func files(_ rule: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.name("files")
    json.beginObject()
    json.key("mine.rules")
    json.string("guideline mine \"Mine.\" {\n  rule one {\n    \(rule)\n  }\n}\n")
    json.endObject()
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static let better = files(
    #"when text has "spoon" then reject because "No spoons." catches "A spoon." allows "A fork.""#
  )

  @Test(arguments: Way.allCases) func `New rules are in force at once, and earlier ones come back`(
    way: Way
  )
    throws
  {
    let service = try TestService(way)
    let before = try #require(try service.ask(.get, "/v1/rules", as: .editor)["digest"])
    #expect(try service.submit("You idiot.")["decision"] == "hold")
    let published = try service.ask(.put, "/v1/rules", Self.better, as: .editor)
    #expect(published.status == 200)
    #expect(published["accepted"] == "true")
    #expect(published["previous"] == before)
    #expect(published["tests.failed"] == "0")
    #expect(try service.submit("My spoon.")["reasons.0.rule"] == "mine.one")
    let rules = try service.ask(.get, "/v1/rules", as: .auditor)
    #expect(rules["origin"] == "site")
    #expect(rules["digest"] == published["digest"])
    // The other site has kept its own.
    let elsewhere = try service.ask(.get, "/v1/rules", of: "elsewhere")
    #expect(elsewhere["digest"] == before)
    #expect(elsewhere["origin"] == "service")

    let back = try service.ask(.put, "/v1/rules", #"{"digest":"\#(before)"}"#, as: .editor)
    #expect(back["digest"] == before)
    #expect(try service.submit("You moron.")["decision"] == "hold")
    let unknown = try service.ask(.put, "/v1/rules", #"{"digest":"none"}"#, as: .editor)
    #expect(unknown["code"] == "not_found")
  }

  @Test(arguments: Way.allCases)
  func `Open cases are screened again by new rules, first as a preview`(way: Way) throws {
    let service = try TestService(way)
    for number in 1...3 { _ = try service.hold(by: "r\(number)", id: "\(number)") }
    try service.submit("You idiot and your spoon.", by: "r4", id: "4")
    try service.ask(.put, "/v1/rules", Self.better, as: .editor)
    let target = "/v1/queue/screenings?limit=3"
    let preview = try service.ask(.post, target + "&preview", as: .editor)
    #expect(preview.count("results") == 3)
    #expect(preview["results.0.screened.before.rules.0"] == "respect.insult")
    let cursor = try #require(preview["next_cursor"])
    #expect(try service.ask(.get, "/v1/queue", as: .editor)["open"] == "4")
    #expect(try service.ask(.post, target, as: .moderator).status == 403)

    let first = try service.ask(.post, target, as: .editor)
    for effect in ["unchanged", "reordered", "published", "rejected"] {
      #expect(first[effect] == preview[effect])
    }
    let rest = try service.ask(.post, target + "&cursor=\(cursor)", as: .editor)
    #expect(rest["next_cursor"] == nil)
    let shown = try service.ask(.get, "/v1/comments/4", as: .editor)
    #expect(shown["status"] == "rejected")
    #expect(shown["judgement.reasons.0.rule"] == "mine.one")
  }

  @Test(arguments: Way.allCases)
  func `Rules with errors, and rules whose tests fail, change nothing`(way: Way)
    throws
  {
    let service = try TestService(way)
    let before = try service.ask(.get, "/v1/rules")["digest"]
    let broken = try service.ask(.put, "/v1/rules", Self.files("when text has nothing then hold"))
    #expect(broken.status == 422)
    #expect(broken["code"] == "rules_refused")
    #expect(broken["diagnostics.0.path"] == "mine.rules")
    let failing = Self.files(#"when text has "spoon" then hold catches "A fork.""#)
    let refused = try service.ask(.put, "/v1/rules", failing)
    #expect(refused.status == 422)
    #expect(refused["tests.failed"] == "1")
    #expect(try service.ask(.get, "/v1/rules")["digest"] == before)
    #expect(try service.ask(.put, "/v1/rules", "{}").status == 422)

    let checked = try service.ask(.post, "/v1/rules/check", failing, as: .moderator)
    #expect(checked.status == 200)
    #expect(checked["accepted"] == "false")
    #expect(try service.ask(.post, "/v1/rules/check", Self.better)["accepted"] == "true")
    #expect(try service.ask(.get, "/v1/rules")["digest"] == before)
  }

  @Test(arguments: Way.allCases) func `Guidelines are read by anybody, as JSON or as a page`(
    way: Way
  ) throws {
    let service = try TestService(way)
    let json = try service.ask(.get, "/v1/guidelines?site=example", as: nil)
    #expect(json["community"] == "Test")
    #expect(json["guidelines.0.sentence"] == "Be kind.")
    let page = try service.ask(
      .get,
      "/v1/guidelines?site=example",
      as: nil,
      headers: [HTTPField("Accept", "text/html,application/xhtml+xml")]
    )
    #expect(page.headers["content-type"] == "text/html; charset=utf-8")
    #expect(page.text.contains("<li id=\"respect\">Be kind.</li>"))
  }

  @Test(arguments: Way.allCases)
  func `Screenings keep nothing, and one comment knows nothing of another`(
    way: Way
  ) throws {
    let service = try TestService(way)
    let comments = (0..<5).map { _ in #"{"text":"They are vermin.","author":"a"}"# }
    let answer = try service.ask(
      .post,
      "/v1/screenings",
      #"{"comments":[\#(comments.joined(separator: ",")),{"id":"x","text":"Hi.","flags":2}]}"#,
      as: .site
    )
    #expect(answer.count("verdicts") == 6)
    #expect(answer["verdicts.0.decision"] == "reject")
    #expect(answer["verdicts.4.decision"] == "reject")
    #expect(answer["verdicts.5.id"] == "x")
    #expect(answer["verdicts.5.reasons.0.rule"] == "flags.flagged")
    #expect(try service.ask(.get, "/v1/authors/a")["code"] == "not_found")
    #expect(try service.ask(.post, "/v1/screenings", #"{"comments":[]}"#).status == 422)
  }
}
