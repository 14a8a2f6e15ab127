import Moderation
import Records
import SQLiteStore
import Screening
import Workshop

/// The command `moderato replay`.
enum ReplayCommand: Command {
  static let spec = CommandSpec(
    "replay",
    "make the rules' decisions again from what is on record",
    discussion: """
      Each decision that rules made about a comment, or about a new text of one, is made again: with the rule set \
      of that time, what was known then, and the text that the database still holds. It ends as
      same, when it comes out as it was recorded, to the last match;
      verdict same, text erased, when the text is gone and what follows from the rules that fired is the same;
      engine differs, when it comes out otherwise and other software read the text then;
      differs, when it comes out otherwise for no such reason: somebody may have changed the database.
      Of comments that were refused, or whose authors were asked about them and did not insist, no text is kept, so \
      nothing can be made again. Nothing is written, and the service may run meanwhile.
      """,
    options: [
      DatabaseOption.existing,
      OptionSpec("--site", "NAME", "only this site"),
      OptionSpec(
        "--comment",
        "ID",
        "only this comment, by the site's id; needs `--site` if there are several"
      ),
      OptionSpec("--format", oneOf: ["text", "jsonl"], "`text` if not given"),
    ] + PeriodOptions.specs,
    examples: [
      .init("moderato replay --since 2026-01-01T00:00:00Z", "all of this year's decisions"),
      .init(
        "moderato replay --comment c1 --format jsonl",
        "those about one comment, an object each"
      ),
    ],
    success: "every decision came out again, or would have with the software of its time",
    finding: "a decision came out otherwise, or the database could not be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let period = try PeriodOptions(arguments, of: spec)
    let archive = try DatabaseOption.archive(DatabaseOption.path(arguments))
    var sites = try archive.sites
    if let site = arguments["--site"] {
      guard sites.contains(site) else {
        throw CommandFailure("\(archive.path) holds nothing of the site `\(site)`")
      }
      sites = [site]
    }
    if arguments.has("--comment"), sites.count > 1 {
      throw UsageError("`--comment` needs `--site`: there are several", command: spec.name)
    }
    let isJSON = arguments["--format"] == "jsonl"
    var isSound = true
    for site in sites {
      var run = ReplayRun(
        site: site,
        comment: arguments["--comment"],
        period: period
      )
      try run.go(through: archive) { finding in
        if isJSON { try surroundings.output.write(finding.line(site: site)) }
      }
      if !isJSON { try surroundings.output.write(run.text) }
      if run.counts[.differs] != nil { isSound = false }
    }
    return isSound ? .success : .findings
  }
}
