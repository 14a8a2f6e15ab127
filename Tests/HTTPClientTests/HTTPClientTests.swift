import Dispatch
import HTTPClient
import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPClientTests {
  /// What a server got.
  private final class Received: Sendable {
    let requests = Mutex<[String]>([])
    var all: [String] { requests.withLock { $0 } }

    func add(_ text: String) { requests.withLock { $0.append(text) } }
  }

  private func server(
    _ handler: @escaping @Sendable (HTTPRequest, Responder) -> Void
  ) throws -> HTTPServer {
    try HTTPServer(
      HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0)),
      handler: handler
    )
  }

  private func post(_ port: UInt16, _ path: String = "/", _ body: String = "{}") throws -> HTTPPost
  {
    HTTPPost(
      to: try WebAddress("http://127.0.0.1:\(port)\(path)"),
      fields: [.init("Content-Type", "application/json"), .init("webhook-id", "x-1-1")],
      body: Array(body.utf8)
    )
  }

  /// Waits for one outcome.
  private func outcome(of client: inout HTTPClient) -> HTTPClient.Outcome? {
    for _ in 0..<1000 {
      if let outcome = client.wait(atMost: .milliseconds(50)).first { return outcome }
    }
    return nil
  }

  /// What comes of one request.
  private func send(
    _ post: HTTPPost,
    _ limits: HTTPClient.Limits = HTTPClient.Limits()
  ) throws -> Result<Int, HTTPFailure>? {
    var client = try HTTPClient(limits)
    try client.send(post, as: 7)
    let outcome = outcome(of: &client)
    #expect(outcome?.number == 7)
    let left = client.count
    #expect(left == 0)
    return outcome?.status
  }

  @Test func `A request comes as it was meant, and its status is told`() throws {
    let received = Received()
    let server = try server { request, responder in
      received.add(
        "\(request.method.rawValue) \(request.target.path) \(request.headers["webhook-id"] ?? "")"
          + " \(request.headers["Content-Type"] ?? "") \(String(decoding: request.body, as: UTF8.self))"
      )
      responder.respond(with: HTTPResponse(.accepted, text: "thanks"))
    }
    #expect(try send(post(server.address.port, "/hook?a=b", #"{"a":1}"#)) == .success(202))
    #expect(received.all == [#"POST /hook x-1-1 application/json {"a":1}"#])
  }

  @Test func `A redirect is an answer, and nobody follows it`() throws {
    let received = Received()
    let server = try server { request, responder in
      received.add(request.target.path)
      responder.respond(
        with: HTTPResponse(HTTPStatus(307), headers: [HTTPField("Location", "/elsewhere")])
      )
    }
    #expect(try send(post(server.address.port, "/hook")) == .success(307))
    #expect(received.all == ["/hook"])
  }

  @Test func `What hangs holds up nothing else, and its time ends`() throws {
    let silent = try Listener()
    let server = try server { $1.respond(with: HTTPResponse(.ok)) }
    var limits = HTTPClient.Limits()
    limits.time = .seconds(2)
    var client = try HTTPClient(limits)
    try client.send(post(silent.port), as: 1)
    for number in 2...5 {
      try client.send(post(server.address.port), as: number)
      let outcome = outcome(of: &client)
      #expect(outcome?.number == number)
      #expect(outcome?.status == .success(200))
    }
    let last = outcome(of: &client)
    #expect(last?.number == 1)
    guard case .failure(let failure) = last?.status else {
      Issue.record("no failure but \(String(describing: last))")
      return
    }
    #expect(failure.code == .timeout)
  }

  @Test func `A request that was given up is never told of`() throws {
    let silent = try Listener()
    var client = try HTTPClient()
    try client.send(post(silent.port), as: 1)
    _ = client.wait(atMost: .milliseconds(20))
    client.cancel(1)
    let left = client.count
    #expect(left == 0)
    let server = try server { $1.respond(with: HTTPResponse(.ok)) }
    try client.send(post(server.address.port), as: 1)
    #expect(outcome(of: &client)?.status == .success(200))
  }

  @Test func `The bell ends a wait, even one that has not begun`() throws {
    var client = try HTTPClient()
    let bell = client.bell
    bell.ring()
    let clock = ContinuousClock()
    let early = clock.measure { _ = client.wait(atMost: .seconds(50)) }
    #expect(early < .seconds(25))
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { bell.ring() }
    let late = clock.measure { _ = client.wait(atMost: .seconds(50)) }
    #expect(late < .seconds(25))
  }

  @Test func `An endless answer is cut off after its status`() throws {
    let server = try server { _, responder in
      let stream = BodyStream()
      responder.respond(with: HTTPResponse(.ok, body: .stream(stream)))
      Task {
        while await stream.send([UInt8](repeating: 0x20, count: 8 << 10)) {}
      }
    }
    #expect(try send(post(server.address.port)) == .success(200))
  }

  @Test func `Why there is no answer is said`() throws {
    func code(_ result: Result<Int, HTTPFailure>?) -> HTTPFailure.Code? {
      if case .failure(let failure)? = result { failure.code } else { nil }
    }
    let free = try Listener().port
    #expect(code(try send(post(free))) == .noConnection)

    for (answer, expected) in [("", HTTPFailure.Code.closed), ("SSH-2.0-x\r\n", .malformed)] {
      let listener = try Listener()
      DispatchQueue.global().async { listener.answerOnce(answer) }
      #expect(code(try send(post(listener.port))) == expected)
    }

    let plain = try server { $1.respond(with: HTTPResponse(.ok)) }
    let secure = HTTPPost(
      to: try WebAddress("https://127.0.0.1:\(plain.address.port)/"),
      fields: [],
      body: []
    )
    #expect(code(try send(secure)) == .notSecure)
    let nowhere = HTTPPost(to: try WebAddress("http://nowhere.invalid/"), fields: [], body: [])
    #expect(code(try send(nowhere)) == .noSuchHost)
  }

  @Test(arguments: [
    "http://127.0.0.1:8080/hook", "https://example.org", "https://example.org/a?b=c",
    "http://[::1]:80/", "HTTPS://EXAMPLE.ORG/",
  ])
  func `Addresses of the web are taken`(text: String) throws {
    #expect(try WebAddress(text).text == text)
  }

  @Test(arguments: [
    ("", "such as"), ("example.org", "such as"), ("ftp://example.org/", "http"),
    ("file:///etc/passwd", "http"), ("https://", "such as"),
    ("http://me:pw@example.org/", "password"),
    ("http://me@example.org/", "user"), ("http://example.org/#a", "fragment"),
    ("http://example.org/a b", "ASCII"), ("http://example.org/\r\nHost: x", "ASCII"),
    ("http://example.org:99999/", "such as"), ("http://bücher.example/", "ASCII"),
    ("http://example.org/" + String(repeating: "a", count: 2000), "2000"),
  ])
  func `Other addresses are refused, with words`(text: String, words: String) {
    do {
      _ = try WebAddress(text)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error)")
      #expect(!error.description.contains("pw"))
    }
  }
}
