import MemoryStore
import POSIX
import Records
import Screening

/// The command `moderato explain`.
enum ExplainCommand: Command {
  static let spec = CommandSpec(
    "explain",
    "show why a comment is judged as it is",
    discussion: """
      Shows the text folded, as lists see it; its skeleton, in which look-alike letters are one and which \
      `same text` compares; what was found in it, the condition of every rule with the value of \
      each part, and the verdict. Of an unknown author everything is unknown; with `--comment` the \
      argument is JSON as a line of `moderato screen` has it, with author, article, flags and scores. \
      Places in the text are counted in Unicode code points from 0.
      """,
    arguments: [
      ArgumentSpec(
        "TEXT",
        "the comment; standard input where it is `-` or absent",
        count: .optional
      )
    ],
    options: [
      RulesOption.spec,
      OptionSpec("--comment", "the argument is a comment as JSON and not its bare text"),
      OptionSpec("--articles", "FILE", "JSON Lines that describe the articles"),
      OptionSpec("--all", "show the rules that don't fire in full, too"),
      OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given"),
    ],
    examples: [
      .init("moderato explain 'You are such an idiot.'", "what the rules in `Rules` make of it"),
      .init(
        #"moderato explain --comment '{"text":"Hi","author":{"id":"a","roles":["staff"]}}'"#,
        "the same with an author"
      ),
    ],
    success: "an explanation, whatever the verdict",
    finding: "the comment or the rules could not be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let rules = try RulesOption.rules(arguments, in: surroundings)
    let record = try record(arguments, in: surroundings)
    let articles = try arguments["--articles"].map { try ArticleFile($0) }
    var state = CommunityState(rules: rules)
    try state.describeArticle(of: record, from: articles)
    let explanation = state.explanation(
      of: record.comment,
      flags: record.flags,
      with: EvidenceScratch()
    )
    if arguments["--format"] == "json" {
      var json = ExplanationJSON(rules, record.comment)
      try surroundings.output.write(json.line(explanation))
    } else {
      let text = ExplanationText(
        rules: rules,
        comment: record.comment,
        showsAll: arguments.has("--all"),
        palette: Palette(hasColours: surroundings.hasColours)
      )
      try surroundings.output.write(text.render(explanation))
    }
    return .success
  }

  /// The comment that a command line gives.
  private static func record(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> CommentRecord {
    var bytes = arguments.positionals.first.map { Array($0.utf8) } ?? Array("-".utf8)
    if bytes == Array("-".utf8) {
      bytes = try WholeFile.read(surroundings.input)
      // The line end of `echo` belongs to the shell.
      if bytes.last == 0x0A { bytes.removeLast() }
    }
    do throws(Malformation) {
      return arguments.has("--comment")
        ? try CommentRecord(json: bytes.span) : try CommentRecord(text: bytes.span)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
