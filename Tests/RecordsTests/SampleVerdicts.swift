import Records
import Screening
import TextMatching
import Topics

/// Verdicts that hold everything that a verdict can.
enum SampleVerdicts {
  static func rules() throws -> RuleSet {
    RuleSet(
      digest: "d1ge57",
      community: Community(),
      conduct: Conduct(),
      guidelines: [
        Guideline(name: "respect", sentence: "Treat others well."),
        Guideline(name: "spam", sentence: "No advertising."),
      ],
      rules: [
        Rule(
          id: "respect.slur",
          guideline: 0,
          when: 0,
          effects: [.reject],
          because: "Say it \"kindly\"."
        ),
        Rule(id: "spam.links", guideline: 1, isTrial: true, when: 0, effects: [.tag("spam")]),
      ],
      matchables: [Matchable(name: "slurs", terms: [Matchable.Term(text: "tw*t")])],
      hostLists: [],
      topics: [],
      classifiers: [],
      nodes: [ConditionNode(.all([]), source: "text has slurs")],
      leaves: [],
      windows: [],
      needs: Needs(),
      matcher: try Matcher([])
    )
  }

  static var full: ScreenedComment {
    var comment = Comment(id: "c,1", text: "né 😀 twit\nhttps://x.example")
    comment.author = Author(id: "a")
    comment.author?.name = "Dr. Twit"
    var verdict = Verdict(recommendation: .reject, decision: .hold)
    verdict.priority = .high
    verdict.queues = ["q1", "q 2"]
    verdict.tags = ["t"]
    verdict.strikes = [Verdict.GuidelineStrikes(guideline: 0, count: 3)]
    verdict.reasons = [
      Reason(
        rule: 0,
        outcome: .reject,
        matches: [
          Match(field: .text, start: 9, end: 13, matchable: 0, term: 0),
          Match(field: .authorName, start: 4, end: 8, matchable: 0, term: 0),
        ]
      ),
      Reason(
        rule: 1,
        outcome: .default,
        matches: [Match(field: .links, start: 14, end: 31, matchable: nil, term: 0)]
      ),
    ]
    verdict.drift = Drift(permille: 983, shared: ["vote"], foreign: ["sour\tdough", "rye"])
    verdict.unknown = ["topic.drift"]
    verdict.undetermined = ["spam.slow"]
    verdict.isTooLong = true
    return ScreenedComment(
      comment: comment,
      verdict: verdict,
      suspendedUntil: try? RFC3339.instant("2026-01-06T10:00:00Z")
    )
  }

  static var refused: ScreenedComment {
    var verdict = Verdict(recommendation: .default, decision: .refused)
    verdict.refusal = Refusal(
      cause: .suspended,
      until: try? RFC3339.instant("2026-01-06T10:00:00.5Z"),
      because: "You are suspended."
    )
    return ScreenedComment(
      comment: Comment(id: "line 2", text: ""),
      verdict: verdict,
      suspendedUntil: nil
    )
  }

  static var plain: ScreenedComment {
    ScreenedComment(
      comment: Comment(id: "3", text: "x"),
      verdict: Verdict(recommendation: .default, decision: .approve),
      suspendedUntil: nil
    )
  }
}
