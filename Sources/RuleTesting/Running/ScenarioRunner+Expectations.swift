import MemoryStore
import Moderation
import RuleCompiler
import Screening
import SourceText

extension ScenarioRunner {
  /// Compares what an expectation says with how things stand now.
  mutating func check(_ expectation: Expectation, at span: SourceSpan) {
    switch expectation {
    case .suspended, .notSuspended, .strikes:
      checkStanding(expectation, at: span)
    default:
      checkVerdict(expectation, at: span)
    }
  }

  private mutating func checkVerdict(_ expectation: Expectation, at span: SourceSpan) {
    guard let last else {
      return fail(span, expected: "a comment", happened: "there is no comment before this")
    }
    let judged = last.judged
    let verdict = judged.verdict
    switch expectation {
    case .outcome(let outcome, by: let rule?):
      let id = judged.rules.rules[rule].id
      let actual = judged.reason(of: rule)?.outcome.rawValue
      guard actual != outcome.rawValue else { return }
      let happened = actual.map { "\(id) asked for \($0)" } ?? "\(id) \(judged.state(of: rule))"
      fail(
        span,
        expected: "\(outcome.rawValue) by \(id)",
        happened: "\(happened); \(judged.summary)",
        why: judged.why([rule])
      )
    case .outcome(let outcome, by: nil):
      guard !judged.shows(outcome) else { return }
      fail(span, expected: outcome.rawValue, happened: judged.summary, why: judged.whyAll)
    case .noReason:
      guard !verdict.reasons.isEmpty else { return }
      fail(span, expected: "no reason", happened: judged.summary, why: judged.whyAll)
    case .tagged(let tag, let negated):
      guard verdict.tags.contains(tag) == negated else { return }
      fail(
        span,
        expected: (negated ? "not tagged " : "tagged ") + tag,
        happened: "tags: \(list(verdict.tags)); \(judged.summary)"
      )
    case .inQueue(let queue):
      guard !verdict.queues.contains(queue) else { return }
      fail(
        span,
        expected: "in queue \(queue)",
        happened: "queues: \(list(verdict.queues)); \(judged.summary)"
      )
    case .priority(let priority):
      guard verdict.priority != priority else { return }
      fail(
        span,
        expected: "priority \(priority.name)",
        happened: "priority: \(verdict.priority?.name ?? "none"); \(judged.summary)"
      )
    case .notified(let channel):
      let channels = verdict.notices + last.submission.ladderNotices
      guard !channels.contains(channel) else { return }
      fail(span, expected: "\(channel) notified", happened: "notified: \(list(channels))")
    case .suspended, .notSuspended, .strikes:
      break
    }
  }

  /// Looks at the author of the last comment, or before any at the one who is given.
  private mutating func checkStanding(_ expectation: Expectation, at span: SourceSpan) {
    let author = last?.comment.author?.id ?? Bench.authorID
    let standing = bench.state.standing(of: author)
    let now = bench.now
    let rest = standing.suspension(at: now).map { $0.end.milliseconds - now.milliseconds }
    let live = standing.liveStrikes(at: now, under: bench.rules.conduct)
    let happened =
      (rest.map { "suspended for another \(DurationWords.exact($0))" } ?? "not suspended")
      + "; \(live) live \(live == 1 ? "strike" : "strikes")"
    switch expectation {
    case .suspended(let wanted):
      guard rest == nil || (wanted != nil && wanted != rest) else { return }
      let expected = wanted.map { "suspended for \(DurationWords.exact($0))" } ?? "suspended"
      fail(span, expected: expected, happened: happened)
    case .notSuspended:
      guard rest != nil else { return }
      fail(span, expected: "not suspended", happened: happened)
    case .strikes(let count):
      guard live != count else { return }
      fail(
        span,
        expected: "\(count) live \(count == 1 ? "strike" : "strikes")",
        happened: happened
      )
    default:
      break
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

extension Judged {
  /// Whether the verdict as a whole is an outcome: `default` where no rule asks for anything, otherwise
  /// what is decided or what rules recommend.
  fileprivate func shows(_ outcome: Expectation.Outcome) -> Bool {
    switch outcome {
    case .default: verdict.recommendation == .default && verdict.decision != .refused
    case .approve, .hold, .ask, .reject, .refused:
      verdict.decision.rawValue == outcome.rawValue
        || verdict.recommendation.rawValue == outcome.rawValue
    }
  }

  /// The conditions of every rule that fired.
  fileprivate var whyAll: [String] { why(Set(verdict.reasons.map(\.rule))) }
}
