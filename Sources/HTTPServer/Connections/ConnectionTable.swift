import Glibc
import Synchronization

/// The connections that are open.
///
/// A connection is in the table as long as its socket is its own, so what is done to a socket is done under the table's
/// lock. Locks are taken in the order table, connection, stream, library.
final class ConnectionTable: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    /// By ``IPAddress/client``.
    var counts: [IPAddress: Int] = [:]
    var isAwaited = false
  }

  private let state = Mutex(State())
  /// Raised when the last connection goes, once somebody waits for that.
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
      let count = state.counts[address.client, default: 0] + 1
      state.counts[address.client] = count
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
      let address = connection.remote.address.client
      let count = state.counts[address, default: 1] - 1
      state.counts[address] = count == 0 ? nil : count
      if state.isAwaited, state.connections.isEmpty { emptied.raise() }
    }
  }

  var count: Int { state.withLock { $0.connections.count } }

  /// Waits until there are no connections.
  ///
  /// - Returns: Whether that came before the deadline, in milliseconds of ``Milliseconds/now``.
  func waitUntilEmpty(_ deadline: Int64) -> Bool {
    state.withLock { $0.isAwaited = true }
    while true {
      emptied.lower()
      if count == 0 { return true }
      let left = deadline - Milliseconds.now
      guard left > 0 else { return false }
      emptied.wait(atMost: left)
    }
  }

  /// Cuts off clients that are too slow, and lets go of those that have gone.
  func sweep() {
    let now = Milliseconds.now
    var orphans: [BodyStream] = []
    state.withLock { state in
      var quiet: [Connection] = []
      for connection in state.connections.values {
        if connection.deadline.load(ordering: .relaxed) < now {
          shutdown(connection.socket, Int32(SHUT_RDWR))
        } else if connection.isQuiet {
          quiet.append(connection)
        }
      }
      for connection in Self.silent(quiet) {
        if let stream = connection.letGo() { orphans.append(stream) }
      }
    }
    for stream in orphans { stream.end(.cut) }
  }

  /// Those whose clients have said that they send no more.
  private static func silent(_ connections: [Connection]) -> [Connection] {
    // POLLRDHUP, which the system's module doesn't have.
    var requests = connections.map { pollfd(fd: $0.socket, events: 0x2000, revents: 0) }
    guard unsafe poll(&requests, nfds_t(requests.count), 0) > 0 else { return [] }
    return zip(connections, requests).filter { $1.revents != 0 }.map(\.0)
  }

  /// Lets connections end on which nothing goes on, and streams that may end anywhere.
  func beginStopping() {
    state.withLock { state in
      for connection in state.connections.values {
        connection.endIfStopping()
        if let stream = connection.stream, stream.endsWithServer { stream.close() }
      }
    }
  }

  /// Answers what is still pending in the program's stead, and cuts streams.
  func giveUp() {
    // Not under the lock, since the program says what the answers are.
    for connection in state.withLock({ Array($0.connections.values) }) { connection.giveUp() }
  }
}
