package import SourceText

/// Shows a report to people: failures first, then how robust the rules are, what no test tried, and the
/// count.
///
/// Whatever a pack holds, a terminal only sees letters: what can't be seen is spelt out.
package struct ReportText: Sendable {
  private let sources: SourceMap
  private let isColoured: Bool
  /// Whether tests that passed are listed too.
  private let isVerbose: Bool

  package init(sources: SourceMap, isColoured: Bool, isVerbose: Bool = false) {
    self.sources = sources
    self.isColoured = isColoured
    self.isVerbose = isVerbose
  }

  package func render(_ report: TestReport) -> String {
    let places = Places(sources, of: report)
    var lines: [String] = []
    for outcome in report.outcomes where isVerbose || !outcome.failures.isEmpty {
      add(outcome, places, to: &lines)
    }
    add(report.robustness, to: &lines)
    add(report.coverage, to: &lines)
    let verdict = "\(report.outcomes.count) tests: \(report.passed) passed, \(report.failed) failed"
    lines.append(paint(verdict, report.failed == 0 ? .green : .red))
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ outcome: TestOutcome, _ places: Places, to lines: inout [String]) {
    let title = "\(outcome.kind.rawValue) \(outcome.name.spellingOutInvisible)"
    guard !outcome.failures.isEmpty else {
      let text = outcome.text.map { "  " + quoted($0) } ?? ""
      let place = places.text(outcome.span).spellingOutInvisible
      lines.append("\(paint("passed", .green)) \(title)  \(place)\(text)")
      return
    }
    for failure in outcome.failures {
      let place = places.text(failure.span).spellingOutInvisible
      lines.append("\(paint("FAILED", .red)) \(title)  \(place)")
      if let text = failure.text { lines.append("  text:     \(quoted(text))") }
      lines.append("  expected: \(failure.expected.spellingOutInvisible)")
      lines.append("  happened: \(failure.happened.spellingOutInvisible)")
      for (index, line) in failure.why.enumerated() {
        lines.append((index == 0 ? "  why:      " : "            ") + line.spellingOutInvisible)
      }
      lines.append("")
    }
  }

  private func add(_ robustness: [RuleRobustness], to lines: inout [String]) {
    let tried = robustness.filter { $0.tried > 0 }
    guard !tried.isEmpty else { return }
    lines.append(
      paint("Robustness: changed texts of what a rule catches that it still catches", .bold)
    )
    let width = tried.map(\.rule.count).max() ?? 0
    for rule in tried {
      let share = "\(rule.caught)/\(rule.tried)"
      let kinds = rule.kinds
        .map { "\($0.kind.rawValue) \($0.caught)/\($0.tried)" }
        .joined(separator: ", ")
      let padding = String(repeating: " ", count: max(1, width + 8 - rule.rule.count - share.count))
      lines.append("  \(rule.rule)\(padding)\(share)  \(kinds)")
    }
    lines.append("")
  }

  private func add(_ coverage: Coverage, to lines: inout [String]) {
    lines.append(paint("Coverage", .bold))
    lines.append(
      "  rules seen both firing and silent: \(coverage.coveredRules) of \(coverage.rules.count)"
    )
    lines.append(
      "  branches seen both true and false: \(coverage.coveredBranches) of \(coverage.allBranches)"
        + " sides"
    )
    for rule in coverage.rules {
      if !rule.fired { lines.append("  \(rule.rule) never fired") }
      if !rule.stayedSilent { lines.append("  \(rule.rule) never stayed silent") }
      for branch in rule.branches {
        let source = branch.source.spellingOutInvisible
        if !branch.wasTrue { lines.append("    never true: \(source)") }
        if !branch.wasFalse { lines.append("    never false: \(source)") }
      }
    }
    lines.append("")
  }

  /// A text in quotes, with what can't be seen written as escapes.
  private func quoted(_ text: String) -> String {
    "\"\(text.spellingOutInvisible)\""
  }

  private enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
