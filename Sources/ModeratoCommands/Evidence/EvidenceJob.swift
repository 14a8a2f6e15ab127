import Dispatch
import Records
import Screening
import Synchronization

/// A batch of records on its way to evidence: one thread fills it in, another waits for it.
final class EvidenceJob: Sendable {
  /// What a record gave.
  enum Item: Sendable {
    case comment(CommentRecord, Evidence)
    case malformed(Malformation)
  }

  let batch: RawBatch
  private let items = Mutex<[Item]>([])
  private let done = DispatchSemaphore(value: 0)

  init(_ batch: RawBatch) {
    self.batch = batch
  }

  func finish(_ result: [Item]) {
    items.withLock { $0 = result }
    done.signal()
  }

  /// What the records gave, in their order; waits until it is there.
  func wait() -> [Item] {
    done.wait()
    return items.withLock { $0 }
  }
}

/// Jobs that wait for a thread.
final class EvidenceQueue: Sendable {
  private let jobs = Mutex<[EvidenceJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  func add(_ job: EvidenceJob) {
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  /// Lets so many threads end.
  func close(threads: Int) {
    for _ in 0..<threads { waiting.signal() }
  }

  /// The oldest job, or nil once there will be no more; waits for one.
  func take() -> EvidenceJob? {
    waiting.wait()
    return jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
