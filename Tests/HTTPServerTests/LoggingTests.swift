import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct LoggingTests {
  @Test func `What the library complains about is told without what was sent`() throws {
    let lines = Mutex<[String]>([])
    let server = try server(log: { line in lines.withLock { $0.append(line) } }, handler: echo)
    defer { server.stop(within: .zero) }
    for request in [
      "GET /secret\r\n\r\n", "GET /secret HTTP/1.1\r\nsecret\r\n\r\n",
      "POST /secret HTTP/1.1\r\nHost: x\r\nContent-Length: secret\r\n\r\n",
    ] {
      let client = try Client(server)
      try client.send(request)
      _ = try client.receiveAll()
    }
    let seen = lines.withLock { $0 }
    #expect(!seen.isEmpty)
    #expect(seen.allSatisfy { $0.hasPrefix("libmicrohttpd: ") && !$0.contains("secret") })
    #expect(!seen.contains { $0.contains("\n") })
  }
}
