import Synchronization

/// A client's connection, on which it sends one request after the other.
///
/// What belongs to the request that comes in is touched only by the thread of libmicrohttpd that the connection
/// belongs to; what others may change is in ``shared``.
final class Connection: @unchecked Sendable {
  let server: ServerState
  let remote: SocketAddress
  let socket: Int32
  /// When the client will have been too slow; in milliseconds of ``Milliseconds/now``.
  let deadline: Atomic<Int64>
  /// Whether there were too many connections when this one was made.
  let isSurplus: Bool
  let shared = Mutex(Shared())

  /// The connection's thread alone.
  var incoming = IncomingRequest()

  struct Shared {
    /// How many requests were completed.
    var turn: UInt64 = 0
    var phase = Phase.idle
    /// After how many requests the client was seen to have nothing more to say.
    var silence: UInt64?
  }

  /// What is going on.
  enum Phase {
    /// No request line has come.
    case idle
    case receiving
    /// The program has the request.
    case handling
    /// The program has the request, and the thread has gone on to others.
    case suspended(LibraryConnection)
    /// The program has answered, and the thread has yet to see that.
    case answered(HTTPResponse)
    case sending(BodyStream?)
  }

  init(_ server: ServerState, _ handle: LibraryConnection, isSurplus: Bool) {
    self.server = server
    remote = handle.clientAddress
    socket = handle.socket
    self.isSurplus = isSurplus
    deadline = Atomic(Milliseconds.now + server.limits.timeToSend.milliseconds)
  }

  /// Whether the connection may wait for the program; not when the server is about to cut all.
  var mayWait: Bool { !server.isCutting }

  func setDeadline(after duration: Duration?) {
    deadline.store(
      duration.map { Milliseconds.now + $0.milliseconds } ?? .max,
      ordering: .relaxed
    )
  }

  /// Takes an answer from any thread.
  func answer(_ response: HTTPResponse, turn: UInt64) {
    let isTaken = shared.withLock { shared in
      guard shared.turn == turn else { return false }
      switch shared.phase {
      case .handling:
        shared.phase = .answered(response)
        return true
      case .suspended(let handle):
        shared.phase = .answered(response)
        handle.resume()
        return true
      case .idle, .receiving, .answered, .sending:
        return false
      }
    }
    if !isTaken { response.abandon() }
  }

  /// Gets ready for the next request, or for the end.
  func complete() {
    let phase = shared.withLock { shared in
      let phase = shared.phase
      shared.phase = .idle
      shared.turn += 1
      return phase
    }
    if case .answered(let response) = phase { response.abandon() }
    incoming = IncomingRequest()
    setDeadline(after: server.limits.idleTime)
    endIfStopping()
  }
}
