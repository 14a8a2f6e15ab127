import Glibc
import Synchronization

/// Whether somebody has asked this program to stop: by Ctrl-C, or by `kill`.
///
/// The first signal only leaves a note, so that the line that is being written is finished. One that comes
/// half a second later or more ends the program at once, for whoever has lost patience; an earlier one is
/// most likely the same wish, since shells and `timeout` signal a program and its whole group.
package enum Interruption {
  /// 0 where no signal came; to set numbers like this one is what a signal handler can do safely.
  private static let signalNumber = Atomic<Int32>(0)
  private static let milliseconds = Atomic<Int64>(0)
  private static let patience: Int64 = 500

  /// What was asked for; nil where nothing was.
  package static var requested: Interrupted? {
    let number = signalNumber.load(ordering: .relaxed)
    return number == 0 ? nil : Interrupted(signal: number)
  }

  package static var isRequested: Bool { requested != nil }

  /// Starts to listen, and makes a closed pipe an error instead of a sudden end.
  package static func listen() {
    _ = signal(SIGPIPE, SIG_IGN)
    // Made before a handler needs them.
    signalNumber.store(0, ordering: .relaxed)
    milliseconds.store(0, ordering: .relaxed)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Interruption.note($0) }
      _ = unsafe sigaction(number, &action, nil)
      _ = unsafe sigaddset(&signals, number)
    }
    // Whoever started us may have held them back, and a child inherits that.
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Takes a signal; everything called here is safe in a handler (`man 7 signal-safety`).
  private static func note(_ number: Int32) {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    let now = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    if signalNumber.load(ordering: .relaxed) == 0 {
      milliseconds.store(now, ordering: .relaxed)
      signalNumber.store(number, ordering: .relaxed)
    } else if now - milliseconds.load(ordering: .relaxed) >= patience {
      _ = signal(number, SIG_DFL)
      _ = raise(number)
    }
  }

  /// - Throws: ``Interrupted``, where somebody has asked to stop.
  package static func check() throws(Interrupted) {
    if let requested { throw requested }
  }
}

/// The work was given up because somebody asked for it.
package struct Interrupted: Error, Hashable, Sendable {
  /// As in `signal.h`.
  package var signal: Int32

  init(signal: Int32) {
    self.signal = signal
  }

  package static let byUser = Interrupted(signal: SIGINT)

  /// What a shell says of a program that this signal ended: 130 after Ctrl-C.
  package var exitCode: Int32 { 128 + signal }

  /// In lower case, without a full stop.
  package var reason: String { signal == SIGINT ? "Ctrl-C" : "SIGTERM" }
}
