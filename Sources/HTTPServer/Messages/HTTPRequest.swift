/// A request that was received whole.
package struct HTTPRequest: Sendable {
  package let id: HTTPRequestID
  package let method: HTTPMethod
  package let target: HTTPTarget
  package let headers: HTTPHeaders
  /// Empty where none was sent.
  package let body: [UInt8]
  /// Who sent it, or the proxy in front.
  package let remote: SocketAddress

  /// A request that didn't come over a connection, for whoever handles one in the same way.
  package init(
    _ method: HTTPMethod,
    _ target: HTTPTarget,
    headers: HTTPHeaders = HTTPHeaders([]),
    body: [UInt8] = [],
    remote: SocketAddress = SocketAddress(.loopback, port: 0),
    id: HTTPRequestID = HTTPRequestID(0)
  ) {
    self.id = id
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
    self.remote = remote
  }
}

/// What log lines and error answers name a request by.
package struct HTTPRequestID: Hashable, Sendable, CustomStringConvertible {
  private let number: UInt64

  package init(_ number: UInt64) {
    self.number = number
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
