import HTTPServer
import JSON
import Moderation
import Screening
import Testing

@testable import ModerationAPI

@Suite struct ProblemTests {
  private let now = Timestamp(milliseconds: 1_767_268_800_000)

  @Test(arguments: CommandRefusal.Code.allCases)
  func `Every refusal is a problem with its code, and says what to do`(code: CommandRefusal.Code)
    throws
  {
    let refusal = CommandRefusal(code, "do this", until: now.advanced(by: 1500))
    let problem = Problem(.refused(refusal), at: now)
    #expect((400..<500).contains(problem.status.code))
    let json = try JSONValue(parsing: problem.json.span)
    try Schema.named("Problem").check(json)
    #expect(json.text("type") == "urn:moderato:problem:\(code.rawValue)")
    #expect(json.text("code") == code.rawValue)
    #expect(json.text("detail") == "do this")
    #expect(json.text("until") == "2026-01-01T12:00:01.500Z")
    #expect(json.whole("status") == problem.status.code)
    #expect(
      problem.response.headers.contains(HTTPField("Content-Type", "application/problem+json"))
    )
    if problem.status == .tooManyRequests { #expect(problem.retryAfter == 2) }
  }

  @Test func `Titles tell the kinds of problems apart`() {
    let titles = CommandRefusal.Code.allCases.map(\.answer.title)
    #expect(Set(titles).count == titles.count)
  }

  @Test(arguments: [
    (StoreFailure.Code.full, 507), (.busy, 503), (.stopped, 503), (.readOnly, 503), (.damaged, 500),
    (.other, 500),
  ])
  func `A store that fails is no refusal`(code: StoreFailure.Code, status: Int) {
    let problem = Problem(.store(StoreFailure(code, "why")), at: now)
    #expect(problem.status.code == status)
    #expect(problem.detail == "why")
    #expect((problem.retryAfter != nil) == (status == 503))
  }

  @Test func `What the server refuses by itself is a problem, too`() throws {
    let service = try TestService(.socket)
    let long = try service.ask(.get, "/v1/" + String(repeating: "a", count: 9000), as: nil)
    #expect(long.status == 414)
    #expect(long["code"] == "target_too_long")
    let large = try service.ask(
      .post,
      "/v1/comments",
      #"{"text":"\#(String(repeating: "a", count: 1 << 20))"}"#
    )
    #expect(large.status == 413)
    #expect(large["code"] == "body_too_large")
  }
}
