package import Screening
import SourceText
import Topics

/// Verdicts as a CSV (RFC 4180), for spreadsheets: lists are separated by `;`.
///
/// Who needs ids as they were sent reads JSON Lines.
package struct VerdictCSV {
  /// The header row, its line end included.
  package static let header =
    "id,recommendation,decision,refused,priority,queues,tags,strikes,suspension,reasons,drift,"
    + "unknown,undetermined,too_long,rules_digest\r\n"

  private let rules: RuleSet

  package init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// A comment's row, its line end included.
  package func row(_ screened: ScreenedComment) -> String {
    let verdict = screened.verdict
    let strikes = verdict.strikes.map { "\(rules.guidelines[$0.guideline].name)=\($0.count)" }
    // On trial rules change nothing, so a reader of a flat row must see which these are.
    let reasons = verdict.reasons.map { reason in
      let rule = rules.rules[reason.rule]
      return rule.isTrial ? "\(rule.id) (trial)" : rule.id
    }
    let drift = verdict.drift.map { "\($0.permille / 10).\($0.permille % 10)" }
    let cells = [
      screened.comment.id, verdict.recommendation.rawValue, verdict.decision.rawValue,
      verdict.refusal?.cause.rawValue ?? "", verdict.priority?.name ?? "",
      list(verdict.queues), list(verdict.tags), list(strikes),
      screened.suspendedUntil.map(RFC3339.text) ?? "", list(reasons), drift ?? "",
      list(verdict.unknown), list(verdict.undetermined), verdict.isTooLong ? "true" : "",
      rules.digest,
    ]
    return CSVRow.text(cells)
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: ";") }
}
