import Synchronization

/// The right and the duty to answer a request once, at once or later, from any thread.
///
/// Without an answer the client gets a ``HTTPRefusal/Reason/unanswered`` when this object goes away.
package final class Responder: Sendable {
  private let connection: Connection
  private let turn: UInt64
  private let id: HTTPRequestID
  private let target: HTTPTarget
  private let hasAnswered = Atomic(false)

  init(_ connection: Connection, turn: UInt64, _ id: HTTPRequestID, _ target: HTTPTarget) {
    self.connection = connection
    self.turn = turn
    self.id = id
    self.target = target
  }

  /// Answers.
  ///
  /// Never waits for the client. Where the server has given the request up, nothing happens.
  ///
  /// - Precondition: It is the first answer.
  package func respond(with response: HTTPResponse) {
    let (isFirst, _) = hasAnswered.compareExchange(
      expected: false,
      desired: true,
      ordering: .acquiringAndReleasing
    )
    precondition(isFirst, "a request is answered once")
    connection.answer(response, turn: turn)
  }

  deinit {
    guard !hasAnswered.load(ordering: .acquiring) else { return }
    let refusal = HTTPRefusal(
      reason: .unanswered,
      id: id,
      remote: connection.remote,
      target: target
    )
    connection.answer(connection.server.answer(to: refusal), turn: turn)
  }
}
