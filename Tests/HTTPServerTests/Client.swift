import Foundation
import HTTPServer

/// A client that says exactly what it is told to, byte by byte.
final class Client: Sendable {
  private let socket: Int32

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  init(_ server: HTTPServer, receiveBuffer: Int32? = nil) throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.socket = socket
    if var receiveBuffer {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4)
    }
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = server.address.port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(description: "cannot connect: \(errno)") }
  }

  deinit {
    close(socket)
  }

  func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "cannot send: \(errno)") }
      sent += count
    }
  }

  /// Some of the bytes that have come; none at the end.
  func receive(atMost limit: Int = 64 << 10) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = recv(socket, &bytes, limit, 0)
    guard count >= 0 else { throw Failure(description: "cannot receive: \(errno)") }
    return Array(bytes[..<count])
  }

  /// All that comes until the server closes the connection.
  func receiveAll() throws -> String {
    var all: [UInt8] = []
    while true {
      let bytes = try receive()
      if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
      all += bytes
    }
  }

  /// Waits until the server has closed the connection, in order or not.
  func waitForEnd() {
    while let bytes = try? receive(), !bytes.isEmpty {}
  }

  /// Says that nothing more will be sent.
  func finishSending() {
    shutdown(socket, Int32(SHUT_WR))
  }

  /// Makes the server see a connection that was broken off, not closed.
  func breakOff() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    shutdown(socket, Int32(SHUT_RDWR))
  }
}

/// Reads one answer after the other from a connection.
struct AnswerReader {
  private let client: Client
  private var bytes: [UInt8] = []

  init(_ client: Client) {
    self.client = client
  }

  struct Answer {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  /// - Parameter hasBody: Not after HEAD.
  mutating func next(hasBody: Bool = true) throws -> Answer {
    let head = String(decoding: try take(through: "\r\n\r\n"), as: UTF8.self)
    var lines = head.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let status = Int(lines.removeFirst().split(separator: " ")[1]) ?? 0
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    var body: [UInt8] = []
    if status == 100 || !hasBody {
    } else if headers["transfer-encoding"] == "chunked" {
      while true {
        let size = Int(
          String(decoding: try take(through: "\r\n").dropLast(2), as: UTF8.self),
          radix: 16
        )
        let chunk = try take((size ?? 0) + 2).dropLast(2)
        if chunk.isEmpty { break }
        body += chunk
      }
    } else if let length = headers["content-length"].flatMap({ Int($0) }) {
      body = try take(length)
    }
    return Answer(status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    while bytes.count < count { try more() }
    defer { bytes.removeFirst(count) }
    return Array(bytes[..<count])
  }

  private mutating func take(through end: String) throws -> [UInt8] {
    while true {
      if let range = bytes.firstRange(of: Array(end.utf8)) { return try take(range.upperBound) }
      try more()
    }
  }

  private mutating func more() throws {
    let more = try client.receive()
    guard !more.isEmpty else {
      throw Client.Failure(
        description: "ended after “\(String(decoding: bytes, as: UTF8.self))”"
      )
    }
    bytes += more
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
