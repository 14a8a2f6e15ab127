import Screening
import Synchronization

/// What threads need to gather evidence, lent to one at a time.
///
/// `free` is only touched under the lock, and what was taken out of it is used by the thread that took it alone.
final class ScratchPool: @unchecked Sendable {
  private let lock = Mutex(())
  private var free: [EvidenceScratch] = []

  func lend<Result>(_ body: (EvidenceScratch) -> Result) -> Result {
    let scratch = lock.withLock { _ in free.popLast() } ?? EvidenceScratch()
    defer { lock.withLock { _ in free.append(scratch) } }
    return body(scratch)
  }
}
