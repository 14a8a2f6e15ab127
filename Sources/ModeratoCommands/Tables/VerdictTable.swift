import Records
import Screening

/// Verdicts for people: a line for each, as they come.
///
/// What was found is in bold, or between brackets where there are no colours.
struct VerdictTable {
  private let rules: RuleSet
  private let palette: Palette
  private let columns: Int
  private let ruleWidth: Int
  /// 0 on a narrow terminal, where authors are left out.
  private let authorWidth: Int

  /// What a line number, a decision and a priority take, with the gaps between all columns.
  private static let fixedWidth = 6 + 8 + 8 + 4 * 2

  init(_ rules: RuleSet, columns: Int, hasColours: Bool) {
    self.rules = rules
    self.columns = max(60, columns)
    palette = Palette(hasColours: hasColours)
    let longest = max(5, rules.rules.map(\.id.count).max() ?? 0) + 3
    ruleWidth = min(longest, self.columns * 3 / 10)
    authorWidth = self.columns < 100 ? 0 : 14
  }

  /// What stands above the first line.
  var header: String {
    let author = authorWidth > 0 ? "author".padded(to: authorWidth) + "  " : ""
    return palette.bold(
      "  line  decision  priority  \("rules".padded(to: ruleWidth))  \(author)text"
    ) + "\n"
  }

  /// A comment's line.
  func row(_ record: CommentRecord, _ verdict: Verdict) -> String {
    let number = "\(record.line)"
    let decision = verdict.decision.rawValue
    var start = [
      String(repeating: " ", count: max(0, 6 - number.count)) + number,
      painted(decision.padded(to: 8), verdict.decision),
      (verdict.priority?.name ?? "").padded(to: 8),
      ruleNames(verdict).padded(to: ruleWidth),
    ]
    var used = Self.fixedWidth + ruleWidth
    if authorWidth > 0 {
      start.append(fitted(SafeText.line(author(record.comment)), authorWidth))
      used += authorWidth + 2
    }
    return start.joined(separator: "  ") + "  "
      + excerpt(record.comment.text, verdict, columns - used) + "\n"
  }

  /// What was found, beginning with what the rule that is named rests on.
  private func excerpt(_ text: String, _ verdict: Verdict, _ columns: Int) -> String {
    let matches = verdict.reasons.flatMap(\.matches).filter { $0.field != .authorName }
    let first = leading(verdict)?.matches.first { $0.field != .authorName }
    return HighlightedText.excerpt(text, matches, around: first, columns: columns, palette)
  }

  /// Why the rule that asks for most does; of several, the first.
  private func leading(_ verdict: Verdict) -> Reason? {
    let live = verdict.reasons.filter { !rules.rules[$0.rule].isTrial }
    return live.enumerated().max {
      ($0.element.outcome.rank, $1.offset) < ($1.element.outcome.rank, $0.offset)
    }?.element ?? verdict.reasons.first
  }

  /// The rule that asks for most, and how many others there are.
  private func ruleNames(_ verdict: Verdict) -> String {
    if let refusal = verdict.refusal { return refusal.cause.rawValue }
    var names: [String] = []
    if let first = leading(verdict) {
      let rule = rules.rules[first.rule]
      names.append(rule.isTrial ? "(\(rule.id))" : rule.id)
    }
    names += verdict.undetermined.map { "\($0)?" }
    guard let name = names.first else { return "" }
    let others = max(0, verdict.reasons.count - 1) + names.count - 1
    let rest = others > 0 ? " +\(others)" : ""
    // A name's end tells it from others of its guideline.
    return SafeText.cutAtStart(name, to: ruleWidth - rest.count) + rest
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
}
