import Synchronization

/// The right and the duty to answer a request once, at once or later, from any thread.
///
/// Without an answer the client gets a ``HTTPRefusal/Reason/unanswered`` when this object goes away.
package final class Responder: Sendable {
  private let recipient: Recipient
  private let hasAnswered = Atomic(false)

  private enum Recipient {
    /// With the number of the request on it, and what a refusal says of the request.
    case connection(Connection, turn: UInt64, HTTPTarget, HTTPRequestID)
    case program(@Sendable (HTTPResponse) -> Void)
  }

  init(_ connection: Connection, turn: UInt64, _ target: HTTPTarget, _ id: HTTPRequestID) {
    recipient = .connection(connection, turn: turn, target, id)
  }

  /// Gives the answer to a request that didn't come over a connection.
  package init(_ recipient: @escaping @Sendable (HTTPResponse) -> Void) {
    self.recipient = .program(recipient)
  }

  /// Answers.
  ///
  /// Never waits for the client. Where the server has given the request up, nothing happens.
  ///
  /// - Precondition: It is the first answer, and a stream in it was in no other.
  package func respond(with response: HTTPResponse) {
    let (isFirst, _) = hasAnswered.compareExchange(
      expected: false,
      desired: true,
      ordering: .acquiringAndReleasing
    )
    precondition(isFirst, "a request is answered once")
    if case .stream(let stream) = response.body { stream.claim() }
    switch recipient {
    case .connection(let connection, let turn, _, _): connection.answer(response, turn: turn)
    case .program(let recipient): recipient(response)
    }
  }

  deinit {
    guard !hasAnswered.load(ordering: .acquiring),
      case .connection(let connection, let turn, let target, let id) = recipient
    else { return }
    let refusal = HTTPRefusal(
      reason: .unanswered,
      id: id,
      remote: connection.remote,
      target: target
    )
    connection.answer(connection.server.answer(to: refusal), turn: turn)
  }
}
