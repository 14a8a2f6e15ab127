import Glibc
import Synchronization

/// Whether somebody has asked this program to read its files again, by SIGHUP.
package enum Hangup {
  private static let isNoted = Atomic(false)

  /// Starts to listen; without it the signal ends the program.
  package static func listen() {
    // Made before a handler needs it.
    isNoted.store(false, ordering: .relaxed)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in Hangup.note() }
    _ = unsafe sigaction(SIGHUP, &action, nil)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGHUP)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Takes a signal; to set a flag is safe in a handler.
  private static func note() {
    isNoted.store(true, ordering: .relaxed)
  }

  /// Whether a signal came since this was asked last.
  package static func take() -> Bool {
    isNoted.exchange(false, ordering: .relaxed)
  }
}
