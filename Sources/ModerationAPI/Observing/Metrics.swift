import Synchronization

/// Numbers of what the service did since it started, as Prometheus reads them; of all sites together.
package final class Metrics: Sendable {
  /// What others count.
  package struct Observed: Sendable {
    /// Connections that are open.
    package var connections = 0
    /// Commands that the store has kept, and commits that kept them.
    package var commands = 0
    package var commits = 0

    package init() {}
  }

  private struct Requests: Hashable {
    var route: String
    var status: Int
  }

  private struct State {
    var requests: [Requests: Int] = [:]
    var microseconds: Int64 = 0
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    var count = 0
    var decisions: [String: Int] = [:]
    var stale = 0
    var limited = 0
  }

  /// In microseconds.
  private static let bounds: [Int64] = [
    500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 10_000_000,
  ]

  private let state = Mutex(State())

  /// - Parameter route: Method and template; `none` where nothing was found.
  func countRequest(_ route: String, status: Int, microseconds: Int64) {
    state.withLock { state in
      state.requests[Requests(route: route, status: status), default: 0] += 1
      state.microseconds += microseconds
      state.count += 1
      if let bucket = Self.bounds.firstIndex(where: { microseconds <= $0 }) {
        state.buckets[bucket] += 1
      }
    }
  }

  /// What became of a comment.
  func countDecision(_ decision: String) {
    state.withLock { $0.decisions[decision, default: 0] += 1 }
  }

  /// A comment that was read again, because the rules or its thread had changed.
  func countStale() {
    state.withLock { $0.stale += 1 }
  }

  func countLimited() {
    state.withLock { $0.limited += 1 }
  }

  /// In the text format of Prometheus, version 0.0.4.
  func text(_ observed: Observed) -> String {
    let state = state.withLock { $0 }
    var text = ""
    func family(_ name: String, _ type: String, _ help: String) {
      text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
    family("moderato_requests_total", "counter", "Requests that were answered.")
    for (key, count) in state.requests.sorted(by: {
      ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
    }) {
      text += "moderato_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)\n"
    }
    family("moderato_request_seconds", "histogram", "From a request's end to its answer.")
    var sum = 0
    for (bound, count) in zip(Self.bounds, state.buckets) {
      sum += count
      text += "moderato_request_seconds_bucket{le=\"\(Double(bound) / 1e6)\"} \(sum)\n"
    }
    text += "moderato_request_seconds_bucket{le=\"+Inf\"} \(state.count)\n"
    text += "moderato_request_seconds_sum \(Double(state.microseconds) / 1e6)\n"
    text += "moderato_request_seconds_count \(state.count)\n"
    family("moderato_comments_total", "counter", "Comments that came in, by what was decided.")
    for (decision, count) in state.decisions.sorted(by: { $0.key < $1.key }) {
      text += "moderato_comments_total{decision=\"\(decision)\"} \(count)\n"
    }
    family("moderato_reread_total", "counter", "Comments that were read again.")
    text += "moderato_reread_total \(state.stale)\n"
    family("moderato_limited_total", "counter", "Requests beyond a limit.")
    text += "moderato_limited_total \(state.limited)\n"
    family("moderato_connections", "gauge", "Connections that are open.")
    text += "moderato_connections \(observed.connections)\n"
    family("moderato_commands_total", "counter", "Commands that the store has kept.")
    text += "moderato_commands_total \(observed.commands)\n"
    family(
      "moderato_commits_total",
      "counter",
      "Commits that kept them, each one wait for the disk."
    )
    text += "moderato_commits_total \(observed.commits)\n"
    return text
  }
}
