import Glibc
import Synchronization

/// A client can go away, or say that it will send no more, while nothing is read from it: where the connection is
/// suspended, and where libmicrohttpd was told of it together with the last bytes and doesn't look again.
extension Connection {
  /// What is being sent, if it is made meanwhile.
  var stream: BodyStream? {
    shared.withLock { shared in
      if case .sending(let stream) = shared.phase { stream } else { nil }
    }
  }

  /// Whether a client that sends no more has no business here.
  var isQuiet: Bool {
    shared.withLock { shared in
      switch shared.phase {
      case .idle, .sending(_?): true
      default: false
      }
    }
  }

  /// Takes note that the client sends no more, and ends an idle connection that was as silent when it was looked at
  /// before: by then all that had come in has been read.
  ///
  /// - Returns: A stream that nobody reads any longer.
  func letGo() -> BodyStream? {
    shared.withLock { shared in
      switch shared.phase {
      case .sending(let stream?): return stream
      case .idle where shared.silence == shared.turn: shutdown(socket, Int32(SHUT_RDWR))
      case .idle: shared.silence = shared.turn
      default: break
      }
      return nil
    }
  }
}
