import JSON
import Moderation
import Screening

/// What came of several cases, one after the other; one that can't be worked on says why.
struct CaseResults: Sendable {
  private var results: [(id: CaseID, reply: [UInt8]?, problem: [UInt8]?)] = []

  mutating func note(_ id: CaseID, _ result: Result<Outcome, ModerationError>, at now: Timestamp) {
    switch result {
    case .success(.reply(let reply)): results.append((id, reply.body, nil))
    case .success(.otherRequest): results.append((id, nil, Problem.otherRequest.json))
    case .failure(let error): results.append((id, nil, Problem(error, at: now).json))
    }
  }

  /// - Parameter name: Of the member that holds what came of a case.
  func write(as name: StaticString, to json: inout JSONWriter) {
    json.list("results", of: results) { result, json in
      json.id("case", result.id)
      if let reply = result.reply {
        json.name(name)
        json.raw(reply)
      }
      if let problem = result.problem {
        json.name("problem")
        json.raw(problem)
      }
    }
  }
}
