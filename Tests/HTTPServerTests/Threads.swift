import Foundation

/// Does something on a thread of its own.
func onThread(_ body: @escaping @Sendable () -> Void) {
  Thread.detachNewThread(body)
}

/// Does something on a thread of its own, after a moment in which all others could have come first.
func later(_ body: @escaping @Sendable () -> Void) {
  onThread {
    usleep(20_000)
    body()
  }
}

/// Waits for what other threads bring about.
///
/// - Returns: Whether it came about within ten seconds.
func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<2000 {
    if condition() { return true }
    usleep(5_000)
  }
  return false
}

/// Lets other threads come first for a moment.
func pause() {
  usleep(5_000)
}
