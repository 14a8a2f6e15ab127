import Records
import Screening
import Topics

/// The command `moderato learn background`.
enum LearnBackgroundCommand: Command {
  static let spec = CommandSpec(
    "learn background",
    "count how common words are in a site's comments, for topic drift",
    discussion: """
      A word says more of what a comment is about the rarer it is elsewhere. Put what this writes beside the \
      rules and name it in the community's settings: `background from "background.txt"`. It then goes with \
      what Moderato knows of the language, and weighs the more the larger the archive is; `moderato measure \
      --topics --rules PATH` tells whether it helps.
      All comments on one article count as one text, since what a single thread repeats is not common: so \
      `--article-field` matters.
      The first line gives the language and the number of all uses, the others the stems that so many texts \
      hold; stems of a single text are left out. The English counts that Moderato comes with were made this \
      way.
      """,
    arguments: [
      ArgumentSpec(
        "FILE",
        "files of comments; standard input where it is `-` or absent",
        count: .many
      )
    ],
    options: [
      OptionSpec(
        "--language",
        "CODE",
        "the comments' language, as in ISO 639-1; `en` if not given"
      ),
      CommentInput.errors,
    ] + CommentInput.options,
    examples: [
      .init(
        "moderato learn background 2024.jsonl 2025.jsonl > background.txt",
        "the counts of two years"
      )
    ],
    success: "the counts of all comments",
    finding: "a line was malformed, or the file could not be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let language = arguments["--language"] ?? "en"
    guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      throw UsageError(
        "`--language` cannot be `\(language)`: expected two letters, such as `en`",
        command: spec.name
      )
    }
    var counts = BackgroundCounts(language: language)
    var reports: [(MalformedLines, comments: Int)] = []
    for number in 0..<max(1, arguments.positionals.count) {
      let input = try CommentInput(arguments, number: number, in: surroundings)
      var comments = 0
      let malformed = try input.visit { record in
        comments += 1
        counts.add(record.comment.text, on: record.comment.article)
      }
      reports.append((malformed, comments))
    }
    try surroundings.output.write(counts.serialized + "\n")
    try surroundings.output.flush()
    let codes = try reports.map { try $0.report(comments: $1, to: surroundings.errors) }
    return codes.contains(.findings) ? .findings : .success
  }
}
