import Moderation

extension Components {
  static let outcomes = RecordedDecision.Outcome.allCases.map(\.rawValue)

  private static let revision = Schema.Property(
    "revision",
    .integer(1...1_000_000),
    "The one that was read: where the text is another by now, nothing is decided"
  )

  private static let spoken: [Schema.Property] = [
    .init("guidelines", .array(.line, 0...50), "By name; those whose rules fired, if not given"),
    .init("message", .words, "For the author"),
    .init("note", .words, "For other moderators"),
  ]

  private static let effects = ScreenedAgain.Effect.allCases.map(\.rawValue)

  private static let whyCaseWaits: [Schema.Property] = [
    .init("priority", .word(priorities), required: true),
    .init("queues", .list(.text), required: true),
    .init("rules", .list(.text), required: true),
    .init("guidelines", .list(.text), required: true),
  ]

  private static let caseMembers: [Schema.Property] = [
    .init("id", .recordID, required: true),
    .init("open", .boolean, required: true),
    .init("priority", .word(priorities), required: true),
    .init("queues", .list(.text), required: true),
    .init("rules", .list(.text), required: true),
    .init("guidelines", .list(.text), required: true),
    .init("opened_at", .instant, required: true),
    .init("closed_at", .instant),
    .init("comment_record", .recordID, required: true),
    .init("revision", .count, required: true),
    .init("by_flags", .boolean, required: true, "Whether readers' flags opened it"),
    .init("escalated", .boolean, required: true),
    .init("approved_by", .list(.recordID), required: true, "Tokens of those who approved"),
    .init(
      "claim",
      .object([
        .init("by", .recordID, required: true),
        .init("until", .instant, required: true),
      ]),
      "Who works on it, and until when"
    ),
  ]

  static let cases: [(name: String, schema: Schema)] = [
    ("CaseSummary", .object(caseMembers)),
    (
      "Case",
      .object(
        caseMembers + [
          .init("comment", .named("Comment")),
          .init("words", .list(.named("Words")), required: true),
        ]
      )
    ),
    (
      "Queue",
      .object([
        .init("cases", .list(.named("Case")), required: true),
        .init("open", .count, required: true, "All open cases, whatever was asked for"),
        .init("next_cursor", .text, "Absent on the last page"),
      ])
    ),
    (
      "NewClaims",
      .object([
        .init("cases", .array(.recordID, 1...ServiceLimits.batch), "These; or else the next ones"),
        .init("count", .integer(1...50), "How many of the next ones; 1 if not given"),
        .init("queue", .line, "Of this queue"),
      ])
    ),
    (
      "ScreenedAgain",
      .object(
        [
          .init(
            "results",
            .list(
              .object([
                .init("case", .recordID, required: true),
                .init(
                  "screened",
                  .object([
                    .init("effect", .word(effects), required: true),
                    .init("comment", .text, "The site's id, unless it was erased"),
                    .init("before", .object(whyCaseWaits), required: true),
                    .init(
                      "now",
                      .object(
                        whyCaseWaits + [
                          .init("unknown", .list(.text), required: true),
                          .init("undetermined", .list(.text), required: true),
                        ]
                      ),
                      required: true
                    ),
                    .init("decision", .recordID, "Of a rejection"),
                  ])
                ),
                .init("problem", .named("Problem")),
              ])
            ),
            required: true
          )
        ] + effects.map { .init($0, .count, required: true) } + [
          .init("next_cursor", .text, "Absent on the last page")
        ]
      )
    ),
    ("Claims", .object([.init("cases", .list(.named("Case")), required: true)])),
    (
      "NewCaseDecision",
      .object(
        [.init("outcome", .word(["approve", "reject", "escalate"]), required: true), revision]
          + spoken
      )
    ),
    (
      "NewCommentDecision",
      .object([.init("outcome", .word(personalOutcomes), required: true), revision] + spoken)
    ),
    (
      "NewDecisions",
      .object(
        [
          .init("cases", .array(.recordID, 1...ServiceLimits.batch), required: true),
          .init("outcome", .word(["approve", "reject", "escalate"]), required: true),
        ] + spoken
      )
    ),
    (
      "Decision",
      .object([
        .init("id", .recordID, required: true),
        .init("outcome", .word(outcomes), required: true),
        .init("comment_record", .recordID, required: true),
        .init("revision", .count, required: true),
        .init("case", .recordID),
        .init("author_record", .recordID),
        .init("at", .instant, required: true),
        .init("by", .named("Actor"), required: true),
        .init("guidelines", .list(.text), required: true),
        .init("strikes", .list(.named("Strike")), required: true),
        .init("rules", .text, required: true, "The digest of the rules in force"),
        .init("reversed_by", .recordID, "What took it back"),
        .init("appeal", .recordID),
        .init("words", .list(.named("Words")), required: true),
      ])
    ),
    (
      "Decisions",
      .object([
        .init("decisions", .list(.named("Decision")), required: true),
        .init("next_cursor", .text, "Absent on the last page"),
      ])
    ),
    (
      "Decided",
      .object([
        .init("decision", .named("Decision"), required: true),
        .init("comment", .named("Comment"), required: true),
        .init("case", .named("CaseSummary")),
        .init("strikes_given", .count, required: true),
        .init("suspended_until", .instant),
        .init("notify", .list(.text), required: true),
      ])
    ),
    (
      "BulkDecided",
      .object([
        .init(
          "results",
          .list(
            .object([
              .init("case", .recordID, required: true),
              .init("decided", .named("Decided"), "Where it was decided"),
              .init("problem", .named("Problem"), "Where it was not"),
            ])
          ),
          required: true,
          "In the order of the cases"
        )
      ])
    ),
    ("NewReversal", .object([.init("note", .words, "For other moderators")])),
    ("NewNote", .object([.init("text", .words, required: true)])),
    ("NewAppeal", .object([.init("words", .words, required: true, "The author's reasons")])),
    (
      "Appeal",
      .object([
        .init("id", .recordID, required: true),
        .init("decision", .recordID, required: true),
        .init("comment_record", .recordID, required: true),
        .init("author_record", .recordID),
        .init("filed_at", .instant, required: true),
        .init("decided_at", .instant),
        .init("decided_by", .recordID),
        .init("outcome", .word(["overturned", "confirmed"])),
        .init("words", .list(.named("Words")), required: true),
      ])
    ),
    (
      "Appeals",
      .object([
        .init("appeals", .list(.named("Appeal")), required: true),
        .init("next_cursor", .text, "Absent on the last page"),
      ])
    ),
    (
      "NewAppealDecision",
      .object([
        .init("outcome", .word(["overturned", "confirmed"]), required: true),
        .init("message", .words, "For the author"),
        .init("note", .words, "For other moderators"),
        .init(
          "last_resort",
          .boolean,
          "Lets an admin decide who took part in the decision, where nobody else exists"
        ),
      ])
    ),
    (
      "AppealDecided",
      .object([
        .init("appeal", .named("Appeal"), required: true),
        .init("comment", .named("Comment"), required: true),
      ])
    ),
  ]

  static let personalOutcomes = ["approve", "reject", "escalate", "take_down", "restore"]
}
