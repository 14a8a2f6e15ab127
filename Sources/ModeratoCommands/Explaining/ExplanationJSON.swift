import JSON
import Records
import Screening
import TextMatching

/// An explanation for programs, as one line of JSON: `folded`, `skeleton`, `verdict` (as
/// `moderato screen` has it) and `rules`, each with `rule`, `trial`, `outcome`, `when`, `unless`.
///
/// A condition has `source`, `name`, `truth`, `value`, `matches` (as a verdict has them) and `parts`.
struct ExplanationJSON {
  private let rules: RuleSet
  private let comment: Comment
  private var places: MatchPlaces
  private var writer = JSONWriter()

  init(_ rules: RuleSet, _ comment: Comment) {
    self.rules = rules
    self.comment = comment
    places = MatchPlaces(in: comment)
  }

  mutating func line(_ explanation: Explanation) -> [UInt8] {
    writer.beginObject()
    writer.name("folded")
    writer.string(PlainForm.folded(comment.text))
    writer.name("skeleton")
    writer.string(PlainForm.skeleton(comment.text))
    writer.name("rules")
    writer.beginArray()
    for rule in explanation.rules { write(rule) }
    writer.endArray()
    writer.name("verdict")
    var verdicts = VerdictJSON(rules)
    let screened = ScreenedComment(
      comment: comment,
      verdict: explanation.verdict
    )
    let verdict = verdicts.line(screened).dropLast()
    writer.raw(String(decoding: verdict, as: UTF8.self))
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private mutating func write(_ rule: RuleExplanation) {
    writer.beginObject()
    writer.name("rule")
    writer.string(rule.id)
    if rule.isTrial {
      writer.name("trial")
      writer.bool(true)
    }
    writer.name("outcome")
    writer.string(rule.outcome.name)
    writer.name("when")
    write(rule.when)
    if let unless = rule.unless {
      writer.name("unless")
      write(unless)
    }
    writer.endObject()
  }

  private mutating func write(_ condition: ConditionExplanation) {
    writer.beginObject()
    writer.name("source")
    writer.string(condition.source)
    if let name = condition.name {
      writer.name("name")
      writer.string(name)
    }
    writer.name("truth")
    writer.string(condition.truth.name)
    if let value = condition.value {
      writer.name("value")
      writer.string(value)
    }
    if !condition.matches.isEmpty {
      writer.name("matches")
      writer.beginArray()
      for match in condition.matches {
        writer.match(match, of: comment, at: &places, rules: rules)
      }
      writer.endArray()
    }
    if !condition.children.isEmpty {
      writer.name("parts")
      writer.beginArray()
      for child in condition.children { write(child) }
      writer.endArray()
    }
    writer.endObject()
  }
}
