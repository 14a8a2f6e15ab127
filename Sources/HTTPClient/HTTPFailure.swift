internal import CCurl

/// Why there is no answer to a request; says so in words that hold nothing of what was sent.
package struct HTTPFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    /// The host's name has no address.
    case noSuchHost = "no_such_host"
    /// Nobody takes connections there.
    case noConnection = "no_connection"
    /// The receiver didn't show who it is, or speaks no TLS.
    case notSecure = "not_secure"
    case timeout
    /// The connection was closed without an answer.
    case closed
    /// What came is no answer of HTTP.
    case malformed
    case other
  }

  package var code: Code
  package var description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  static let outOfMemory = HTTPFailure(.other, "there is no memory left for a request")

  init(_ code: CURLcode) {
    let words = unsafe String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      self.init(.noSuchHost, "the host's name has no address")
    case CURLE_COULDNT_CONNECT:
      self.init(.noConnection, "nobody takes connections there")
    case CURLE_OPERATION_TIMEDOUT:
      self.init(.timeout, "no answer came in time")
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      self.init(.notSecure, "no secure connection came about: \(words)")
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
      self.init(.closed, "the connection was closed before the answer was there")
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WRITE_ERROR,
      CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING:
      self.init(.malformed, "what came is no answer of HTTP")
    default:
      self.init(.other, words)
    }
  }
}
