internal import CSQLite
internal import Synchronization

/// Ends what a connection is doing, from another thread.
@safe package final class Interrupter: Sendable {
  /// Nil once the connection is closed.
  private let handle: Mutex<Handle>

  /// SQLite lets any thread interrupt a connection as long as that is open, which the mutex sees to.
  @safe private struct Handle: @unchecked Sendable {
    var pointer: OpaquePointer?
  }

  init(_ handle: OpaquePointer) {
    self.handle = Mutex(unsafe Handle(pointer: handle))
  }

  /// Makes running statements fail with ``SQLiteError/Code/interrupted``; those that write are rolled back with their
  /// whole transaction.
  ///
  /// Does nothing where none is running, or the connection has closed.
  package func interrupt() {
    handle.withLock { handle in
      if let pointer = unsafe handle.pointer { unsafe sqlite3_interrupt(pointer) }
    }
  }

  func invalidate() {
    handle.withLock { unsafe $0.pointer = nil }
  }
}
