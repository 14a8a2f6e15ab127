import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct StreamTests {
  private func serve(
    _ stream: BodyStream,
    _ log: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> HTTPServer {
    try server(
      log: log,
      handler: { $1.respond(with: HTTPResponse(.ok, body: .stream(stream))) }
    )
  }

  @Test func `What was written before and after the answer arrives, and then the connection stays`()
    throws
  {
    let stream = BodyStream()
    let server = try server { request, responder in
      guard request.method == .post else { return echo(request, responder) }
      responder.respond(
        with: HTTPResponse(
          .ok,
          headers: [HTTPField("Content-Type", "text/event-stream")],
          body: .stream(stream)
        )
      )
    }
    defer { server.stop(within: .zero) }
    #expect(stream.write(Array("one ".utf8)) == .taken(room: (64 << 10) - 4))
    let client = try Client(server)
    try client.send(post("/", "") + get("/next"))
    onThread {
      for word in ["two ", "three"] {
        later { _ = stream.write(Array(word.utf8)) }
        #expect(eventually { stream.write([]) == .taken(room: 64 << 10) })
      }
    }
    later { later { later { stream.close() } } }
    var answers = AnswerReader(client)
    let answer = try answers.next()
    #expect(answer.headers["content-type"] == "text/event-stream")
    #expect(answer.body.hasPrefix("one "))
    #expect(try answers.next().body == "get [\"next\"]  []")
  }

  @Test func `All of a large body arrives, in order, without much of it in memory`() async throws {
    let stream = BodyStream(capacity: 10_000)
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    let received = Mutex<String?>(nil)
    onThread {
      var answers = AnswerReader(client)
      let body = try? answers.next().body
      received.withLock { $0 = body ?? "nothing" }
    }
    var all = ""
    for number in 0..<2000 {
      let line = "\(number) \(String(repeating: "x", count: number % 600))\n"
      all += line
      #expect(await stream.send(Array(line.utf8)))
    }
    stream.close()
    while received.withLock({ $0 == nil }) { try await Task.sleep(for: .milliseconds(5)) }
    #expect(received.withLock { $0 } == all)
  }

  @Test func `A slow reader fills the buffer and no more`() throws {
    let stream = BodyStream(capacity: 100_000)
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server, receiveBuffer: 4096)
    try client.send(get("/"))
    let piece = [UInt8](repeating: 120, count: 10_000)
    var written = 0
    var refusals = 0
    // Sockets take something, too: at most some megabytes.
    while refusals < 200 {
      switch stream.write(piece) {
      case .taken: (written, refusals) = (written + piece.count, 0)
      case .full(let room):
        #expect(room < piece.count)
        refusals += 1
      case .gone:
        Issue.record("gone")
        return
      }
      if refusals > 0 { pause() }
    }
    #expect(written < 20_000_000)
    stream.close()
    var answers = AnswerReader(client)
    #expect(try answers.next().body.utf8.count == written)
  }

  @Test func `A write that is larger than the buffer is taken if nothing else waits`() throws {
    let stream = BodyStream(capacity: 10)
    #expect(stream.write(Array("twelve bytes".utf8)) == .taken(room: 0))
    #expect(stream.write([1]) == .full(room: 0))
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    stream.close()
    #expect(stream.write([1]) == .gone)
    var answers = AnswerReader(client)
    #expect(try answers.next().body == "twelve bytes")
  }

  @Test(arguments: [false, true])
  func `The producer learns that the client went away, even if it has nothing to say`(
    breaksOff: Bool
  ) throws {
    let ends = Mutex<[BodyStream.End]>([])
    let stream = BodyStream()
    stream.onEnd { end in ends.withLock { $0.append(end) } }
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    do {
      let client = try Client(server)
      try client.send(get("/"))
      _ = stream.write(Array("hello".utf8))
      _ = try client.receive()
      if breaksOff { client.breakOff() }
    }
    #expect(eventually { ends.withLock { $0 } == [.cut] })
    #expect(stream.write([1]) == .gone)
    #expect(eventually { server.connectionCount == 0 })
    stream.close()
    stream.onEnd { end in ends.withLock { $0.append(end) } }
    #expect(ends.withLock { $0 } == [.cut, .cut])
  }

  @Test func `The producer learns that a client went away while it writes`() async throws {
    let stream = BodyStream()
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    do {
      let client = try Client(server)
      try client.send(get("/"))
    }
    let piece = [UInt8](repeating: 120, count: 10_000)
    while await stream.send(piece) {}
    #expect(stream.write([1]) == .gone)
  }

  @Test func `A producer that is cancelled waits no longer`() async throws {
    let stream = BodyStream(capacity: 10)
    let producer = Task { await stream.send([UInt8](repeating: 1, count: 100)) }
    producer.cancel()
    #expect(await producer.value == false)
  }

  @Test func `A body that was sent whole ends as such`() throws {
    let end = Mutex<BodyStream.End?>(nil)
    let stream = BodyStream()
    stream.onEnd { how in end.withLock { $0 = how } }
    _ = stream.write(Array("all".utf8))
    stream.close()
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    var answers = AnswerReader(client)
    #expect(try answers.next().body == "all")
    #expect(eventually { end.withLock { $0 } == .sent })
  }

  @Test func `Nobody takes a body for whole that the producer gave up`() throws {
    let stream = BodyStream()
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    _ = stream.write(Array("half".utf8))
    later { stream.abort() }
    let received = try client.receiveAll()
    #expect(received.contains("Transfer-Encoding: chunked"))
    #expect(!received.hasSuffix("0\r\n\r\n"))
  }

  @Test func `A client of HTTP 1.0 reads to the end of the connection`() throws {
    let stream = BodyStream()
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("GET / HTTP/1.0\r\n\r\n")
    later {
      _ = stream.write(Array("all of it".utf8))
      later { stream.close() }
    }
    let received = try client.receiveAll()
    #expect(!received.contains("chunked"))
    #expect(received.hasSuffix("\r\n\r\nall of it"))
  }

  @Test func `HEAD gets the header of a stream and nothing of the stream`() throws {
    let end = Mutex<BodyStream.End?>(nil)
    let stream = BodyStream()
    stream.onEnd { how in end.withLock { $0 = how } }
    _ = stream.write(Array("body".utf8))
    let server = try serve(stream)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
    let received = try client.receiveAll()
    #expect(received.hasPrefix("HTTP/1.1 200 "))
    #expect(received.hasSuffix("\r\n\r\n"))
    #expect(!received.contains("body"))
    #expect(eventually { end.withLock { $0 } == .cut })
  }

  @Test func `To answer two requests with one stream is a fault of the program`() async {
    await #expect(processExitsWith: .failure) {
      let stream = BodyStream()
      for _ in 0..<2 { Responder { _ in }.respond(with: HTTPResponse(.ok, body: .stream(stream))) }
    }
  }
}
