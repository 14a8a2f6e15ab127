/// A request that the server answers by itself.
///
/// Some are so malformed that libmicrohttpd answers them, with a page of its own: a request line or a header field
/// without its parts, a length that isn't a number, a broken chunk, and a header beyond all memory that the
/// connection has.
package struct HTTPRefusal: Sendable {
  package let reason: Reason
  package let id: HTTPRequestID
  package let remote: SocketAddress
  /// Nil where it couldn't be read.
  package let target: HTTPTarget?

  /// What was wrong.
  package enum Reason: Hashable, Sendable {
    /// What was sent isn't HTTP, or can be read in two ways; with what was expected.
    case malformed(String)
    /// None of ``HTTPMethod``.
    case unknownMethod
    /// In bytes, what would have been taken.
    case bodyTooLarge(limit: Int)
    /// In bytes, what would have been taken.
    case targetTooLong(limit: Int)
    /// In bytes, what would have been taken.
    case headerTooLarge(limit: Int)
    /// There are as many connections as there may be, in all or from this address.
    case tooManyConnections
    /// The server is about to end.
    case stopping
    /// The program gave up without an answer.
    case unanswered
    /// The program's answer had a header field that can't be sent.
    case unsendable
  }

  /// What is usual for the reason.
  package var status: HTTPStatus {
    switch reason {
    case .malformed: .badRequest
    case .unknownMethod: .methodNotAllowed
    case .bodyTooLarge: .contentTooLarge
    case .targetTooLong: .targetTooLong
    case .headerTooLarge: .headerTooLarge
    case .tooManyConnections, .stopping: .serviceUnavailable
    case .unanswered, .unsendable: .internalServerError
    }
  }

  /// One sentence for the client: what was expected, and what to do.
  package var explanation: String {
    switch reason {
    case .malformed(let expected): "The request can't be read: \(expected)."
    case .unknownMethod:
      "The method is none of \(HTTPMethod.allCases.map(\.rawValue).joined(separator: ", "))."
    case .bodyTooLarge(let limit):
      "The body may have \(limit) bytes at the most; send less at once."
    case .targetTooLong(let limit):
      "The target may have \(limit) bytes at the most; shorten the query."
    case .headerTooLarge(let limit):
      "The header may have \(limit) bytes at the most; send fewer or shorter fields."
    case .tooManyConnections:
      "Too many connections are open; close some, or try again in a few seconds."
    case .stopping: "The server is stopping; try again in a few seconds."
    case .unanswered, .unsendable: "The server failed to answer; the fault is not in the request."
    }
  }

  /// The explanation as plain text, for servers that say nothing better.
  package var plainAnswer: HTTPResponse {
    var answer = HTTPResponse(status, text: explanation + "\n")
    switch reason {
    case .unknownMethod:
      answer.headers.append(
        HTTPField("Allow", HTTPMethod.allCases.map(\.rawValue).joined(separator: ", "))
      )
    case .tooManyConnections, .stopping: answer.headers.append(HTTPField("Retry-After", "5"))
    default: break
    }
    return answer
  }
}
