import RuleSyntax
import Screening
import SourceText

extension Checker {
  mutating func step(_ step: Located<Step>, _ state: inout ScenarioState) -> ScenarioStep.Kind? {
    switch step.value {
    case .comment(let text, let by):
      state.hasComment = true
      checkComment(text, "a comment")
      if let by { checkNotEmpty(by, "an author's name") }
      return .comment(text: text.value, by: by?.value)
    case .edit(let text):
      guard hasComment(step, state, "there is no comment to edit") else { return nil }
      checkComment(text, "a comment")
      return .edit(text: text.value)
    case .insist:
      return hasComment(step, state, "there is no comment to insist on") ? .insist : nil
    case .flag(let readers, let reason):
      guard hasComment(step, state, "there is no comment to flag") else { return nil }
      return count(readers, in: 1...100_000, "readers").map {
        .flag(readers: $0, reason: reason?.value ?? "")
      }
    case .after(let duration): return positive(duration).map { .after($0) }
    case .at(let text): return instant(text, &state)
    case .moderatorApproves:
      guard hasComment(step, state, "there is no comment to approve") else { return nil }
      state.hasDecision = true
      return .moderatorApproves
    case .moderatorRejects(let names):
      guard hasComment(step, state, "there is no comment to reject") else { return nil }
      state.hasDecision = true
      let guidelines = names.map { guideline($0) }
      guard guidelines.allSatisfy({ $0 != nil }) else { return nil }
      return .moderatorRejects(guidelines: guidelines.compactMap { $0 })
    case .appeal(let overturned):
      guard hasComment(step, state, "there is no decision to appeal against") else { return nil }
      return .appeal(overturned: overturned)
    case .expect(let expectation):
      state.expects = true
      return self.expectation(expectation).map { .expect($0) }
    }
  }

  private mutating func hasComment(
    _ step: Located<Step>,
    _ state: ScenarioState,
    _ message: String
  ) -> Bool {
    // A comment that could not be read is missing from the tree.
    if state.hasComment || pack.brokenFiles.contains(step.span.file) { return true }
    report(.misplacedStep, "\(message) yet", at: step.span)
    return false
  }

  private mutating func instant(
    _ text: Located<String>,
    _ state: inout ScenarioState
  ) -> ScenarioStep.Kind? {
    let instant: Timestamp
    do {
      instant = try RFC3339.instant(text.value)
    } catch {
      // The token stands in the file as its text, byte for byte.
      var span = text.span
      span.end = min(span.end, span.start + UInt32(error.range.upperBound))
      span.start = min(span.end, span.start + UInt32(error.range.lowerBound))
      report(
        .malformedInstant,
        error.description,
        at: span,
        notes: ["an instant is written as `2026-01-05T10:00:00Z` (RFC 3339)"]
      )
      return nil
    }
    if let last = state.at, instant < last {
      report(.misplacedStep, "time goes forward, and this is earlier than before", at: text.span)
      return nil
    }
    state.at = instant
    return .at(instant)
  }

  private mutating func guideline(_ name: Name) -> Int? {
    if let index = guidelineIndex[name.value] { return index }
    reportUnknown(
      name,
      "there is no guideline `\(name.value)`",
      among: guidelines.map(\.name)
    )
    return nil
  }

  private mutating func expectation(_ expectation: RuleSyntax.Expectation) -> Expectation? {
    switch expectation {
    case .outcome(let word, let by):
      guard let outcome = Expectation.Outcome(rawValue: word.value) else { return nil }
      guard let by else { return .outcome(outcome, by: nil) }
      return rule(by).map { .outcome(outcome, by: $0) }
    case .noReason: return .noReason
    case .tagged(let name, let negated):
      return known(name, .tag, "no rule gives the tag").map { .tagged($0, negated: negated) }
    case .inQueue(let name):
      return known(name, .queue, "no rule holds in a queue").map { .inQueue($0) }
    case .priority(let word):
      return Priority.allCases.first { $0.name == word.value }.map { .priority($0) }
    case .notified(let name):
      return known(name, .channel, "nothing notifies the channel").map { .notified($0) }
    case .suspended(let duration):
      guard let duration else { return .suspended(duration: nil) }
      return positive(duration).map { .suspended(duration: $0) }
    case .notSuspended: return .notSuspended
    case .strikes(let number):
      return count(number, in: 0...100_000, "strikes").map { .strikes($0) }
    }
  }

  private mutating func rule(_ id: Located<String>) -> Int? {
    if let index = ruleIndex[id.value] { return index }
    let parts = id.value.split(separator: ".")
    let isBroken =
      brokenRules.contains(id.value) || parts.contains { namesInDoubt.contains(String($0)) }
    if !isBroken {
      reportUnknown(
        id,
        "there is no rule `\(id.value)`",
        among: ruleIndex.keys.sorted()
      )
    }
    return nil
  }

  /// A queue, tag or channel that some rule names.
  private mutating func known(_ name: Name, _ kind: LabelUses.Kind, _ message: String) -> String? {
    let names = labels.names(kind)
    if names.contains(name.value) { return name.value }
    reportUnknown(name, "\(message) `\(name.value)`", among: names)
    return nil
  }
}
