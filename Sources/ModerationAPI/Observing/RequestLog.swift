import JSON
package import Screening
import Synchronization

/// One line of JSON a request, without anything that people wrote or are called.
package final class RequestLog: Sendable {
  private struct State {
    var lines: [UInt8] = []
  }

  /// In bytes; what is more is handed on at once.
  private static let most = 64 << 10

  private let state = Mutex(State())
  private let sink: @Sendable ([UInt8]) -> Void

  /// - Parameter sink: Gets whole lines, from any thread, one call at a time.
  package init(_ sink: @escaping @Sendable ([UInt8]) -> Void = { _ in }) {
    self.sink = sink
  }

  /// What there is to say of one request.
  struct Line {
    var at: Timestamp
    var request: String
    var method: String
    /// The route's template; never the path, which holds ids.
    var route: String?
    var status: Int
    /// Names the problem, where there was one.
    var problem: String?
    var site: String?
    /// The token's number.
    var token: String?
    var microseconds: Int64
  }

  func add(_ line: Line) {
    var json = JSONWriter()
    json.beginObject()
    json.time("at", line.at)
    json.text("request", line.request)
    json.text("method", line.method)
    json.text("route", line.route)
    json.number("status", line.status)
    json.text("problem", line.problem)
    json.text("site", line.site)
    json.text("token", line.token)
    json.name("milliseconds")
    json.thousandths(line.microseconds)
    json.endObject()
    json.endLine()
    add(json.bytes)
  }

  /// Says what happened beside requests: `rules_replaced`, `rules_refused`.
  package func note(_ event: String, _ detail: String, at now: Timestamp) {
    var json = JSONWriter()
    json.beginObject()
    json.time("at", now)
    json.text("event", event)
    json.text("detail", detail)
    json.endObject()
    json.endLine()
    add(json.bytes)
    flush()
  }

  /// Hands on all lines.
  package func flush() {
    state.withLock { state in
      guard !state.lines.isEmpty else { return }
      sink(state.lines)
      state.lines.removeAll(keepingCapacity: true)
    }
  }

  private func add(_ line: [UInt8]) {
    state.withLock { state in
      state.lines.append(contentsOf: line)
      guard state.lines.count >= Self.most else { return }
      sink(state.lines)
      state.lines.removeAll(keepingCapacity: true)
    }
  }
}
