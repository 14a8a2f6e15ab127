import JSON
package import Screening
import Topics

/// Verdicts as JSON, one object a line.
///
/// The order of names is fixed, and what does not apply is absent, so that the same verdicts always give
/// the same bytes.
package struct VerdictJSON {
  private let rules: RuleSet
  private var writer = JSONWriter()

  package init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// A comment's line, its line end included.
  package mutating func line(_ screened: ScreenedComment) -> [UInt8] {
    let verdict = screened.verdict
    writer.reset()
    writer.beginObject()
    writer.name("id")
    writer.string(screened.comment.id)
    writer.name("recommendation")
    writer.string(verdict.recommendation.rawValue)
    writer.name("decision")
    writer.string(verdict.decision.rawValue)
    if let refusal = verdict.refusal { write(refusal) }
    if let priority = verdict.priority {
      writer.name("priority")
      writer.string(priority.name)
    }
    write(verdict.queues, as: "queues")
    write(verdict.tags, as: "tags")
    if !verdict.strikes.isEmpty { write(verdict.strikes) }
    if let until = screened.suspendedUntil {
      writer.name("suspension")
      writer.string(RFC3339.text(until))
    }
    if !verdict.reasons.isEmpty { write(verdict.reasons, of: screened.comment) }
    if let drift = verdict.drift {
      writer.name("drift")
      writer.beginObject()
      writer.name("percent")
      writer.thousandths(drift.permille * 100)
      write(drift.shared, as: "shared")
      write(drift.foreign, as: "foreign")
      writer.endObject()
    }
    write(verdict.unknown, as: "unknown")
    write(verdict.undetermined, as: "undetermined")
    write(verdict.missingScores, as: "missing_scores")
    if verdict.isTooLong {
      writer.name("too_long")
      writer.bool(true)
    }
    writer.name("rules_digest")
    writer.string(rules.digest)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private mutating func write(_ texts: [String], as name: StaticString) {
    guard !texts.isEmpty else { return }
    writer.name(name)
    writer.strings(texts)
  }

  private mutating func write(_ refusal: Refusal) {
    writer.name("refused")
    writer.beginObject()
    writer.name("cause")
    writer.string(refusal.cause.rawValue)
    if let until = refusal.until {
      writer.name("until")
      writer.string(RFC3339.text(until))
    }
    writer.name("because")
    writer.string(refusal.because)
    writer.endObject()
  }

  private mutating func write(_ strikes: [Verdict.GuidelineStrikes]) {
    writer.name("strikes")
    writer.beginObject()
    for strike in strikes {
      writer.key(rules.guidelines[strike.guideline].name)
      writer.number(strike.count)
    }
    writer.endObject()
  }

  private mutating func write(_ reasons: [Reason], of comment: Comment) {
    var places = MatchPlaces(in: comment)
    writer.name("reasons")
    writer.beginArray()
    for reason in reasons {
      let rule = rules.rules[reason.rule]
      writer.beginObject()
      writer.name("rule")
      writer.string(rule.id)
      writer.name("guideline")
      writer.string(rules.guidelines[rule.guideline].name)
      writer.name("outcome")
      writer.string(reason.outcome.rawValue)
      if let because = rule.because {
        writer.name("because")
        writer.string(because)
      }
      if rule.isTrial {
        writer.name("trial")
        writer.bool(true)
      }
      if !reason.matches.isEmpty {
        writer.name("matches")
        writer.beginArray()
        for match in reason.matches {
          writer.match(match, of: comment, at: &places, rules: rules)
        }
        writer.endArray()
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
