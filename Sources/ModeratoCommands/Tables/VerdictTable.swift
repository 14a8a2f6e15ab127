import Records
import Screening

/// Verdicts for people: a line for each, as they come.
struct VerdictTable {
  private let rules: RuleSet
  private let palette: Palette
  private let columns: Int
  private let ruleWidth: Int

  private static let authorWidth = 14

  init(_ rules: RuleSet, columns: Int, hasColours: Bool) {
    self.rules = rules
    self.columns = max(60, columns)
    palette = Palette(hasColours: hasColours)
    ruleWidth = min(36, max(5, rules.rules.map(\.id.count).max() ?? 0) + 3)
  }

  /// What stands above the first line.
  var header: String {
    palette.bold(
      "  line  decision  priority  \("rules".padded(to: ruleWidth))  "
        + "\("author".padded(to: Self.authorWidth))  text"
    ) + "\n"
  }

  /// A comment's line.
  func row(_ record: CommentRecord, _ verdict: Verdict) -> String {
    let number = "\(record.line)"
    let decision = verdict.decision.rawValue
    let start = [
      String(repeating: " ", count: max(0, 6 - number.count)) + number,
      painted(decision.padded(to: 8), verdict.decision),
      (verdict.priority?.name ?? "").padded(to: 8),
      fitted(ruleNames(verdict), ruleWidth),
      fitted(SafeText.line(author(record.comment)), Self.authorWidth),
    ]
    let used = 6 + 8 + 8 + ruleWidth + Self.authorWidth + 10
    return start.joined(separator: "  ") + "  "
      + excerpt(record.comment.text, verdict, max(20, columns - used)) + "\n"
  }

  /// The rule that asks for most, and how many others there are.
  private func ruleNames(_ verdict: Verdict) -> String {
    if let refusal = verdict.refusal { return refusal.cause.rawValue }
    let live = verdict.reasons.filter { !rules.rules[$0.rule].isTrial }
    let first =
      live.enumerated().max {
        ($0.element.outcome.rank, $1.offset) < ($1.element.outcome.rank, $0.offset)
      }?.element ?? verdict.reasons.first
    var names: [String] = []
    if let first {
      let rule = rules.rules[first.rule]
      names.append(rule.isTrial ? "(\(rule.id))" : rule.id)
    }
    names += verdict.undetermined.map { "\($0)?" }
    guard let name = names.first else { return "" }
    let others = max(0, verdict.reasons.count - 1) + names.count - 1
    return others > 0 ? "\(name) +\(others)" : name
  }

  private func author(_ comment: Comment) -> String {
    comment.author.map { $0.name ?? $0.id } ?? ""
  }

  private func fitted(_ text: String, _ width: Int) -> String {
    let cut = SafeText.cut(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - SafeText.width(cut)))
  }

  private func painted(_ text: String, _ decision: Decision) -> String {
    switch decision {
    case .approve: palette.green(text)
    case .hold, .ask: palette.yellow(text)
    case .reject, .refused: palette.red(text)
    }
  }

  /// The text around the first match, which is in bold.
  private func excerpt(_ text: String, _ verdict: Verdict, _ width: Int) -> String {
    let bytes = text.utf8
    let match = verdict.reasons.lazy.flatMap(\.matches).first { $0.field != .authorName }
    guard let match, match.start <= match.end, match.end <= bytes.count else {
      return SafeText.cut(SafeText.line(text.prefix(width * 2)), to: width)
    }
    let start = bytes.index(bytes.startIndex, offsetBy: match.start)
    let end = bytes.index(bytes.startIndex, offsetBy: match.end)
    // As much before the match as leaves most of the room for what follows.
    let before = SafeText.line(String(text[..<start].suffix(width / 3)))
    let isCut = text[..<start].count > width / 3
    let found = SafeText.line(text[start..<end].prefix(width))
    let after = SafeText.line(text[end...].prefix(width))
    let head = (isCut ? "…" : "") + before
    let room = width - SafeText.width(head)
    let middle = SafeText.cut(found, to: room)
    let rest = room - SafeText.width(middle)
    return head + palette.bold(middle) + (rest > 1 ? SafeText.cut(after, to: rest) : "")
  }
}
