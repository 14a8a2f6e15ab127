import Moderation
import Screening

extension Components {
  static let decisions: [String] = ["approve", "hold", "ask", "reject", "refused"]
  static let recommendations: [String] = ["default", "approve", "hold", "ask", "reject"]
  private static let statuses = ["held", "published", "rejected", "deleted"]
  static let priorities = Priority.allCases.map(\.name)

  private static let author = Schema.either([
    .siteID,
    .object([
      .init("id", .siteID, required: true, "The site's"),
      .init("name", .line),
      .init("created_at", .instant, "When the account was made"),
      .init("roles", .array(.line, 0...50), "Such as `subscriber`, for whom the site vouches"),
      .init("labels", .array(.line, 0...50)),
    ]),
  ])

  private static let article: [Schema.Property] = [
    .init("headline", .string { $0.length = 0...2000 }),
    .init("body", .text),
    .init("section", .line),
    .init("tags", .array(.line, 0...100)),
    .init("published_at", .instant),
  ]

  /// By `classifier.label`, 0 to 1.
  private static let scores = Schema.map(.number(0...1))

  static let comments: [(name: String, schema: Schema)] = [
    ("ArticleText", .object(article)),
    (
      "NewComment",
      .object([
        .init("id", .siteID, "The site's own; makes sending it again safe"),
        .init("text", .text, required: true),
        .init("author", author, "An id, or what the site says of the author"),
        .init("article", .siteID, "The site's id of the article"),
        .init("parent", .siteID, "The site's id of the comment that it answers"),
        .init("depth", .integer(0...1000), "0 for a comment on the article itself"),
        .init("scores", scores, "Of outside classifiers, 0 to 1, by `classifier.label`"),
        .init("insisting", .siteID, "What came with a question: the author insists on the text"),
      ])
    ),
    (
      "NewText",
      .object([
        .init("text", .text, required: true),
        .init("scores", scores, "Of outside classifiers, 0 to 1, by `classifier.label`"),
        .init("insisting", .siteID, "What came with a question: the author insists on the text"),
      ])
    ),
    (
      "NewFlag",
      .object([
        .init("author", author, required: true, "The reader"),
        .init("reason", .string { $0.length = 0...200 }),
      ])
    ),
    (
      "Reason",
      .object([
        .init("rule", .text, required: true),
        .init("guideline", .text, required: true),
        .init("outcome", .word(recommendations), required: true, "What this rule asks for"),
        .init("because", .text, "For the author"),
        .init("trial", .boolean, required: true, "Whether the rule changes nothing yet"),
        .init("places", .list(.named("Place")), "What it rests on in the text"),
      ])
    ),
    (
      "Place",
      .object([
        .init("start", .count, required: true, "In Unicode code points, from 0"),
        .init("end", .count, required: true, "One past the last"),
      ])
    ),
    ("Judgement", .object(verdict + judgement)),
    (
      "Comment",
      .object([
        .init("id", .text, "The site's, or ours where the site gave none"),
        .init("record", .recordID, required: true, "Its number on record"),
        .init("status", .word(statuses), required: true),
        .init("revision", .count, required: true, "The latest, from 1"),
        .init("published_revision", .count, "What readers see; absent where they see nothing"),
        .init("text", .text, "The latest; absent once the vault has forgotten it"),
        .init("published_text", .text, "What readers see, while an edit waits"),
        .init("author", .named("AuthorName")),
        .init("article", .named("ArticleName")),
        .init("parent_record", .recordID),
        .init("depth", .count, required: true),
        .init("replies", .count, required: true, "That are published"),
        .init("posted_at", .instant, required: true),
        .init("locked", .boolean, required: true, "Whether nobody may answer"),
        .init("decided_by_person", .boolean, required: true),
        .init("open_case", .recordID),
        .init("last_decision", .recordID, "The latest that stands"),
        .init("judgement", .named("Judgement"), required: true),
        .init("words", .list(.named("Words")), required: true, "What moderators noted"),
      ])
    ),
    (
      "CommentState",
      .object([
        .init("id", .text, required: true, "The site's, or ours where the site gave none"),
        .init("record", .recordID, required: true, "Its number on record"),
        .init("status", .word(statuses), required: true),
        .init("revision", .count, required: true, "The latest, from 1"),
        .init("published_revision", .count, "What readers see; absent where they see nothing"),
        .init("posted_at", .instant, required: true),
      ])
    ),
    (
      "PublicComment",
      .object([
        .init("id", .text),
        .init("record", .recordID, required: true),
        .init("text", .text),
        .init("author", .named("AuthorName")),
        .init("parent_record", .recordID),
        .init("depth", .count, required: true),
        .init("replies", .count, required: true),
        .init("posted_at", .instant, required: true),
        .init("locked", .boolean, required: true),
      ])
    ),
    (
      "PublicComments",
      .object([
        .init("comments", .list(.named("PublicComment")), required: true),
        .init("pause", .named("Pause"), "While nobody may comment"),
        .init("next_cursor", .text, "Absent on the last page"),
      ])
    ),
    (
      "Submission",
      .object(
        [
          .init("decision", .word(decisions), required: true),
          .init("comment", .named("CommentState"), "Absent where nothing was kept"),
          .init("case", .recordID, "What people must decide"),
          .init("decision_id", .recordID, "Where rules decided against the author: for an appeal"),
          .init("messages", .list(.text), required: true, "What the author is told"),
          .init("questions", .list(.text), required: true, "What the author is asked"),
          .init("insisting", .text, "To be sent along with the same or another text"),
          .init("refused", .named("Refusal")),
          .init("drift_percent", .number(0...100), "How far it lies from its article and thread"),
          .init("strikes_given", .count, required: true),
          .init("suspended_until", .instant),
          .init("notify", .list(.text), required: true, "Whom the rules want told"),
        ] + verdict
      )
    ),
    (
      "Refusal",
      .object([
        .init("cause", .word(["suspended", "paused", "not_entitled"]), required: true),
        .init("until", .instant),
        .init("because", .text, required: true, "For the author"),
      ])
    ),
    (
      "Flagged",
      .object([
        .init("comment", .named("Comment"), required: true),
        .init("counts", .boolean, required: true, "Not where a reader's flags are mostly wrong"),
        .init("case", .recordID, "What the flag opened"),
      ])
    ),
    (
      "Screenings",
      .object([
        .init(
          "comments",
          .array(
            .object([
              .init("id", .siteID),
              .init("text", .text, required: true),
              .init("author", author),
              .init("at", .instant),
              .init(
                "article",
                .either([.siteID, .object([.init("id", .siteID, required: true)] + article)])
              ),
              .init("parent", .siteID),
              .init("depth", .integer(0...1000)),
              .init("flags", .integer(0...1_000_000), "How many people flagged it"),
              .init("scores", scores),
            ]),
            1...ServiceLimits.batch
          ),
          required: true
        )
      ])
    ),
    (
      "Verdicts",
      .object([
        .init(
          "verdicts",
          .list(.anything),
          required: true,
          "As `moderato screen --format jsonl` says them, in the order of the comments"
        )
      ])
    ),
  ]

  private static let verdict: [Schema.Property] = [
    .init("recommendation", .word(recommendations), required: true, "What rules alone say"),
    .init("priority", .word(priorities)),
    .init("queues", .list(.text), required: true),
    .init("tags", .list(.text), required: true),
    .init("reasons", .list(.named("Reason")), required: true, "The rules that fired"),
    .init("unknown", .list(.text), required: true, "Rules whose value isn't known"),
    .init("undetermined", .list(.text), required: true, "Rules that failed"),
  ]

  private static let judgement: [Schema.Property] = [
    .init("at", .instant, required: true),
    .init("rules", .text, required: true, "The digest of the rules"),
    .init("drift_percent", .number(0...100)),
  ]
}
