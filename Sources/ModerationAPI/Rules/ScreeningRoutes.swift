import HTTPServer
import JSON
import MemoryStore
import Moderation
import Records
import Screening

extension ModerationAPI {
  /// Screening without anything that is kept.
  static var screeningRoutes: [Route<Store>] {
    [
      Route(
        .post,
        "/v1/screenings",
        "Judges comments by the rules in force, each alone, and keeps nothing",
        .only(.site, .moderator, .editor),
        body: .named("Screenings"),
        isKeyed: false,
        answers: [Answer(.ok, "A verdict a comment", .named("Verdicts"))]
      ) { call throws(Problem) in
        let rules = try call.rulesInForce()
        guard case .array(let elements)? = call.body["comments"] else { return }
        var verdicts = VerdictJSON(rules)
        var json = JSONWriter()
        json.beginObject()
        json.name("verdicts")
        json.beginArray()
        for (index, element) in elements.enumerated() {
          let screened = call.screen(element, at: index, under: rules)
          // Without its line end.
          json.raw(Array(verdicts.line(screened).dropLast()))
        }
        json.endArray()
        json.endObject()
        call.answer(Reply(body: json.bytes))
      }
    ]
  }
}

extension Call {
  /// What follows for one comment of which nothing else is known.
  fileprivate func screen(
    _ element: JSONValue,
    at index: Int,
    under rules: RuleSet
  ) -> ScreenedComment {
    var comment = element.comment()
    comment.id = element.text("id") ?? "\(index)"
    comment.at = element.time("at") ?? service.clock()
    comment.site = site
    var state = CommunityState(rules: rules)
    if let article = element["article"]?.article { state.describe(article) }
    let evidence = service.evidence(of: comment, under: rules)
    let people = element.whole("flags") ?? 0
    let flags = Facts.Flags(people: people, byReason: people > 0 ? ["": people] : [:])
    let verdict = state.preview(comment, evidence: evidence, flags: flags)
    return ScreenedComment(
      comment: comment,
      verdict: verdict,
      suspendedUntil: verdict.suspension.flatMap { comment.at?.advanced(by: $0) }
    )
  }
}
