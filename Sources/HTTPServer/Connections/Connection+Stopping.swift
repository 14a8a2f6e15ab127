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
  func giveUp(_ answer: (HTTPRefusal) -> HTTPResponse) {
    shared.withLock { shared in
      switch shared.phase {
      case .suspended(let handle):
        // The thread isn't at work on what comes in, since it has handed the request over.
        let refusal = HTTPRefusal(
          reason: .stopping,
          id: incoming.id,
          remote: remote,
          target: incoming.target
        )
        shared.phase = .answered(answer(refusal))
        handle.resume()
      case .sending(let stream?): stream.abort()
      default: break
      }
    }
  }
}
