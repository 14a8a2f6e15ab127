import Dispatch
import JSON
import Moderation
import Synchronization

/// Several cases that are decided in the same way, one after the other, each in a transaction of its own.
///
/// One that can't be decided says why and keeps the others from nothing.
final class BulkDecision<Store: ModerationStore & AccessStore>: Sendable {
  private let call: Call<Store>
  private let cases: [CaseID]
  private let results = Mutex(CaseResults())

  init(_ call: Call<Store>) {
    self.call = call
    var seen: Set<CaseID> = []
    cases = (call.body.texts("cases") ?? []).map { CaseID(Int64($0) ?? 0) }.filter {
      seen.insert($0).inserted
    }
  }

  func start() throws(Problem) {
    try decide(0)
  }

  private func decide(_ index: Int) throws(Problem) {
    guard index < cases.count else { return call.answer(reply) }
    let id = cases[index]
    try call.command(part: "\(id)") { result in
      self.note(id, result)
      self.call.service.queue.async {
        do throws(Problem) {
          try self.decide(index + 1)
        } catch {
          self.call.fail(error)
        }
      }
    } _: { [call] desk, transaction throws(ModerationError) in
      try call.decide(desk, &transaction) { decision, transaction throws(ModerationError) in
        try desk.decide(id, decision, in: &transaction)
      }
    }
  }

  private func note(_ id: CaseID, _ result: Result<Outcome, ModerationError>) {
    let now = call.service.clock()
    results.withLock { $0.note(id, result, at: now) }
  }

  private var reply: Reply {
    let results = results.withLock { $0 }
    return Reply { json in results.write(as: "decided", to: &json) }
  }
}
