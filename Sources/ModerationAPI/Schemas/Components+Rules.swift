extension Components {
  static let rules: [(name: String, schema: Schema)] = [
    (
      "Files",
      .map(.text)
    ),
    (
      "NewRules",
      .either([
        .object([
          .init(
            "files",
            .named("Files"),
            required: true,
            "Each file's text by its path: `respect.rules`"
          )
        ]),
        .object([
          .init(
            "digest",
            .line,
            required: true,
            "Of rules that were in force before, to go back to them"
          )
        ]),
      ])
    ),
    (
      "CheckedRules",
      .object([
        .init("accepted", .boolean, required: true, "Whether they could be put in force"),
        .init("digest", .text, "Absent where there are errors"),
        .init("rules", .count),
        .init("previous", .text, "What they took the place of"),
        .init(
          "diagnostics",
          .list(.anything),
          required: true,
          "As `moderato check --format json` says them"
        ),
        .init("tests", .anything, "As `moderato test --format json` says them"),
      ])
    ),
    (
      "Rules",
      .object([
        .init("digest", .text, required: true),
        .init("origin", .word(["service", "site"]), "Whose they are"),
        .init("files", .named("Files")),
        .init(
          "rules",
          .list(
            .object([
              .init("id", .text, required: true),
              .init("title", .text),
              .init("guideline", .text, required: true),
              .init("trial", .boolean, required: true),
              .init("because", .text),
              .init("location", .text, required: true),
            ])
          ),
          required: true
        ),
      ])
    ),
    (
      "Guidelines",
      .object([
        .init("community", .text, required: true),
        .init("rules", .text, required: true, "The digest of the rules"),
        .init(
          "guidelines",
          .list(
            .object([
              .init("name", .text, required: true),
              .init("sentence", .text, required: true),
            ])
          ),
          required: true
        ),
      ])
    ),
    (
      "Health",
      .object([
        .init("status", .text, required: true)
      ])
    ),
  ]
}
