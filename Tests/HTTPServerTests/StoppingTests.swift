import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct StoppingTests {
  @Test func `A server without connections stops at once`() throws {
    let clock = ContinuousClock()
    let server = try server(handler: echo)
    let time = clock.measure { server.stop(within: .seconds(30)) }
    #expect(time < .seconds(5))
    server.stop(within: .zero)
    #expect(throws: Client.Failure.self) { try Client(server) }
  }

  @Test func `Idle connections don't hold the end up`() throws {
    let server = try server(handler: echo)
    let clients = try (0..<20).map { _ in try Client(server) }
    for client in clients.prefix(10) {
      try client.send(get("/"))
      var answers = AnswerReader(client)
      #expect(try answers.next().status == 200)
    }
    let time = ContinuousClock().measure { server.stop(within: .seconds(30)) }
    #expect(time < .seconds(5))
    for client in clients { client.waitForEnd() }
  }

  @Test func `A request that runs is answered before the end, and its connection closed`() throws {
    let pending = Mutex<Responder?>(nil)
    let server = try server { _, responder in pending.withLock { $0 = responder } }
    let client = try Client(server)
    try client.send(get("/"))
    #expect(eventually { pending.withLock { $0 != nil } })
    onThread { server.stop(within: .seconds(30)) }
    #expect(eventually { (try? Client(server)) == nil })
    pending.withLock { responder in
      responder?.respond(with: HTTPResponse(.ok, text: "done"))
      responder = nil
    }
    let answer = try client.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    #expect(answer.contains("\r\nConnection: close\r\n"))
    #expect(answer.hasSuffix("done"))
    server.stop(within: .zero)
  }

  @Test func `What is pending at the end is answered in the program's stead`() throws {
    let pending = Mutex<[Responder]>([])
    let server = try server(
      refusal: { HTTPResponse($0.status, text: "\($0.reason)") },
      handler: { _, responder in pending.withLock { $0.append(responder) } }
    )
    let clients = try (0..<50).map { _ in try Client(server) }
    for client in clients { try client.send(post("/", "text")) }
    #expect(eventually { pending.withLock { $0.count } == 50 })
    let time = ContinuousClock().measure { server.stop(within: .milliseconds(50)) }
    #expect(time < .seconds(10))
    for client in clients {
      let answer = try client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 503 "))
      #expect(answer.hasSuffix("stopping"))
    }
    // Too late, and no harm.
    let late = pending.withLock { $0 }
    for responder in late.dropFirst() { responder.respond(with: HTTPResponse(.ok)) }
    pending.withLock { $0 = [] }
  }

  @Test func `Events end in order, and other streams are cut when the time is over`() throws {
    let events = BodyStream(endsWithServer: true)
    let export = BodyStream()
    let server = try server { request, responder in
      let stream = request.target.path == "/events" ? events : export
      responder.respond(with: HTTPResponse(.ok, body: .stream(stream)))
    }
    let (listener, reader) = (try Client(server), try Client(server))
    try listener.send(get("/events"))
    try reader.send(get("/export"))
    _ = events.write(Array("event".utf8))
    _ = export.write(Array("entry".utf8))
    _ = try listener.receive(atMost: 1)
    _ = try reader.receive(atMost: 1)
    server.stop(within: .milliseconds(100))
    #expect(try listener.receiveAll().hasSuffix("event\r\n0\r\n\r\n"))
    #expect(!(try reader.receiveAll().hasSuffix("0\r\n\r\n")))
    #expect(events.write([1]) == .gone)
    #expect(export.write([1]) == .gone)
  }

  @Test func `A stream that its producer ends in time is whole`() throws {
    let export = BodyStream()
    let server = try server { _, responder in
      responder.respond(with: HTTPResponse(.ok, body: .stream(export)))
    }
    let client = try Client(server)
    try client.send(get("/"))
    _ = export.write(Array("first ".utf8))
    _ = try client.receive(atMost: 1)
    later {
      _ = export.write(Array("last".utf8))
      export.close()
    }
    server.stop(within: .seconds(30))
    #expect(try client.receiveAll().hasSuffix("last\r\n0\r\n\r\n"))
  }

  @Test(arguments: 0..<10)
  func `A server stops in the middle of a load, and no answer is half`(round: Int) throws {
    let server = try server { request, responder in
      switch Int.random(in: 0..<4) {
      case 0: echo(request, responder)
      case 1:
        let stream = BodyStream(endsWithServer: true)
        responder.respond(with: HTTPResponse(.ok, body: .stream(stream)))
        onThread {
          for _ in 0..<3 { _ = stream.write([UInt8](repeating: 120, count: 100)) }
          stream.close()
        }
      default: onThread { echo(request, responder) }
      }
    }
    let left = Mutex(20)
    for _ in 0..<20 {
      onThread {
        defer { left.withLock { $0 -= 1 } }
        guard let client = try? Client(server) else { return }
        var answers = AnswerReader(client)
        while (try? client.send(post("/", "text"))) != nil, let answer = try? answers.next() {
          #expect(answer.status == 200)
        }
      }
    }
    for _ in 0..<(round * 3) { pause() }
    server.stop(within: .seconds(30))
    #expect(server.connectionCount == 0)
    #expect(eventually { left.withLock { $0 } == 0 })
  }

  @Test func `A server that nobody stops ends with its last user`() throws {
    let client: Client
    do {
      let server = try server(handler: echo)
      client = try Client(server)
      try client.send(get("/"))
      var answers = AnswerReader(client)
      _ = try answers.next()
    }
    client.waitForEnd()
  }
}
