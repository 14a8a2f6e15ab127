import Moderation

extension Components {
  static let webhooks: [(name: String, schema: Schema)] = [
    (
      "Webhook",
      .object([
        .init("name", .text, required: true),
        .init("url", .text, required: true),
        .init("events", .list(.event), required: true, "What it is told"),
        .init("told_through", .text, "The last entry of the ledger of which it was told all"),
        .init("failures", .count, "Tries since the last that went well"),
        .init("failing_since", .instant, "When the first of them was"),
        .init("last_error", .text, "What came of the last of them"),
        .init("next_try", .instant),
        .init("given_up", .count, "Messages that it will never get"),
        .init("secret", .text, "What messages are signed with; only where it is new"),
      ])
    ),
    (
      "Webhooks",
      .object([.init("webhooks", .list(.named("Webhook")), required: true)])
    ),
    (
      "NewWebhook",
      .object([
        .init(
          "url",
          .string { text in
            text.pattern = .visible
            text.length = 1...2000
          },
          required: true,
          "Where to send; `http` or `https`, without a user's name and without a fragment"
        ),
        .init(
          "events",
          .array(.event, 1...Webhook.Event.allCases.count),
          "What to tell; everything, if not given"
        ),
        .init("new_secret", .boolean, "Whether a webhook that there is gets another secret"),
      ])
    ),
    (
      "ToldDecision",
      .object([
        .init("id", .recordID, required: true),
        .init(
          "outcome",
          .word(RecordedDecision.Outcome.allCases.filter(\.isToldOf).map(\.rawValue)),
          required: true
        ),
        .init("revision", .count, required: true, "Of the comment's text"),
        .init("at", .instant, required: true),
        .init("by", .named("Actor"), required: true),
        .init("guidelines", .list(.text), required: true),
        .init("strikes", .list(.named("Strike")), required: true, "That it gave"),
        .init("reversed_by", .recordID, "What took it back"),
      ])
    ),
    (
      "ToldComment",
      .object([
        .init("record", .recordID, required: true),
        .init("id", .text, "The site's; absent once its author was erased"),
        .init("status", .word(["held", "published", "rejected", "deleted"]), required: true),
        .init("revision", .count, required: true, "The latest"),
        .init("published_revision", .count, "The one that readers see; absent where they see none"),
      ])
    ),
    (
      "DecisionMessage",
      message(
        [.decisionMade, .decisionReversed],
        [
          .init("decision", .named("ToldDecision"), required: true),
          .init("case", .recordID, "The case that it was about"),
        ] + subject + [
          .init("message", .text, "What the author is told"),
          .init("suspended", .boolean, "Where that changed: whether the author is suspended now"),
          .init("suspended_until", .instant, "Absent for a suspension without an end"),
        ]
      )
    ),
    (
      "SuspensionMessage",
      message(
        [.suspensionBegan, .suspensionChanged, .suspensionLifted],
        [
          .init("author", .named("AuthorName"), required: true),
          .init("suspended", .boolean, required: true),
          .init("suspended_until", .instant, "Absent for a suspension without an end"),
          .init("suspended_until_before", .instant, "Absent where there was no end"),
          .init("by", .named("Actor"), required: true),
          .init("decision", .recordID, "The one that it follows from"),
        ]
      )
    ),
    (
      "AppealMessage",
      message(
        [.appealDecided],
        [
          .init(
            "appeal",
            .object([
              .init("id", .recordID, required: true),
              .init("outcome", .word(["overturned", "confirmed"]), required: true),
              .init("filed_at", .instant, required: true),
              .init("by", .named("Actor"), required: true),
            ]),
            required: true
          ),
          .init("decision", .named("ToldDecision"), required: true, "The one that was appealed"),
        ] + subject + [.init("message", .text, "What the author is told")]
      )
    ),
  ]

  private static let subject: [Schema.Property] = [
    .init("comment", .named("ToldComment"), required: true),
    .init("author", .named("AuthorName")),
    .init("article", .named("ArticleName")),
  ]

  private static func message(_ events: [Webhook.Event], _ data: [Schema.Property]) -> Schema {
    .object([
      .init("type", .word(events.map(\.rawValue)), required: true),
      .init("timestamp", .instant, required: true, "When it happened"),
      .init("data", .object(data), required: true),
    ])
  }
}

extension Schema {
  fileprivate static let event = Schema.word(Webhook.Event.allCases.map(\.rawValue))
}

extension RecordedDecision.Outcome {
  /// Whether webhooks are told of such decisions: those that settle something.
  fileprivate var isToldOf: Bool { self != .partlyApprove && self != .escalate }
}

extension Webhook.Event {
  /// What it says, in one sentence without a full stop.
  var summary: String {
    switch self {
    case .decisionMade: "A person settled a case, or rules rejected a comment"
    case .decisionReversed: "A decision was taken back"
    case .suspensionBegan: "An author who could comment may not, from now on"
    case .suspensionChanged: "An author's suspension ends at another time than before"
    case .suspensionLifted: "An author may comment again before the time was over"
    case .appealDecided: "An appeal was decided"
    }
  }

  /// The name of the schema of its message.
  var schema: String {
    switch self {
    case .decisionMade, .decisionReversed: "DecisionMessage"
    case .suspensionBegan, .suspensionChanged, .suspensionLifted: "SuspensionMessage"
    case .appealDecided: "AppealMessage"
    }
  }
}
