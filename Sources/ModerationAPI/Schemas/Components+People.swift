extension Components {
  static let people: [(name: String, schema: Schema)] = [
    (
      "Article",
      .object([
        .init("id", .text, "The site's"),
        .init("record", .recordID, required: true),
        .init("headline", .text),
        .init("section", .text),
        .init("tags", .list(.text)),
        .init("published_at", .instant),
        .init("comments", .count, required: true, "That were taken"),
        .init("published_comments", .count, required: true, "That readers see"),
        .init("reviewed_until", .instant, "While its comments wait for people"),
        .init("pause", .named("Pause")),
      ])
    ),
    (
      "Author",
      .object([
        .init("id", .text, "The site's; absent once the author was erased"),
        .init("record", .recordID, required: true),
        .init("name", .text),
        .init("roles", .list(.text)),
        .init("labels", .list(.text)),
        .init("first_seen_at", .instant, required: true),
        .init("comments", .count, required: true, "That were taken"),
        .init("approved", .count, required: true),
        .init("rejected", .count, required: true),
        .init("live_strikes", .count, required: true),
        .init("strikes", .list(.named("StrikeSet")), required: true),
        .init("suspended", .boolean, required: true),
        .init("suspended_until", .instant, "Absent for a suspension without an end"),
        .init("suspensions", .list(.named("Suspension")), required: true),
        .init("premoderated_until", .instant, "While their comments wait for people"),
        .init("flags_upheld", .count, required: true),
        .init("flags_dismissed", .count, required: true),
        .init("erased", .boolean, required: true),
        .init("words", .list(.named("Words")), required: true),
      ])
    ),
    (
      "StrikeSet",
      .object([
        .init("comment_record", .recordID, required: true),
        .init("at", .instant, required: true),
        .init("expires_at", .instant),
        .init("live", .boolean, required: true),
        .init("strikes", .list(.named("Strike")), required: true),
      ])
    ),
    (
      "Suspension",
      .object([
        .init("id", .recordID, required: true),
        .init("cause", .word(["strikes", "rule", "person"]), required: true),
        .init("start", .instant, required: true),
        .init("end", .instant, "Absent for one without an end"),
        .init("running", .boolean, required: true),
        .init("words", .list(.named("Words")), required: true, "Why, and who says so"),
      ])
    ),
    (
      "NewSuspension",
      .object([
        .init("until", .instant, "In the future; absent for one without an end"),
        .init("reason", .words),
      ])
    ),
    (
      "ChangedSuspension",
      .object([
        .init("until", .instant, required: true),
        .init("reason", .words),
      ])
    ),
    (
      "Permission",
      .object([
        .init("allowed", .boolean, required: true),
        .init("refused", .named("Refusal")),
      ])
    ),
    (
      "Permissions",
      .object([
        .init("comment", .named("Permission"), required: true),
        .init("flag", .named("Permission"), required: true),
        .init("react", .named("Permission"), required: true),
      ])
    ),
    (
      "Comments",
      .object([
        .init("comments", .list(.named("Comment")), required: true),
        .init("next_cursor", .text, "Absent on the last page"),
      ])
    ),
    (
      "Settings",
      .object([
        .init("pause", .named("Pause"), "Nobody may comment anywhere"),
        .init(
          "section_pauses",
          .array(
            .object([
              .init("section", .line, required: true),
              .init("notice", .line, required: true, "What readers are told"),
              .init("until", .instant, "Absent until somebody ends it"),
            ]),
            0...200
          ),
          required: true,
          "Nobody may comment under articles of these"
        ),
        .init(
          "entitled_roles",
          .array(.line, 0...50),
          required: true,
          "Who may comment and flag; everybody where it is empty"
        ),
        .init(
          "texts_kept_for_days",
          .integer(1...36_500),
          "How long texts of removed comments and closed cases are kept; for ever if absent"
        ),
      ])
    ),
  ]
}
