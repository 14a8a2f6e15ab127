import HTTPServer
import JSON
import Moderation
import Screening

extension ModerationAPI {
  /// What a community has published.
  static var guidelineRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/guidelines",
        "Shows the published guidelines, with `Accept: text/html` as a page",
        .readers,
        answers: [Answer(.ok, "The guidelines", .named("Guidelines"), orType: "text/html")]
      ) { call throws(Problem) in
        let rules = try call.rulesInForce()
        let accept = call.request.headers["Accept"] ?? ""
        guard accept.contains("text/html") else {
          return call.answer(Reply { json in json.guidelines(rules) })
        }
        call.answer(
          HTTPResponse(
            .ok,
            headers: [
              HTTPField("Content-Type", "text/html; charset=utf-8"),
              HTTPField("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
            ],
            body: .bytes(Array(GuidelinesPage(rules).html.utf8))
          )
        )
      }
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func guidelines(_ rules: RuleSet) {
    text("community", rules.community.name)
    text("rules", rules.digest)
    list("guidelines", of: rules.guidelines) { guideline, json in
      json.text("name", guideline.name)
      json.text("sentence", guideline.sentence)
    }
  }
}
