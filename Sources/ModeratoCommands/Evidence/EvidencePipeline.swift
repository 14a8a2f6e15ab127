import Dispatch
import POSIX
import Records
import Screening

/// Reads records and gathers their evidence on all cores, while one thread takes them in order.
///
/// What a text says follows from nothing else, so it is found in parallel; what follows from that needs
/// the comments before it, so the caller gets them one by one, in the order of the input, however many
/// threads there are.
struct EvidencePipeline {
  let rules: RuleSet
  let decoder: RecordDecoder
  let threads: Int

  /// Runs until the input ends, or something throws.
  ///
  /// - Parameters:
  ///   - next: Gives the next records; nil at the end.
  ///   - use: Takes what each record gave.
  ///   - pause: Called where what was made so far could be shown, since the input lets us wait.
  func run(
    next: () throws -> RawBatch?,
    use: (EvidenceJob.Item) throws -> Void,
    pause: () throws -> Void
  ) throws {
    let queue = EvidenceQueue()
    for _ in 0..<threads {
      // `screen` has nothing else to do than this, so it may keep the pool's threads.
      DispatchQueue.global().async { [rules, decoder] in
        Self.work(rules, decoder, queue)
      }
    }
    defer { queue.close(threads: threads) }
    var underWay: [EvidenceJob] = []
    var isAtEnd = false
    while !isAtEnd || !underWay.isEmpty {
      // Two batches a thread: one is worked on while the next one waits.
      while !isAtEnd, underWay.count < 2 * threads {
        guard let batch = try next() else {
          isAtEnd = true
          break
        }
        let job = EvidenceJob(batch)
        queue.add(job)
        underWay.append(job)
        // Whoever types or pipes slowly sees each answer at once.
        if batch.bytes.count < 1 << 12 { break }
      }
      guard !underWay.isEmpty else { break }
      for item in underWay.removeFirst().wait() { try use(item) }
      try Interruption.check()
      if underWay.isEmpty { try pause() }
    }
  }

  private static func work(_ rules: RuleSet, _ decoder: RecordDecoder, _ queue: EvidenceQueue) {
    let scratch = EvidenceScratch()
    while let job = queue.take() {
      let batch = job.batch
      let bytes = batch.bytes.span
      var items: [EvidenceJob.Item] = []
      items.reserveCapacity(batch.records.count)
      for raw in batch.records {
        do throws(Malformation) {
          let record = try decoder.decode(raw, in: bytes)
          items.append(.comment(record, rules.evidence(of: record.comment, with: scratch)))
        } catch {
          items.append(.malformed(error))
        }
      }
      job.finish(items)
    }
  }
}
