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
}

/// What log lines and error answers name a request by.
package struct HTTPRequestID: Hashable, Sendable, CustomStringConvertible {
  let number: UInt64

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
