import HTTPClient
import Moderation
import Screening

extension Delivery {
  /// What a try led to.
  enum Step: Hashable {
    case told
    /// It will be tried again; with what went wrong.
    case failed(String)
    /// It won't be tried again; with what went wrong last.
    case gaveUp(String)

    func count<Store>(in counts: inout Courier<Store>.Counts) {
      switch self {
      case .told: counts.delivered += 1
      case .failed: counts.failed += 1
      case .gaveUp:
        counts.failed += 1
        counts.givenUp += 1
      }
    }
  }

  /// Goes on after a try to tell the first of what was found.
  mutating func finish(
    _ message: Message,
    _ status: Result<Int, HTTPFailure>,
    at now: Timestamp,
    _ policy: DeliveryPolicy
  ) -> Step {
    let words: String
    switch status {
    case .success(200..<300):
      state.recover()
      pass(message)
      return .told
    case .success(let code): words = "the answer was \(code) and not 2xx"
    case .failure(let failure): words = failure.description
    }
    let since = state.failingSince ?? now
    state.failures += 1
    state.failingSince = since
    state.lastError = words
    // A message that waited behind others, or while the service was down, has its time too.
    let limit = now.advanced(by: -policy.patience)
    guard message.at <= limit, since <= limit else {
      state.nextTry = now.advanced(by: policy.pause(after: state.failures))
      return .failed(words)
    }
    state.givenUp += 1
    state.nextTry = nil
    pass(message)
    return .gaveUp(words)
  }

  private mutating func pass(_ message: Message) {
    state.place = message.after
    found.removeFirst()
  }
}
