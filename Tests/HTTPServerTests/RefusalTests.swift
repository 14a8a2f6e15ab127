import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RefusalTests {
  private static let host = "Host: x\r\n"

  @Test(arguments: [
    // The first line.
    "GET /a%2 HTTP/1.1\r\n\(host)\r\n",
    "GET /a%zz HTTP/1.1\r\n\(host)\r\n",
    "GET /a%00 HTTP/1.1\r\n\(host)\r\n",
    "GET /%FF HTTP/1.1\r\n\(host)\r\n",
    "GET /?a=%C3 HTTP/1.1\r\n\(host)\r\n",
    "GET /a\0b HTTP/1.1\r\n\(host)\r\n",
    "GET /a\0?b HTTP/1.1\r\n\(host)\r\n",
    "GET /a\u{1}b HTTP/1.1\r\n\(host)\r\n",
    "GET\0 /a HTTP/1.1\r\n\(host)\r\n",
    "GET  /a HTTP/1.1\r\n\(host)\r\n",
    "GET /a  HTTP/1.1\r\n\(host)\r\n",
    "GET /a b HTTP/1.1\r\n\(host)\r\n",
    "GET a HTTP/1.1\r\n\(host)\r\n",
    "GET http://x HTTP/1.1\r\n\(host)\r\n",
    "GET /a HTTP/1.1\n\(host)\r\n",
    // Header fields.
    "GET /a HTTP/1.1\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)\(host)\r\n",
    "GET /a HTTP/1.1\r\n\(host)\n",
    "GET /a HTTP/1.1\r\nHost: x\nAccept: y\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name : x\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: x\r\n folded\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: x\r\n\t\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: x\r\n\t\r\nName: y\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: x\0y\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: x\ry\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Name: \u{7F}\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host): x\r\n\r\n",
    "GET /a HTTP/1.1\r\n\(host)Näme: x\r\n\r\n",
    // Where the body ends.
    "POST /a HTTP/1.1\r\n\(host)Content-Length: 1\r\nContent-Length: 1\r\n\r\nx",
    "POST /a HTTP/1.1\r\n\(host)Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /a HTTP/1.1\r\n\(host)Transfer-Encoding: gzip\r\n\r\n",
    "POST /a HTTP/1.1\r\n\(host)Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "POST /a HTTP/1.1\r\n\(host)Content-Lengt: 1\r\n h\r\n\r\nx",
    "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ])
  func `What can't be read, or in two ways, is refused`(sent: String) throws {
    let reasons = Mutex<[HTTPRefusal.Reason]>([])
    let server = try server(
      refusal: { refusal in
        reasons.withLock { $0.append(refusal.reason) }
        return HTTPResponse(refusal.status, text: "no: \(refusal.explanation)")
      },
      handler: { _, _ in Issue.record("the handler got it") }
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(sent)
    let answer = try client.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 400 "))
    #expect(answer.contains("\r\nConnection: close\r\n"))
    #expect(answer.contains("\r\n\r\nno: The request can't be read: "))
    let reason = reasons.withLock { $0.count == 1 ? $0[0] : nil }
    guard case .malformed = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
  }

  @Test(arguments: [
    ("GET / HTTP/2.0\r\n\r\n", "HTTP/1.1 505 "),
    ("GET / HTTP/0.9\r\n\r\n", "HTTP/1.1 505 "),
    ("GET /\r\n\r\n", "HTTP/1.1 400 "),
    ("GET / HTTP/1.1\r\nno colon\r\n\r\n", "HTTP/1.1 400 "),
    ("GET / HTTP/1.1\r\nHost: x\r\nName\0: x\r\n\r\n", "HTTP/1.1 400 "),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 400 "),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400 "),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n", "HTTP/1.1 413 "),
    ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", "HTTP/1.1 400 "),
    (
      "GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "x", count: 99_999))\r\n\r\n",
      "HTTP/1.1 431 "
    ),
    ("GET /\(String(repeating: "x", count: 99_999)) HTTP/1.1\r\n\r\n", "HTTP/1.1 414 "),
    ("\u{16}\u{3}\u{1}\r\n\r\n", ""),
  ])
  func `What the library itself refuses doesn't reach the handler`(sent: String, answer: String)
    throws
  {
    let server = try server { _, _ in Issue.record("the handler got it") }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(sent)
    let received = try client.receiveAll()
    #expect(answer.isEmpty ? received.isEmpty : received.hasPrefix(answer))
    #expect(received.isEmpty || received.contains("\r\nConnection: close\r\n"))
  }

  @Test func `A method that nobody knows is refused with those that are known`() throws {
    let server = try server { _, _ in Issue.record("the handler got it") }
    defer { server.stop(within: .zero) }
    for method in ["TRACE", "CONNECT", "get", "BREW", String(repeating: "X", count: 1000)] {
      let client = try Client(server)
      try client.send("\(method) / HTTP/1.1\r\nHost: x\r\n\r\n")
      let answer = try client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 405 "))
      #expect(answer.contains("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"))
    }
  }

  @Test func `A refusal knows the target and the one who asked`() throws {
    let seen = Mutex<HTTPRefusal?>(nil)
    let server = try server(
      refusal: { refusal in
        seen.withLock { $0 = refusal }
        return refusal.plainAnswer
      },
      handler: echo
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("BREW /tea?a=b HTTP/1.1\r\nHost: x\r\n\r\n")
    _ = try client.receiveAll()
    let refusal = try #require(seen.withLock { $0 })
    #expect(refusal.target?.segments == ["tea"])
    #expect(refusal.target?[query: "a"] == "b")
    #expect(refusal.remote.address == .loopback)
  }

  @Test func `A body is taken up to the limit and not a byte more`() throws {
    let server = try server({ $0.limits.bodySize = 1000 }, handler: echo)
    defer { server.stop(within: .zero) }
    func status(_ sent: String) throws -> Int {
      let client = try Client(server)
      try client.send(sent)
      var answers = AnswerReader(client)
      return try answers.next().status
    }
    func chunks(_ sizes: [Int]) -> String {
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        + sizes.map { "\(String($0, radix: 16))\r\n\(String(repeating: "x", count: $0))\r\n" }
        .joined()
        + "0\r\n\r\n"
    }
    #expect(try status(post("/", String(repeating: "x", count: 1000))) == 200)
    #expect(try status(post("/", String(repeating: "x", count: 1001))) == 413)
    #expect(try status(chunks([400, 600])) == 200)
    #expect(try status(chunks([400, 601])) == 413)
    #expect(try status(chunks([999, 1, 1])) == 413)
  }

  @Test func `The length alone is enough to refuse a body`() throws {
    let server = try server({ $0.limits.bodySize = 1000 }, handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n")
    #expect(try client.receiveAll().hasPrefix("HTTP/1.1 413 "))
  }

  @Test func `Who sends chunks without end is cut off`() throws {
    let server = try server({ $0.limits.bodySize = 1000 }, handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = "100\r\n\(String(repeating: "x", count: 256))\r\n"
    #expect(throws: Client.Failure.self) {
      for _ in 0..<100_000 { try client.send(chunk) }
    }
  }

  @Test func `Header and target are taken up to their limits`() throws {
    let adjust: (inout HTTPServer.Configuration) -> Void = {
      $0.limits.headerSize = 2000
      $0.limits.targetSize = 1000
    }
    let server = try server(adjust, handler: echo)
    defer { server.stop(within: .zero) }
    func answer(_ sent: String) throws -> String {
      let client = try Client(server)
      try client.send(sent)
      var answers = AnswerReader(client)
      let answer = try answers.next()
      return "\(answer.status) \(answer.body)"
    }
    let target = "/" + String(repeating: "x", count: 999)
    #expect(try answer(get(target)).hasPrefix("200 "))
    let longer = try answer(get(target + "x"))
    #expect(longer.hasPrefix("414 "))
    #expect(longer.contains("1000 bytes at the most"))
    let rest = 2000 - get("/", "X: \r\n").utf8.count
    #expect(
      try answer(get("/", "X: \(String(repeating: "x", count: rest))\r\n")).hasPrefix(
        "200 "
      )
    )
    let more = try answer(get("/", "X: \(String(repeating: "x", count: rest + 1))\r\n"))
    #expect(more.hasPrefix("431 "))
    #expect(more.contains("2000 bytes at the most"))
  }

  @Test func `A query of thousands of parts is read`() throws {
    let server = try server { request, responder in
      responder.respond(with: HTTPResponse(.ok, text: "\(request.target.query.count)"))
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/?" + String(repeating: "a&", count: 2000)))
    var answers = AnswerReader(client)
    #expect(try answers.next().body == "2000")
  }

  @Test func `Connections beyond the limit are told so`() throws {
    let server = try server({ $0.limits.connections = 2 }, handler: echo)
    defer { server.stop(within: .zero) }
    var clients = [try Client(server), try Client(server)]
    #expect(eventually { server.connectionCount == 2 })
    let third = try Client(server)
    try third.send(get("/"))
    let answer = try third.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 503 "))
    #expect(answer.contains("\r\nRetry-After: 5\r\n"))
    clients.removeLast()
    #expect(eventually { server.connectionCount == 1 })
    let fourth = try Client(server)
    try fourth.send(get("/"))
    var answers = AnswerReader(fourth)
    #expect(try answers.next().status == 200)
  }

  @Test func `Connections beyond the limit of an address are told so`() throws {
    let server = try server({ $0.limits.connectionsPerAddress = 1 }, handler: echo)
    defer { server.stop(within: .zero) }
    let first = try Client(server)
    #expect(eventually { server.connectionCount == 1 })
    let second = try Client(server)
    try second.send(get("/"))
    #expect(try second.receiveAll().hasPrefix("HTTP/1.1 503 "))
    try first.send(get("/"))
    var answers = AnswerReader(first)
    #expect(try answers.next().status == 200)
  }

  @Test(arguments: [
    HTTPField("X-Name", "a\r\nSet-Cookie: b"), HTTPField("X-Name", "a\nb"),
    HTTPField("X-Name", "a\rb"),
    HTTPField("X-Name", "a\0b"), HTTPField("X-Na\r\nme", "a"), HTTPField("X Name", "a"),
    HTTPField("", "a"), HTTPField("X-Name:", "a"), HTTPField("Content-Length", "1"),
    HTTPField("Transfer-Encoding", "chunked"), HTTPField("connection", "keep-alive"),
  ])
  func `A field that would be more than itself isn't sent`(field: HTTPField) throws {
    let server = try server { request, responder in
      responder.respond(with: HTTPResponse(.ok, headers: [field], body: .bytes([1])))
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    let answer = try client.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 500 "))
    #expect(!answer.contains("X-Na"))
    #expect(!answer.contains("Cookie"))
  }

  @Test func `A refusal that can't be sent either becomes a plain one`() throws {
    let server = try server(
      refusal: { HTTPResponse($0.status, headers: [HTTPField("X-Name", "a\nb")]) },
      handler: echo
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("BREW / HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(try client.receiveAll().hasPrefix("HTTP/1.1 500 "))
  }
}
