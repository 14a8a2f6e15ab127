import Dispatch
package import Moderation
import Synchronization

extension ModerationStore {
  /// Carries out a command and waits for its answer.
  package func carryOut<Answer: Sendable>(
    _ site: String,
    _ command: @escaping @Sendable (inout Transaction) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    let answer = Mutex<Result<Answer, ModerationError>?>(nil)
    let done = DispatchSemaphore(value: 0)
    transact(site, command) { result in
      answer.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let answer = answer.withLock({ $0 }) else {
      throw .store(StoreFailure(.other, "the completion had no answer"))
    }
    return try answer.get()
  }
}

extension ModerationStore {
  /// Asks one state of a site, with expectations that may throw anything.
  package func ask<Answer>(_ site: String, _ query: (Reader) throws -> Answer) throws -> Answer {
    let answer = try read(site) { reader throws(ModerationError) in Result { try query(reader) } }
    return try answer.get()
  }
}
