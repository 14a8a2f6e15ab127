import Synchronization

/// All of this is called on the connection's thread.
extension Connection {
  var hasAnswer: Bool {
    shared.withLock { shared in
      if case .answered = shared.phase { true } else { false }
    }
  }

  /// Sends the program's answer, or waits for it.
  func settle(_ handle: LibraryConnection) -> Bool {
    let phase = shared.withLock { shared in
      switch shared.phase {
      case .handling where mayWait:
        handle.suspend()
        shared.phase = .suspended(handle)
      case let phase:
        shared.phase = .sending(nil)
        return phase
      }
      return shared.phase
    }
    switch phase {
    case .suspended: return true
    case .answered(let response): return send(response, handle, closing: server.isStopping)
    default: return send(server.answer(to: refusal(.stopping)), handle, closing: true)
    }
  }

  /// Answers without the program.
  func refuse(_ reason: HTTPRefusal.Reason, _ handle: LibraryConnection) -> Bool {
    shared.withLock { $0.phase = .sending(nil) }
    setDeadline(after: nil)
    return send(server.answer(to: refusal(reason)), handle, closing: true)
  }

  private func refusal(_ reason: HTTPRefusal.Reason) -> HTTPRefusal {
    HTTPRefusal(reason: reason, id: incoming.id, remote: remote, target: incoming.target)
  }

  private func send(_ response: HTTPResponse, _ handle: LibraryConnection, closing: Bool) -> Bool {
    if case .stream(let stream) = response.body {
      shared.withLock { $0.phase = .sending(stream) }
      if server.isStopping, stream.endsWithServer { stream.close() }
    }
    let method = incoming.method
    if let message = LibraryResponse(response, to: method, on: self, handle, closing: closing) {
      return handle.queue(message, response.status)
    }
    response.abandon()
    let fault = HTTPRefusal(
      reason: .unsendable,
      id: incoming.id,
      remote: remote,
      target: incoming.target
    )
    for answer in [server.answer(to: fault), fault.plainAnswer] {
      if let message = LibraryResponse(answer, to: method, on: self, handle, closing: true) {
        return handle.queue(message, answer.status)
      }
    }
    return false
  }
}
