import Glibc
import Synchronization

extension Connection {
  /// Lets a connection end on which nothing goes on when the server stops, or right after.
  ///
  /// What has come in already is still read and answered.
  func endIfStopping() {
    guard server.isStopping else { return }
    shared.withLock { shared in
      if case .idle = shared.phase { shutdown(socket, Int32(SHUT_RD)) }
    }
  }

  /// Answers in the program's stead, or cuts the stream.
  func giveUp() {
    let pending = shared.withLock { shared -> (turn: UInt64, HTTPRefusal)? in
      // A thread that has handed a request over doesn't touch what came in.
      guard case .suspended = shared.phase else { return nil }
      let refusal = HTTPRefusal(
        reason: .stopping,
        id: incoming.id,
        remote: remote,
        target: incoming.target
      )
      return (shared.turn, refusal)
    }
    if let (turn, refusal) = pending { answer(server.answer(to: refusal), turn: turn) }
    stream?.abort()
  }
}
