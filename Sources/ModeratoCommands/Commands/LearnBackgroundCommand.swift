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
    let language = arguments["--language"] ?? "en"
    guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      throw UsageError(
        "`--language` cannot be `\(language)`: expected two letters, such as `en`",
        command: spec.name
      )
    }
    let input = try CommentInput(arguments, in: surroundings)
    let extractor = ContentWordExtractor(language: language)
    var counts = BackgroundCounts()
    var comments = 0
    let malformed = try input.visit { record in
      comments += 1
      counts.add(extractor.stems(of: record.comment.text.utf8.span))
    }
    try surroundings.output.write(counts.serialized + "\n")
    try surroundings.output.flush()
    return try malformed.report(comments: comments, to: surroundings.errors)
  }
}
