import Records
import Screening
import Topics

/// The command `moderato learn background`.
enum LearnBackgroundCommand: Command {
  static let spec = CommandSpec(
    "learn background",
    "count how common words are in comments, as topic drift needs to know",
    discussion: """
      The first line gives the number of all uses, the others the stems that so many texts hold. The \
      English counts that Moderato comes with were made this way.
      """,
    arguments: [CommentInput.argument],
    options: [
      OptionSpec(
        "--language",
        "CODE",
        "the comments' language, as in ISO 639-1; `en` if not given"
      ),
      CommentInput.errors,
    ] + CommentInput.options,
    examples: [.init("moderato learn background comments.jsonl > background.txt", "the counts")],
    success: "the counts of all comments",
    finding: "a line was malformed, or the file could not be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let input = try CommentInput(arguments, in: surroundings)
    let extractor = ContentWordExtractor(language: arguments["--language"] ?? "en")
    var counts = BackgroundCounts()
    let malformed = try input.visit { record in
      counts.add(extractor.words(of: record.comment.text.utf8.span))
    }
    try surroundings.output.write(counts.serialized + "\n")
    try surroundings.output.flush()
    return try malformed.report(to: surroundings.errors)
  }
}
