import Synchronization

/// From the thread that stops the server.
extension Connection {
  /// What is being sent, if it is made meanwhile.
  var stream: BodyStream? {
    shared.withLock { shared in
      if case .sending(let stream) = shared.phase { stream } else { nil }
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
