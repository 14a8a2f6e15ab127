import Moderation
import Screening
import Synchronization

/// Counts requests, so that nobody's keep others from being answered.
final class RequestLimiter: Sendable {
  /// Whose requests are counted together.
  enum Caller: Hashable, Sendable {
    case token(PersonID)
    /// An address of somebody without a token.
    case address(String)
  }

  private struct State {
    var minute: Int64 = 0
    var counts: [Caller: Int] = [:]
  }

  private let state = Mutex(State())

  /// Takes one request.
  ///
  /// - Parameter limit: How many a caller may make in a minute of the clock.
  /// - Returns: In how many seconds to try again; nil where the request is within the limit.
  func take(_ caller: Caller, limit: Int, at now: Timestamp) -> Int? {
    let minute = now.milliseconds / 60_000
    return state.withLock { state in
      if state.minute != minute {
        state.minute = minute
        state.counts.removeAll(keepingCapacity: true)
      }
      state.counts[caller, default: 0] += 1
      guard state.counts[caller, default: 0] > limit else { return nil }
      return Int(max(1, 60 - now.milliseconds % 60_000 / 1000))
    }
  }
}
