import HTTPServer
import TestSupport

extension Client {
  convenience init(_ server: HTTPServer, receiveBuffer: Int32? = nil) throws {
    try self.init(port: server.address.port, receiveBuffer: receiveBuffer)
  }
}

/// A request without a body.
func get(_ target: String, _ more: String = "") -> String {
  "GET \(target) HTTP/1.1\r\nHost: here\r\n\(more)\r\n"
}

/// A request with a body of known length.
func post(_ target: String, _ body: String, _ more: String = "") -> String {
  "POST \(target) HTTP/1.1\r\nHost: here\r\nContent-Length: \(body.utf8.count)\r\n\(more)\r\n\(body)"
}

/// Starts a server on this machine, at a port that is free.
func server(
  _ adjust: (inout HTTPServer.Configuration) -> Void = { _ in },
  refusal: @escaping @Sendable (HTTPRefusal) -> HTTPResponse = \.plainAnswer,
  log: @escaping @Sendable (String) -> Void = { _ in },
  handler: @escaping @Sendable (HTTPRequest, Responder) -> Void
) throws -> HTTPServer {
  var configuration = HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0))
  adjust(&configuration)
  return try HTTPServer(configuration, refusal: refusal, log: log, handler: handler)
}

/// Answers with what was understood of the request.
@Sendable func echo(_ request: HTTPRequest, _ responder: Responder) {
  let query = request.target.query.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
  let body = String(decoding: request.body, as: UTF8.self)
  responder.respond(
    with: HTTPResponse(
      .ok,
      text: "\(request.method) \(request.target.segments) \(query) [\(body)]"
    )
  )
}
