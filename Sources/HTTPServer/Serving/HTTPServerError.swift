import Glibc

/// Why a server can't start; says what to do.
package enum HTTPServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another program listens there.
  case addressInUse(SocketAddress)
  /// The port is reserved for the administrator.
  case notPermitted(SocketAddress)
  /// This machine doesn't have that address.
  case addressNotAvailable(SocketAddress)
  /// The text isn't an address with a port.
  case badAddress(String)
  /// The library was built without TLS.
  case tlsUnsupported
  /// Certificate and key aren't PEM, or don't belong together; with the library's words, if it has any.
  case badCertificate(String)
  /// The system or the library lacks something; with their words.
  case failed(String)

  init(_ code: Int32, _ address: SocketAddress) {
    self =
      switch code {
      case EADDRINUSE: .addressInUse(address)
      case EACCES, EPERM: .notPermitted(address)
      case EADDRNOTAVAIL, EAFNOSUPPORT: .addressNotAvailable(address)
      default: .failed(Self.words(code))
      }
  }

  static func words(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  package var description: String {
    switch self {
    case .addressInUse(let address):
      "another program listens on \(address): stop it, or choose another port"
    case .notPermitted(let address):
      "not permitted to listen on \(address): choose a port from 1024 up, with a proxy in front"
    case .addressNotAvailable(let address):
      "this machine has no address \(address.address): choose one of its own, or 0.0.0.0 for all"
    case .badAddress(let text):
      "expected an address with a port such as 127.0.0.1:8080 or [::1]:8080, found “\(text)”"
    case .tlsUnsupported:
      "libmicrohttpd was built without TLS: put a proxy in front, or install a build with GnuTLS"
    case .badCertificate(let words):
      "expected a certificate and its unencrypted private key in PEM\(words.isEmpty ? "" : ": \(words)")"
    case .failed(let words):
      "the HTTP server can't start: \(words)"
    }
  }
}
