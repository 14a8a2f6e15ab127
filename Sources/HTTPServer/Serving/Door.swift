import Glibc

/// Where connections come in, for one thread; it can be closed.
final class Door {
  private var socket: ListeningSocket?

  /// What was waited for.
  enum Arrival {
    /// With the connection's socket.
    case connection(Int32)
    /// With the system's error: it lacks something for another connection.
    case exhausted(Int32)
    case nothing
  }

  init(_ socket: consuming ListeningSocket) {
    self.socket = consume socket
  }

  /// From now on the system refuses connections.
  func close() {
    socket = nil
  }

  /// Waits for a connection, for a change of orders, or for a time in milliseconds of ``Milliseconds/now``.
  func wait(for change: borrowing Signal, until time: Int64) -> Arrival {
    let left = Int32(clamping: max(0, time - Milliseconds.now))
    let number = socket?.number ?? -1
    // A descriptor of -1 is left out.
    var requests = [
      pollfd(fd: change.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: number, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&requests, 2, left) > 0 else { return .nothing }
    if requests[0].revents != 0 { change.lower() }
    guard requests[1].revents != 0 else { return .nothing }
    let connection = accept(number, nil, nil)
    if connection >= 0 {
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      return .connection(connection)
    }
    return switch errno {
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: .exhausted(errno)
    default: .nothing
    }
  }
}
