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
  private let results = Mutex<[(id: CaseID, reply: [UInt8]?, problem: [UInt8]?)]>([])

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
    results.withLock { results in
      switch result {
      case .success(.reply(let reply)): results.append((id, reply.body, nil))
      case .success(.otherRequest): results.append((id, nil, Problem.otherRequest.json))
      case .failure(let error): results.append((id, nil, Problem(error, at: now).json))
      }
    }
  }

  private var reply: Reply {
    let results = results.withLock { $0 }
    return Reply { json in
      json.list("results", of: results) { result, json in
        json.id("case", result.id)
        if let reply = result.reply {
          json.name("decided")
          json.raw(reply)
        }
        if let problem = result.problem {
          json.name("problem")
          json.raw(problem)
        }
      }
    }
  }
}
