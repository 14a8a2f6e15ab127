import TestSupport
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(1))) struct StartingTests {
  private func error(_ adjust: (inout HTTPServer.Configuration) -> Void) -> HTTPServerError? {
    do throws(HTTPServerError) {
      var configuration = HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0))
      adjust(&configuration)
      try HTTPServer(configuration, handler: echo).stop(within: .zero)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A port that another program has is named`() throws {
    let server = try server(handler: echo)
    defer { server.stop(within: .zero) }
    let found = error { $0.address = server.address }
    #expect(found == .addressInUse(server.address))
    #expect(found?.description.contains("choose another port") == true)
  }

  @Test func `An address that this machine doesn't have is named`() throws {
    let address = try SocketAddress("203.0.113.1:8080")
    #expect(error { $0.address = address } == .addressNotAvailable(address))
  }

  @Test func `A port is free again once the server has stopped`() throws {
    let first = try server(handler: echo)
    let client = try Client(first)
    try client.send(get("/"))
    var answers = AnswerReader(client)
    _ = try answers.next()
    first.stop(within: .zero)
    #expect(error { $0.address = first.address } == nil)
  }

  @Test(arguments: ["", "no certificate", TestIdentity.certificate])
  func `A bad certificate or key is refused, and the port left free`(text: String) throws {
    let first = try server(handler: echo)
    first.stop(within: .zero)
    let found = error {
      $0.address = first.address
      $0.identity = .init(certificate: text, key: text)
    }
    guard case .badCertificate(let words) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(words.contains("GnuTLS failed"))
    #expect(!words.contains("%"))
    #expect(!words.contains("CERTIFICATE"))
    #expect(error { $0.address = first.address } == nil)
  }

  @Test(arguments: [
    ("127.0.0.1:80", "127.0.0.1", 80, true), ("0.0.0.0:0", "0.0.0.0", 0, false),
    ("[::1]:8080", "::1", 8080, true), ("[::]:8080", "::", 8080, false),
    ("[2001:db8::1]:1", "2001:db8::1", 1, false), ("[::ffff:127.0.0.2]:1", "127.0.0.2", 1, true),
  ])
  func `An address is read and shown`(text: String, host: String, port: Int, isLoopback: Bool)
    throws
  {
    let address = try SocketAddress(text)
    #expect(address.address.description == host)
    #expect(address.port == UInt16(port))
    #expect(address.address.isLoopback == isLoopback)
    #expect(try SocketAddress(address.description) == address)
  }

  @Test(arguments: [
    "", "80", ":80", "localhost:80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
    "::1:80", "[::1]", "[127.0.0.1]:80", "[::1]:x", "127.1:80", "[]:80", "127.0.0.1\0:80",
  ])
  func `What isn't an address with a port is refused with an example`(text: String) {
    let found = #expect(throws: HTTPServerError.self) { try SocketAddress(text) }
    #expect(found == .badAddress(text))
    #expect(found?.description.contains("127.0.0.1:8080") == true)
  }

  @Test func `IPv6 works`() throws {
    let server = try server({ $0.address = SocketAddress(.any, port: 0) }, handler: echo)
    defer { server.stop(within: .zero) }
    // By IPv4, on a socket of both.
    let client = try Client(server)
    try client.send(get("/"))
    var answers = AnswerReader(client)
    #expect(try answers.next().status == 200)
  }

  @Test(arguments: [
    ("2001:db8::1", "2001:db8::2", true), ("2001:db8::1", "2001:db8:0:1::1", false),
    ("127.0.0.1", "127.0.0.2", false), ("::ffff:127.0.0.1", "127.0.0.1", true),
  ])
  func `Addresses that one client may have are counted as one`(
    one: String,
    other: String,
    same: Bool
  )
    throws
  {
    let (one, other) = (try #require(IPAddress(one)), try #require(IPAddress(other)))
    #expect((one.client == other.client) == same)
  }
}
