import MemoryStore
import POSIX
import Records
import Screening

/// The command `moderato screen`.
enum ScreenCommand: Command {
  static let spec = CommandSpec(
    "screen",
    "judge comments by the rules",
    discussion: """
      Each comment is judged in the order of the input, with what came before it in mind: windows, \
      strikes and suspensions work as they would on a site. Nothing is kept afterwards.
      JSON Lines hold `text` and, if known, `id`, `author` (a string, or an object with id, name, \
      created_at, roles, labels), `at`, `article` (an id, or an object with id, headline, body, section, \
      tags, published_at), `parent`, `depth`, `flags` (a number, an array of reasons, or an object of \
      reasons and numbers), `scores` (by `classifier.label`, from 0 to 1) and `site`. A CSV has a header \
      row with these names, `author.name` and so on for members, and `;` between the parts of a list. In \
      plain lines each line is a comment. All fields, those of verdicts too, are explained in \
      `Sources/Records/Records.docc/Fields.md`.
      A text of more than 64 KiB is not searched: it is held for a person, and its verdict says so.
      Comments without `at` have no place in windows, and ages are unknown; without `author`, all that \
      asks about the author is. A line earlier than the one before it is malformed; `--sort` sorts first. \
      What a comment says of its article goes before what `--articles` says, field by field; articles' lines \
      may say `article_id` for `id`, `title` for `headline`, and `paragraphs` for `body`.
      The table shows the comments that a rule had something to say about, then counts. Of several rules it \
      names the one that asks for most; one in parentheses is on trial and changes nothing. `jsonl` and `csv` \
      hold every comment, and the same bytes on every run. In a CSV invisible characters of ids and names \
      are spelt out (`\\u{202E}`), and what a spreadsheet would run as a formula (after `=`, `+`, `-`, `@`) \
      begins with an apostrophe; `jsonl` has ids as they were sent.
      """,
    arguments: [CommentInput.argument],
    options: [
      RulesOption.spec,
      OptionSpec("--articles", "FILE", "JSON Lines that describe the articles"),
      OptionSpec("--format", oneOf: ScreenFormat.allCases.map(\.rawValue), "`table` if not given"),
      OptionSpec("--all", "list every comment in the table"),
      OptionSpec("--sort", "put the comments in order of time first, on disk"),
      CommentInput.errors,
    ] + CommentInput.options,
    examples: [
      .init("moderato screen comments.jsonl", "a table of what the rules in `Rules` find"),
      .init(
        "moderato screen --format jsonl --article-field article_id comments.jsonl > verdicts.jsonl",
        "a verdict a line, for other programs"
      ),
      .init("echo 'Call 613-555-0199!' | moderato screen", "a single comment"),
    ],
    success: "every line was read and judged, whatever the verdicts",
    finding: "a line was malformed, or the rules or a file could not be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let rules = try RulesOption.rules(arguments, in: surroundings)
    let input = try CommentInput(arguments, in: surroundings)
    var run = try ScreenRun(arguments, rules: rules, policy: input.policy, in: surroundings)
    var source = CommentSource(input.reader)
    if arguments.has("--sort") { try source.sort { try run.malformed.add($0) } }
    let pipeline = EvidencePipeline(
      rules: rules,
      decoder: input.reader.decoder,
      threads: surroundings.threads
    )
    try pipeline.run(
      next: { try source.next() },
      use: { try run.use($0) },
      pause: { try surroundings.output.flush() }
    )
    return try run.finish()
  }
}

/// How verdicts are shown.
enum ScreenFormat: String, CaseIterable {
  case table, jsonl, csv
}
