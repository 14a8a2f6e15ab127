import Synchronization

/// An HTTP/1.1 server.
///
/// It works from when it is made until ``stop(within:)``.
package final class HTTPServer: Sendable {
  /// Where the server listens, with the port that the system chose if it was asked to.
  package let address: SocketAddress
  private let state: ServerState
  private let daemon: Daemon
  private let doorkeeper: Doorkeeper
  private let isStopped = Mutex(false)

  /// Starts a server.
  ///
  /// - Parameter configuration: Where to listen, and what to take.
  /// - Parameter refusal: Says how requests are answered that the handler doesn't get.
  /// - Parameter log: Gets what the library complains about, without anything that a client sent.
  /// - Parameter handler: Gets a request that was received whole, on one of the server's threads, which it must not hold
  ///   up: whatever waits for a disk or for another thread answers later.
  package init(
    _ configuration: Configuration,
    refusal: @escaping @Sendable (HTTPRefusal) -> HTTPResponse = \.plainAnswer,
    log: @escaping @Sendable (String) -> Void = { _ in },
    handler: @escaping @Sendable (HTTPRequest, Responder) -> Void
  ) throws(HTTPServerError) {
    let socket = try ListeningSocket(configuration.address)
    address = socket.address
    state = ServerState(limits: configuration.limits, refusal: refusal, log: log, handler: handler)
    daemon = try Daemon(state, configuration)
    do throws(HTTPServerError) {
      doorkeeper = try Doorkeeper(state, daemon, socket)
    } catch {
      daemon.stop()
      throw error
    }
  }

  /// How many connections are open.
  package var connectionCount: Int { state.table.count }

  /// Stops: takes no more connections, lets running requests finish, ends streams, and then cuts what is left.
  ///
  /// Streams that end with the server are closed at once. What is pending when the time is over is answered with
  /// ``HTTPRefusal/Reason/stopping``. Returns when all is done; later calls wait for the first one.
  ///
  /// - Precondition: Not called from the handler or anything else that runs on the server's threads.
  package func stop(within time: Duration) {
    isStopped.withLock { isStopped in
      guard !isStopped else { return }
      isStopped = true
      state.beginStopping()
      doorkeeper.closeDoor()
      state.table.beginStopping()
      if !state.table.waitUntilEmpty(Milliseconds.now + time.milliseconds) {
        state.beginCutting()
        state.table.giveUp()
        _ = state.table.waitUntilEmpty(Milliseconds.now + Self.lastWords.milliseconds)
      }
      state.beginCutting()
      state.table.giveUp()
      doorkeeper.leave()
      daemon.stop()
    }
  }

  /// How long the answers may take that are given in the program's stead.
  private static let lastWords = Duration.milliseconds(500)

  deinit {
    stop(within: .zero)
  }
}
