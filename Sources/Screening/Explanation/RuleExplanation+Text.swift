extension RuleExplanation {
  /// The rule's part of an explanation as lines of plain text, two columns deeper at each level.
  ///
  /// - Parameter comment: The comment as it was sent, to show what matched.
  package func lines(of comment: Comment) -> [String] {
    var lines = ["\(id)\(isTrial ? " (trial)" : ""): \(outcome.name)"]
    if outcome == .fires { lines[0] += " → \(effects.joined(separator: ", "))" }
    lines += when.lines(of: comment, prefix: "when ", depth: 1)
    if let unless { lines += unless.lines(of: comment, prefix: "unless ", depth: 1) }
    return lines
  }
}

extension ConditionExplanation {
  fileprivate func lines(of comment: Comment, prefix: String, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    var line = "\(indent)\(prefix)\(name.map { "\($0) = " } ?? "")\(source): \(truth.name)"
    if let value { line += " (\(value))" }
    let texts = matches.map { "\"\($0.text(in: comment))\"" }
    if !texts.isEmpty { line += ": " + texts.joined(separator: ", ") }
    return [line] + children.flatMap { $0.lines(of: comment, prefix: "", depth: depth + 1) }
  }
}

extension RuleOutcome {
  /// As people read it.
  package var name: String {
    switch self {
    case .silent: "does not fire"
    case .unknown: "unknown"
    case .undetermined: "undetermined"
    case .fires: "fires"
    }
  }
}

extension Match {
  /// What stands in the range, in what was sent.
  package func text(in comment: Comment) -> String {
    let sent = field == .authorName ? comment.author?.name ?? "" : comment.text
    let bytes = sent.utf8
    guard start >= 0, start <= end, end <= bytes.count else { return "" }
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    return String(decoding: bytes[first..<bytes.index(first, offsetBy: end - start)], as: UTF8.self)
  }
}
