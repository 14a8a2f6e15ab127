import HTTPServer
import Synchronization
import Testing

@Suite struct WithoutConnectionTests {
  @Test func `A request that was made up is answered like one that was sent`() throws {
    let given = Mutex<HTTPResponse?>(nil)
    let request = HTTPRequest(
      .post,
      try HTTPTarget(Array("/a%20b?c=d".utf8)),
      headers: HTTPHeaders([HTTPField("Accept", "x"), HTTPField("accept", "y")]),
      body: Array("text".utf8)
    )
    #expect(request.headers["ACCEPT"] == "x, y")
    echo(request, Responder { response in given.withLock { $0 = response } })
    let response = try #require(given.withLock { $0 })
    guard case .bytes(let body) = response.body else {
      Issue.record("\(response.body)")
      return
    }
    #expect(String(decoding: body, as: UTF8.self) == "post [\"a b\"] c=d [text]")
  }

  @Test(arguments: [
    ("", MalformedTarget.noPath), ("a", .noPath), ("http://a", .noPath), ("/a b", .control),
    ("/%", .encoding), ("/%2", .encoding), ("/%2g", .encoding), ("/%00", .encoding),
    ("/?%ff", .encoding), ("/?a=%", .encoding),
  ])
  func `A target that can't be read says why`(text: String, error: MalformedTarget) {
    #expect(throws: error) { try HTTPTarget(Array(text.utf8)) }
  }
}
