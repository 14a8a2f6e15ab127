import Records
import Screening
import Topics

/// Verdicts for people: a line for each, as they come.
///
/// What was found is in bold, or between brackets where there are no colours. A rule goes by its own name
/// where no other guideline has one of that name, so that there is room for what the comment says.
struct VerdictTable {
  private let rules: RuleSet
  /// What each rule is called here, by its id.
  private let names: [String: String]
  /// The rules that ask how far a comment drifts from its topic.
  private let drifting: Set<Int>
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
    let names = Self.names(of: rules)
    self.names = names
    drifting = Set(
      rules.rules.indices.filter { index in
        rules.leaves(of: rules.rules[index]).contains {
          if case .measure(.drift, _, _) = $0 { true } else { false }
        }
      }
    )
    let longest = max(5, names.values.map(\.count).max() ?? 0) + 3
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

  /// What tells how to read the lines, for below the last.
  var legend: String {
    let found = palette.hasColours ? "" : "[what was found]  "
    let rest = "(rule on trial, which changes nothing)  +1: one rule more"
    return palette.faint(found + rest) + "\n"
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
    let reason = leading(verdict)
    let first = reason?.matches.first { $0.field != .authorName }
    // A rule that found no words rests on how many others the comment has.
    var drift = ""
    if first == nil, let reason, drifting.contains(reason.rule),
      let permille = verdict.drift?.permille
    {
      drift = "(drift \(permille / 10).\(permille % 10)%) "
    }
    let room = columns - drift.count
    return drift
      + HighlightedText.excerpt(text, matches, around: first, columns: room, palette)
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
    if verdict.isTooLong { return "too long to read" }
    var names: [String] = []
    if let first = leading(verdict) {
      let rule = rules.rules[first.rule]
      names.append(rule.isTrial ? "(\(name(of: rule.id)))" : name(of: rule.id))
    }
    names += verdict.undetermined.map { name(of: $0) + "?" }
    guard let name = names.first else { return "" }
    let others = max(0, verdict.reasons.count - 1) + names.count - 1
    let rest = others > 0 ? " +\(others)" : ""
    // A name's end tells it from others of its guideline.
    return SafeText.cutAtStart(name, to: ruleWidth - rest.count) + rest
  }

  /// The rules' own names; the ids of those whose name is not theirs alone.
  private static func names(of rules: RuleSet) -> [String: String] {
    var ids: [Substring: [String]] = [:]
    for rule in rules.rules {
      ids[rule.id.split(separator: ".").last ?? "", default: []].append(rule.id)
    }
    var names: [String: String] = [:]
    for (name, ids) in ids {
      for id in ids { names[id] = ids.count == 1 ? String(name) : id }
    }
    return names
  }

  private func name(of rule: String) -> String { names[rule] ?? rule }

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
