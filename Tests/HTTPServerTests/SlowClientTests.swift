import HTTPServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct SlowClientTests {
  @Test(arguments: [
    "", "GET / HT", get("/", "X: y\r\n").dropLast(6) + "", post("/", "text").dropLast(2) + "",
  ])
  func `Who sends byte after byte without getting anywhere is cut off`(beginning: String) throws {
    let server = try server({ $0.limits.timeToSend = .milliseconds(200) }, handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(beginning)
    let time = ContinuousClock().measure {
      // The body is two bytes short, and the rest has no end.
      if !beginning.contains("Length") {
        for _ in 0..<2000 where (try? client.send("x")) != nil { pause() }
      }
      client.waitForEnd()
    }
    #expect(time >= .milliseconds(100))
    #expect(time < .seconds(10))
    #expect(eventually { server.connectionCount == 0 })
  }

  @Test func `A connection may be idle for longer than a request may take`() throws {
    let server = try server(
      {
        $0.limits.timeToSend = .milliseconds(100)
        $0.limits.idleTime = .seconds(30)
      },
      handler: echo
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    try client.send(get("/"))
    #expect(try answers.next().status == 200)
    for _ in 0..<60 { pause() }
    try client.send(get("/"))
    #expect(try answers.next().status == 200)
  }

  @Test func `An idle connection is closed in the end`() throws {
    let server = try server({ $0.limits.idleTime = .milliseconds(100) }, handler: echo)
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    try client.send(get("/"))
    #expect(try answers.next().status == 200)
    #expect(try client.receiveAll() == "")
  }

  @Test func `A request that waits for the program isn't late`() throws {
    let server = try server(
      { $0.limits.timeToSend = .milliseconds(50) },
      handler: { request, responder in
        onThread {
          for _ in 0..<40 { pause() }
          echo(request, responder)
        }
      }
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    var answers = AnswerReader(client)
    #expect(try answers.next().status == 200)
  }

  @Test func `Who takes nothing of an answer is cut off`() throws {
    let server = try server(
      {
        $0.limits.timeToSend = .milliseconds(100)
        $0.limits.idleTime = .milliseconds(100)
      },
      handler: {
        $1.respond(with: HTTPResponse(.ok, body: .bytes([UInt8](repeating: 1, count: 30_000_000))))
      }
    )
    defer { server.stop(within: .zero) }
    let client = try Client(server, receiveBuffer: 4096)
    try client.send(get("/"))
    #expect(eventually { server.connectionCount == 1 })
    #expect(eventually { server.connectionCount == 0 })
  }
}
