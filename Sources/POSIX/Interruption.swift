import Glibc
import Synchronization

/// Whether the user has asked to stop.
///
/// The first Ctrl-C only leaves a note, so that the line that is being written is finished; the second
/// ends the program at once.
package enum Interruption {
  /// The one thing that a signal handler can do safely is to set a flag.
  private static let flag = Atomic<Bool>(false)

  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Starts to listen, and makes a closed pipe an error instead of a sudden end.
  package static func listen() {
    _ = signal(SIGPIPE, SIG_IGN)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      Interruption.flag.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    _ = unsafe sigaction(SIGINT, &action, nil)
    // Whoever started us may have held it back, and a child inherits that.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGINT)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
