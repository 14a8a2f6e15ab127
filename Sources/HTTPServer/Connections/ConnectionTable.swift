import Glibc
import Synchronization

/// The connections that are open.
///
/// A connection is in the table as long as its socket is its own, so what is done to a socket is done under the table's
/// lock. Locks are taken in the order table, connection, stream, library.
final class ConnectionTable: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    var counts: [IPAddress: Int] = [:]
  }

  private let state = Mutex(State())
  /// Told when the last connection goes.
  private let emptied = Signal()

  /// Adds a connection.
  ///
  /// - Parameter make: Gets whether there are too many already.
  func add(
    _ address: IPAddress,
    _ limits: HTTPServer.Limits,
    _ make: (Bool) -> Connection
  ) -> Connection {
    state.withLock { state in
      let count = state.counts[address, default: 0] + 1
      state.counts[address] = count
      let isSurplus =
        state.connections.count >= limits.connections
        || limits.connectionsPerAddress.map { count > $0 } ?? false
      let connection = make(isSurplus)
      state.connections[ObjectIdentifier(connection)] = connection
      return connection
    }
  }

  func remove(_ connection: Connection) {
    state.withLock { state in
      state.connections[ObjectIdentifier(connection)] = nil
      let address = connection.remote.address
      let count = state.counts[address, default: 1] - 1
      state.counts[address] = count == 0 ? nil : count
      if state.connections.isEmpty { emptied.raise() }
    }
  }

  var count: Int { state.withLock { $0.connections.count } }

  /// Waits until there are no connections.
  ///
  /// - Returns: Whether that came before the deadline, in milliseconds of ``Milliseconds/now``.
  func waitUntilEmpty(_ deadline: Int64) -> Bool {
    while true {
      emptied.lower()
      if count == 0 { return true }
      let left = deadline - Milliseconds.now
      guard left > 0 else { return false }
      emptied.wait(atMost: left)
    }
  }

  /// Cuts off clients that are too slow, and ends streams whose clients went away.
  func sweep() {
    let now = Milliseconds.now
    var orphans: [BodyStream] = []
    state.withLock { state in
      for connection in state.connections.values {
        if connection.deadline.load(ordering: .relaxed) < now {
          shutdown(connection.socket, Int32(SHUT_RDWR))
        } else if let stream = connection.stream, Self.hasHungUp(connection.socket) {
          orphans.append(stream)
        }
      }
    }
    for stream in orphans { stream.end(.cut) }
  }

  /// Lets connections end that wait for a request, and streams that may end anywhere.
  func beginStopping() {
    state.withLock { state in
      for connection in state.connections.values {
        connection.shared.withLock { shared in
          switch shared.phase {
          case .idle: shutdown(connection.socket, Int32(SHUT_RD))
          case .sending(let stream?) where stream.endsWithServer: stream.close()
          default: break
          }
        }
      }
    }
  }

  /// Answers what is still pending in the program's stead, and cuts streams.
  func giveUp(_ answer: (HTTPRefusal) -> HTTPResponse) {
    state.withLock { state in
      for connection in state.connections.values { connection.giveUp(answer) }
    }
  }

  private static func hasHungUp(_ socket: Int32) -> Bool {
    // POLLRDHUP: the other side sends no more. For whoever listens to a stream that means it went away.
    var request = pollfd(fd: socket, events: 0x2000, revents: 0)
    return unsafe poll(&request, 1, 0) > 0
  }
}
