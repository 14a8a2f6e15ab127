import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PendingTests {
  @Test func `An answer may come later from another thread`() throws {
    let server = try server { request, responder in later { echo(request, responder) } }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    for number in 0..<5 {
      try client.send(post("/\(number)", "text"))
      #expect(try answers.next().body == "post [\"\(number)\"]  [text]")
    }
  }

  @Test func `Two hundred clients wait at once while the threads serve others`() throws {
    let pending = Mutex<[(HTTPRequest, Responder)]>([])
    let server = try server { request, responder in
      if request.method == .get {
        echo(request, responder)
      } else {
        pending.withLock { $0.append((request, responder)) }
      }
    }
    defer { server.stop(within: .zero) }
    let clients = try (0..<200).map { _ in try Client(server) }
    for (number, client) in clients.enumerated() { try client.send(post("/\(number)", "text")) }
    #expect(eventually { pending.withLock { $0.count } == 200 })
    let other = try Client(server)
    try other.send(get("/"))
    var answers = AnswerReader(other)
    #expect(try answers.next().status == 200)
    // All at once, as after a commit.
    for (request, responder) in pending.withLock({ exchange(&$0) }) { echo(request, responder) }
    for (number, client) in clients.enumerated() {
      var answers = AnswerReader(client)
      #expect(try answers.next().body == "post [\"\(number)\"]  [text]")
    }
  }

  @Test func `A request that the program drops is answered for it`() throws {
    let server = try server { request, responder in
      if request.target.segments == ["later"] { later { _ = responder } }
    }
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    var answers = AnswerReader(client)
    for target in ["/now", "/later", "/now"] {
      try client.send(get(target))
      let answer = try answers.next()
      #expect(answer.status == 500)
      #expect(answer.body.contains("failed to answer"))
    }
  }

  @Test func `To answer twice is a fault of the program`() async {
    await #expect(processExitsWith: .failure) {
      let server = try server { _, responder in
        responder.respond(with: HTTPResponse(.ok))
        responder.respond(with: HTTPResponse(.ok))
      }
      let client = try Client(server)
      try client.send(get("/"))
      _ = try client.receiveAll()
      server.stop(within: .zero)
    }
  }

  @Test(arguments: [false, true])
  func `A client that goes away while it waits harms nobody`(breaksOff: Bool) throws {
    let pending = Mutex<[Responder]>([])
    let server = try server { request, responder in
      if request.method == .get {
        echo(request, responder)
      } else {
        pending.withLock { $0.append(responder) }
      }
    }
    defer { server.stop(within: .zero) }
    for _ in 0..<20 {
      let client = try Client(server)
      try client.send(post("/", "text"))
      #expect(eventually { pending.withLock { !$0.isEmpty } })
      if breaksOff { client.breakOff() }
      _ = consume client
      for responder in pending.withLock({ exchange(&$0) }) {
        responder.respond(with: HTTPResponse(.ok, text: String(repeating: "x", count: 100_000)))
      }
    }
    #expect(eventually { server.connectionCount == 0 })
    let client = try Client(server)
    try client.send(get("/"))
    var answers = AnswerReader(client)
    #expect(try answers.next().status == 200)
  }

  @Test(arguments: ["/now", "/later"])
  func `A client that sends no more gets its answer and then the end`(target: String) throws {
    let server = try server { request, responder in
      if request.target.path == "/now" {
        echo(request, responder)
      } else {
        later { echo(request, responder) }
      }
    }
    defer { server.stop(within: .zero) }
    // The library looks at its oldest connection once more than at others.
    let others = try (0..<4).map { _ in try Client(server) }
    #expect(eventually { server.connectionCount == 4 })
    for _ in 0..<4 {
      let client = try Client(server)
      try client.send(get(target))
      client.finishSending()
      #expect(try client.receiveAll().hasPrefix("HTTP/1.1 200 "))
    }
    #expect(eventually { server.connectionCount == others.count })
  }

  @Test func `Answers at once, later and never mix on many connections`() throws {
    let server = try server { request, responder in
      switch Int(request.target.segments[0]).map({ $0 % 3 }) {
      case 0: echo(request, responder)
      case 1: onThread { echo(request, responder) }
      default: break
      }
    }
    defer { server.stop(within: .zero) }
    let clients = try (0..<30).map { _ in try Client(server) }
    let left = Mutex(clients.count)
    for (place, client) in clients.enumerated() {
      onThread {
        var answers = AnswerReader(client)
        for number in place..<(place + 60) {
          do {
            try client.send(post("/\(number)", "\(number)"))
            let answer = try answers.next()
            #expect(answer.status == (number % 3 == 2 ? 500 : 200))
            if number % 3 < 2 { #expect(answer.body == "post [\"\(number)\"]  [\(number)]") }
          } catch {
            Issue.record(error)
          }
        }
        left.withLock { $0 -= 1 }
      }
    }
    #expect(eventually { left.withLock { $0 } == 0 })
  }
}

private func exchange<Element>(_ array: inout [Element]) -> [Element] {
  defer { array = [] }
  return array
}
