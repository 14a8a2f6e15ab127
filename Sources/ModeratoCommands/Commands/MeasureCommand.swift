import MemoryStore
import Records
import Screening

/// The command `moderato measure`.
enum MeasureCommand: Command {
  static let spec = CommandSpec(
    "measure",
    "compare the rules' verdicts with labels that people gave",
    discussion: """
      A comment is a case if `--label` holds of it: `toxic=1`, `toxicity_level>=3`; a path with dots leads \
      into objects, and numbers in strings compare as numbers. All others that have the field are no \
      cases; with `--against` only those of which it holds, so that the middle can be left out.
      A comment counts as caught when a live rule asks for hold or reject, whatever the community's mode \
      does with that. Strikes and suspensions are left aside, so that every comment is judged.
      Intervals are Wilson's, at 95%; that of F1 follows from the interval of caught over caught, missed \
      and false positives together, with which it grows.
      With `--topics` no labels are needed: it measures how well drift tells comments in their own thread \
      from the same comments in another's; with `--articles`, how well on articles with their threads; with \
      `--rules`, how well with the language and the background of these.
      """,
    arguments: [ArgumentSpec("FILE", "the labelled comments; `-` for standard input", count: .one)],
    options: [
      OptionSpec("--label", "CONDITION", "FIELD=VALUE, !=, or >=, >, <=, < with a number"),
      OptionSpec("--against", "CONDITION", "the same for what is no case"),
      OptionSpec("--guideline", "NAMES", "only these guidelines' rules, with commas between them"),
      OptionSpec(
        "--show",
        oneOf: MeasureCommand.Listing.allCases.map(\.rawValue),
        "list these comments, too; with `--format json` as `screen` writes them to `jsonl`, before the "
          + "line with the figures"
      ),
      OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given"),
      OptionSpec("--topics", "measure drift; needs `--article-field` where it isn't `article`"),
      OptionSpec("--articles", "FILE", "JSON Lines that describe the articles"),
      RulesOption.spec,
      CommentInput.errors,
    ] + CommentInput.options,
    examples: [
      .init(
        "moderato measure --label 'toxicity_level>=3' --against 'toxicity_level<=1' comments.jsonl",
        "how well all rules find what readers found toxic"
      ),
      .init(
        "moderato measure --label spam=1 --guideline spam --show misses comments.jsonl",
        "what one guideline's rules let through"
      ),
    ],
    success: "the figures, whatever they are",
    finding: "a line was malformed, or the rules or the file could not be read"
  )

  enum Listing: String, CaseIterable {
    case falsePositives = "false-positives"
    case misses
  }

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    if arguments.has("--topics") {
      for option in ["--label", "--against", "--guideline", "--show"]
      where arguments.has(option) {
        throw UsageError(
          "`\(option)` can't go with `--topics`: drift needs no labels",
          command: spec.name
        )
      }
      return try TopicMeasurement.run(arguments, in: surroundings)
    }
    guard let labelText = arguments["--label"] else {
      throw UsageError(
        "`--label` is missing: FIELD=VALUE, such as `toxic=1`, says which comments are cases",
        command: spec.name
      )
    }
    let label = try condition(labelText, option: "--label")
    let against = try arguments["--against"].map { try condition($0, option: "--against") }
    let rules = try RulesOption.rules(arguments, in: surroundings).withoutConsequences()
    let guidelines = try arguments["--guideline"].map { try indices(of: $0, in: rules) }
    let input = try CommentInput(
      arguments,
      capturing: [label.field, against?.field ?? label.field],
      in: surroundings
    )
    let articles = try arguments["--articles"].map { try ArticleFile($0) }
    var measurement = RuleMeasurement(rules, guidelines: guidelines)
    var malformed = MalformedLines(input.policy)
    var comments = 0
    var state = CommunityState(rules: rules)
    var progress = Progress(surroundings)
    let listing = arguments["--show"].flatMap(Listing.init)
    var source = CommentSource(input.reader)
    let pipeline = EvidencePipeline(
      rules: rules,
      decoder: input.reader.decoder,
      threads: surroundings.threads
    )
    let isText = arguments["--format"] != "json"
    let table = VerdictTable(
      rules,
      columns: surroundings.columns ?? 120,
      hasColours: surroundings.hasColours
    )
    var verdicts = VerdictJSON(rules)
    if listing != nil, isText { try surroundings.output.write(table.header) }
    try pipeline.run(
      next: { try source.next() },
      use: { item in
        try progress.advance()
        guard case .comment(let record, let evidence) = item else {
          if case .malformed(let malformation) = item { try malformed.add(malformation) }
          return
        }
        comments += 1
        try state.describeArticle(of: record, from: articles)
        let verdict = state.submit(record.comment, evidence: evidence, flags: record.flags).verdict
        guard let isCase = isCase(record, label, against) else {
          measurement.skipUnlabelled()
          return
        }
        let isCaught = measurement.add(verdict, isCase: isCase)
        let isListed =
          switch listing {
          case .falsePositives: isCaught && !isCase
          case .misses: !isCaught && isCase
          case nil: false
          }
        guard isListed else { return }
        if isText {
          try surroundings.output.write(table.row(record, verdict))
        } else {
          let screened = ScreenedComment(comment: record.comment, verdict: verdict)
          try surroundings.output.write(verdicts.line(screened))
        }
      },
      pause: {}
    )
    try Progress.clear(surroundings)
    guard measurement.unlabelled < comments || comments == 0 else {
      throw CommandFailure("no comment has a `\(label.field)` to compare with `\(labelText)`")
    }
    let report = MeasurementReport(measurement: measurement, label: labelText)
    if isText {
      let gap = listing == nil ? "" : "\n"
      let palette = Palette(hasColours: surroundings.hasColours)
      try surroundings.output.write(gap + report.text(palette))
    } else {
      try surroundings.output.write(report.json())
    }
    try surroundings.output.flush()
    return try malformed.report(comments: comments, to: surroundings.errors)
  }

  /// Nil where a comment is neither a case nor something to hold against cases.
  private static func isCase(_ record: CommentRecord, _ label: Label, _ against: Label?) -> Bool? {
    guard let holds = label.holds(record.captured[0]) else { return nil }
    guard !holds, let against else { return holds }
    return against.holds(record.captured[1]) == true ? false : nil
  }

  private static func condition(_ text: String, option: String) throws -> Label {
    guard let label = Label(text) else {
      throw UsageError(
        "`\(option)` cannot be `\(text)`: expected FIELD=VALUE, or FIELD>=NUMBER",
        command: spec.name
      )
    }
    return label
  }

  private static func indices(of names: String, in rules: RuleSet) throws -> Set<Int> {
    var indices: Set<Int> = []
    for name in names.split(separator: ",").map(String.init) {
      guard let index = rules.guidelines.firstIndex(where: { $0.name == name }) else {
        throw UsageError(
          "the rules have no guideline `\(name)`; they have "
            + rules.guidelines.map { "`\($0.name)`" }.joined(separator: ", "),
          suggestion: suggestion(for: name, among: rules.guidelines.map(\.name)),
          command: spec.name
        )
      }
      indices.insert(index)
    }
    return indices
  }
}
