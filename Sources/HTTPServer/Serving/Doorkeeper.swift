import Glibc
import Synchronization

/// The thread that takes connections in, and looks after slow ones.
///
/// libmicrohttpd could listen itself. But then to stop listening is a race that ends the program
/// (`MHD_quiesce_daemon` and a worker both take the socket out of the worker's epoll set, and whoever comes second
/// calls `abort`), and clients beyond the limit of connections would hang instead of being refused.
final class Doorkeeper: Sendable {
  private enum Order: UInt8, AtomicRepresentable {
    case open
    case closeDoor
    case leave
  }

  private let server: ServerState
  private let daemon: Daemon
  private let order = Atomic(Order.open)
  private let change = Signal()
  /// How often slow clients are looked for, in milliseconds.
  private let interval: Int64
  private let thread = Mutex<JoinableThread?>(nil)

  init(_ server: ServerState, _ daemon: Daemon, _ socket: consuming ListeningSocket)
    throws(HTTPServerError)
  {
    self.server = server
    self.daemon = daemon
    let shortest = min(server.limits.timeToSend, server.limits.idleTime)
    interval = min(1000, max(10, shortest.milliseconds / 4))
    let door = Door(socket)
    let created = try JoinableThread { [self] in work(at: door) }
    thread.withLock { $0 = created }
  }

  /// Takes no more connections; slow ones are still looked after.
  func closeDoor() {
    give(.closeDoor)
  }

  /// Ends the thread.
  func leave() {
    give(.leave)
    thread.withLock { thread in
      thread?.join()
      thread = nil
    }
  }

  private func give(_ order: Order) {
    self.order.store(order, ordering: .releasing)
    change.raise()
  }

  private func work(at door: Door) {
    var nextSweep = Milliseconds.now + interval
    while true {
      switch order.load(ordering: .acquiring) {
      case .open: break
      case .closeDoor: door.close()
      case .leave:
        door.close()
        return
      }
      switch door.wait(for: change, until: nextSweep) {
      case .connection(let socket): letIn(socket)
      case .exhausted(let code):
        server.log("no connections can be taken: \(HTTPServerError.words(code))")
        change.wait(atMost: 100)
      case .nothing: break
      }
      if Milliseconds.now >= nextSweep {
        server.table.sweep()
        nextSweep = Milliseconds.now + interval
      }
    }
  }

  private func letIn(_ socket: Int32) {
    daemon.add(socket)
  }
}
