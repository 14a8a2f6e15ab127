import Moderation
import Records
import SQLiteStore
import Screening

/// The command `moderato audit show`.
enum AuditShowCommand: Command {
  static let spec = CommandSpec(
    "audit show",
    "tell the story of a comment or an author, as the ledger has it",
    discussion: """
      In order of time: what was said, what each rule asked and why, who decided what with which message, strikes \
      and when they expire, suspensions, flags, appeals, edits, erasure. What people wrote is shown as long as the \
      database holds it; the rest is on record for good. Times are in UTC. The service may run meanwhile.
      A comment or an author goes by the site's own id, or by its number on record, which is all that is left \
      after an erasure.
      """,
    arguments: [
      ArgumentSpec("COMMENT|AUTHOR", "an id of the site's, or a number on record", count: .one)
    ],
    options: [
      DatabaseOption.existing,
      OptionSpec("--site", "NAME", "whose it is; needed where the database holds several sites"),
      OptionSpec(
        "--as",
        oneOf: ["comment", "author"],
        "which of the two, where both have this id"
      ),
      OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given"),
    ],
    examples: [
      .init("moderato audit show c1", "what happened to the comment `c1`, and why"),
      .init("moderato audit show ann --as author", "all that is on record of an author"),
    ],
    success: "the story was told",
    finding: "there is no such comment or author, or the database can't be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let database = try DatabaseOption.archive(DatabaseOption.path(arguments))
    let sites = try database.sites
    let site: String
    switch (arguments["--site"], sites.count) {
    case (let name?, _) where sites.contains(name): site = name
    case (nil, 1): site = sites[0]
    case (let name?, _):
      throw CommandFailure("\(database.path) holds nothing of the site `\(name)`")
    case (nil, 0): throw CommandFailure("\(database.path) holds no site yet")
    case (nil, _):
      throw UsageError(
        "`--site` is missing: one of \(sites.joined(separator: ", "))",
        command: spec.name
      )
    }
    let tokens = try database.tokens(of: site)
    let isJSON = arguments["--format"] == "json"
    try database.read(site) { reading in
      let names = StoryNames(reading, tokens: tokens)
      let story = try Story(of: arguments.positionals[0], as: arguments["--as"], names)
      try surroundings.output.write(isJSON ? story.json : story.text)
    }
    return .success
  }
}
