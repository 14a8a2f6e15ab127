import Records
import Screening
import TextMatching
import Topics

/// An explanation for people.
struct ExplanationText {
  let rules: RuleSet
  let comment: Comment
  let showsAll: Bool
  let palette: Palette

  func render(_ explanation: Explanation) -> String {
    let matches = explanation.verdict.reasons.flatMap(\.matches)
    let inText = matches.filter { $0.field != .authorName }
    var text = palette.bold("Text") + "\n"
    text += "  as sent:   \(HighlightedText.render(comment.text, inText, palette))\n"
    text += "  folded:    \(SafeText.line(PlainForm.folded(comment.text)))\n"
    text += "  skeleton:  \(SafeText.line(PlainForm.skeleton(comment.text)))\n"
    text += hits(inText + matches.filter { $0.field == .authorName })
    text += palette.bold("Rules") + "\n"
    var silent = 0
    for rule in explanation.rules {
      guard showsAll || rule.outcome != .silent else {
        silent += 1
        continue
      }
      text += rule.lines(of: comment).map { "  \(SafeText.indented($0))\n" }.joined()
    }
    if silent > 0 {
      let noun = silent == 1 ? "1 rule does" : "\(silent) rules do"
      text += palette.faint("  \(noun) not fire; `--all` shows why") + "\n"
    }
    return text + verdict(explanation.verdict)
  }

  /// What was found, each range once.
  private func hits(_ matches: [Match]) -> String {
    guard !matches.isEmpty else { return "" }
    var table = TextTable([.left, .left, .right, .left])
    var seen: Set<Match> = []
    var places = MatchPlaces(in: comment)
    for match in matches where seen.insert(match).inserted {
      let matchable = match.matchable.map { rules.matchables[$0] }
      let term = matchable.map { $0.terms[match.term].text } ?? "a link"
      let list = matchable?.name.map { " in \($0)" } ?? ""
      let range = places.codePoints(of: match)
      table.add([
        SafeText.line(match.text(in: comment)), match.field.name,
        "\(range.lowerBound)–\(range.upperBound)", SafeText.line(term + list),
      ])
    }
    return palette.bold("Found (places in Unicode code points)") + "\n" + table.text
  }

  private func verdict(_ verdict: Verdict) -> String {
    var table = TextTable([.left, .left])
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { table.add([name, values.joined(separator: ", ")]) }
    }
    add("recommendation", [verdict.recommendation.rawValue])
    add("decision", [verdict.decision.rawValue])
    add("priority", verdict.priority.map { [$0.name] } ?? [])
    add("queues", verdict.queues)
    add("tags", verdict.tags)
    add("strikes", verdict.strikes.map { "\($0.count) for \(rules.guidelines[$0.guideline].name)" })
    for reason in verdict.reasons {
      let rule = rules.rules[reason.rule]
      let because = rule.because ?? rules.guidelines[rule.guideline].sentence
      add("because", ["\(rule.id)\(rule.isTrial ? " (trial)" : ""): \(because)"])
    }
    if let drift = verdict.drift {
      add("topic drift", ["\(drift.permille / 10).\(drift.permille % 10)%"])
      add("shared words", drift.shared.map { SafeText.line($0) })
      add("foreign words", drift.foreign.map { SafeText.line($0) })
    }
    add("unknown", verdict.unknown)
    add("undetermined", verdict.undetermined)
    add("missing scores", verdict.missingScores)
    if verdict.isTooLong { add("not read", ["the text has over \(Comment.longestText) bytes"]) }
    return palette.bold("Verdict") + "\n" + table.text
  }
}

extension SafeText {
  /// A line whose indentation stays.
  static func indented(_ line: String) -> String {
    let indentation = line.prefix { $0 == " " }
    return indentation + Self.line(line.dropFirst(indentation.count))
  }
}
