import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RequestTests {
  @Test(arguments: [
    (get("/"), "get []  []"),
    (get("/v1/comments"), "get [\"v1\", \"comments\"]  []"),
    (get("/a/?"), "get [\"a\", \"\"]  []"),
    (
      get("/a%2Fb/%C3%A9?q=x+y%2B&empty&b=%3D=&q=2"),
      "get [\"a/b\", \"é\"] q=x y+;empty=;b===;q=2 []"
    ),
    (get("http://elsewhere/a?b"), "get [\"a\"] b= []"),
    (post("/a", "text"), "post [\"a\"]  [text]"),
    (post("/a", ""), "post [\"a\"]  []"),
    ("POST / HTTP/1.1\r\nHost: x\r\n\r\n", "post []  []"),
    ("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "options []  []"),
    ("\r\nDELETE /a HTTP/1.1\r\nHost: x\r\n\r\n", "delete [\"a\"]  []"),
    (
      "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
      "put [\"a\"]  [abcde]"
    ),
  ])
  func `A request is understood, and its connection stays`(sent: String, understood: String) throws
  {
    let server = try server(handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    for _ in 0..<2 {
      try client.send(sent)
      let answer = try answers.next()
      #expect(answer.status == 200)
      #expect(answer.body == understood)
      #expect(answer.headers["connection"] == nil)
    }
  }

  @Test func `A request that comes byte by byte is understood`() throws {
    let server = try server(handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    for byte in post("/a?b=c", "text").utf8 { try client.send([byte]) }
    var answers = AnswerReader(client)
    #expect(try answers.next().body == "post [\"a\"] b=c [text]")
  }

  @Test func `Header fields are found by name, whatever their case, and keep their order`() throws {
    let seen = Mutex<HTTPRequest?>(nil)
    let server = try server { request, responder in
      seen.withLock { $0 = request }
      responder.respond(with: HTTPResponse(.noContent))
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(
      get(
        "/",
        "aCCept: a \r\nX-Empty:\r\nAccept:\t b, c\r\nCookie: d=e; f=g\r\nX-Name: Jos\u{E9}\r\n"
      )
    )
    var answers = AnswerReader(client)
    let answer = try answers.next()
    #expect(answer.status == 204)
    #expect(answer.headers["content-length"] == nil)
    let request = try #require(seen.withLock { $0 })
    #expect(request.headers["ACCEPT"] == "a, b, c")
    #expect(request.headers.values(of: "accept") == ["a", "b, c"])
    #expect(request.headers["x-empty"] == "")
    #expect(request.headers["X-Name"] == "José")
    #expect(request.headers["x-nam"] == nil)
    #expect(
      request.headers.fields.map(\.name)
        == ["Host", "aCCept", "X-Empty", "Accept", "Cookie", "X-Name"]
    )
    #expect(request.remote.address == .loopback)
    #expect(request.id.description.count == 16)
  }

  @Test func `Requests that come at once are answered in their order`() throws {
    let server = try server { request, responder in
      // The later ones would overtake if they could.
      let answer = HTTPResponse(.ok, text: request.target.path)
      if request.target.path == "/0" {
        later { responder.respond(with: answer) }
      } else {
        responder.respond(with: answer)
      }
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send((0..<20).map { get("/\($0)") }.joined())
    var answers = AnswerReader(client)
    for number in 0..<20 { #expect(try answers.next().body == "/\(number)") }
  }

  @Test func `HEAD is answered like GET, without the body`() throws {
    let server = try server { request, responder in
      responder.respond(with: HTTPResponse(.ok, text: "four"))
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    try client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" + get("/"))
    #expect(try answers.next(hasBody: false).headers["content-length"] == "4")
    #expect(try answers.next().body == "four")
  }

  @Test func `Who asks before sending a body is told to go on`() throws {
    let server = try server(handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    let (head, body) = (post("/", "text", "Expect: 100-continue\r\n").dropLast(4), "text")
    try client.send(String(head))
    #expect(try answers.next().status == 100)
    try client.send(body)
    #expect(try answers.next().body == "post []  [text]")
  }

  @Test func `Who asks before sending too much is refused and hasn't sent it`() throws {
    let server = try server({ $0.limits.bodySize = 10 }, handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(
      "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n"
    )
    #expect(try client.receiveAll().hasPrefix("HTTP/1.1 413 "))
  }

  @Test func `A client of HTTP 1.0 gets one answer, or more if it says so`() throws {
    let server = try server(handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    try client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    #expect(try answers.next().body == "get [\"a\"]  []")
    try client.send("GET /b HTTP/1.0\r\n\r\n")
    #expect(try client.receiveAll().contains("[\"b\"]"))
  }

  @Test func `A large body is received whole and a large answer sent whole`() throws {
    let server = try server(
      { $0.limits.bodySize = 8 << 20 },
      handler: { $1.respond(with: HTTPResponse(.ok, body: .bytes($0.body))) }
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    let text = String(repeating: "0123456789abcdef", count: 300_000)
    onThread { try? client.send(post("/", text)) }
    var answers = AnswerReader(client)
    #expect(try answers.next().body == text)
  }
}
