/// What `wrk` found out about a service.
struct WrkReport {
  var requestsASecond: Double
  /// How long half of the answers and 99 of 100 took, as `wrk` prints it: `3.24ms`.
  var half: String
  var most: String
  /// Answers that were no answers to what was asked; nil for none.
  var failures: String?

  init(_ arguments: [String]) throws {
    let text = try Program.output(of: "wrk", arguments)
    func word(after label: String) -> String? {
      let line = text.split(separator: "\n").first {
        $0.drop(while: \.isWhitespace).hasPrefix(label)
      }
      return line?.split(separator: " ").last.map(String.init)
    }
    requestsASecond = word(after: "Requests/sec:").flatMap(Double.init) ?? 0
    half = word(after: "50%") ?? "?"
    most = word(after: "99%") ?? "?"
    failures = word(after: "Non-2xx or 3xx responses:")
  }
}
