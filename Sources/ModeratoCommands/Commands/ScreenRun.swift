import MemoryStore
import Records
import Screening

/// One run of `moderato screen`: the community's state, and what was seen so far.
struct ScreenRun {
  /// So many comments are kept to measure rules with.
  private static let sampleSize = 200

  private let rules: RuleSet
  private let format: ScreenFormat
  private let listsAll: Bool
  private let surroundings: Surroundings
  private let articles: ArticleFile?
  private var state: CommunityState
  private var json: VerdictJSON
  private let csv: VerdictCSV
  private let table: VerdictTable
  /// Of what the table shows.
  private var summary: ScreeningSummary
  private var comments = 0
  /// Whether the table has a line.
  private var hasRows = false
  private var sample: [String] = []
  private var progress: Progress
  /// The latest time, and the line that has it.
  private var last: (at: Timestamp, line: Int)?
  /// What was no comment.
  var malformed: MalformedLines

  init(
    _ arguments: ParsedArguments,
    rules: RuleSet,
    policy: MalformedLines.Policy,
    in surroundings: Surroundings
  ) throws {
    self.rules = rules
    self.surroundings = surroundings
    format = arguments["--format"].flatMap(ScreenFormat.init) ?? .table
    listsAll = arguments.has("--all")
    articles = try arguments["--articles"].map { try ArticleFile($0) }
    state = CommunityState(rules: rules)
    json = VerdictJSON(rules)
    csv = VerdictCSV(rules)
    table = VerdictTable(
      rules,
      columns: surroundings.columns ?? 120,
      hasColours: surroundings.hasColours
    )
    summary = ScreeningSummary(rules)
    progress = Progress(surroundings)
    malformed = MalformedLines(policy)
    switch format {
    case .table: try surroundings.output.write(table.header)
    case .csv: try surroundings.output.write(VerdictCSV.header)
    case .jsonl: break
    }
  }

  /// Judges what a record gave.
  mutating func use(_ item: EvidenceJob.Item) throws {
    switch item {
    case .malformed(let malformation): try malformed.add(malformation)
    case .comment(let record, let evidence):
      guard try isForward(record) else { return }
      try judge(record, evidence)
    }
    try progress.advance()
  }

  /// Shows what stands below the verdicts.
  func finish() throws -> ExitCode {
    try Progress.clear(surroundings)
    if format == .table {
      let palette = Palette(hasColours: surroundings.hasColours)
      let slowest = RuleCost.slowest(5, of: rules, on: sample)
      if hasRows { try surroundings.output.write(table.legend) }
      try surroundings.output.write("\n" + summary.text(palette, slowest: slowest))
    }
    try surroundings.output.flush()
    return try malformed.report(comments: comments, to: surroundings.errors)
  }

  private mutating func isForward(_ record: CommentRecord) throws -> Bool {
    guard let at = record.comment.at else { return true }
    if let last, at < last.at {
      let message = "field `at`: earlier than line \(last.line); `--sort` puts lines in order"
      try malformed.add(Malformation(line: record.line, message))
      return false
    }
    last = (at, record.line)
    return true
  }

  private mutating func judge(_ record: CommentRecord, _ evidence: Evidence) throws {
    try state.describeArticle(of: record, from: articles)
    let submission = state.submit(record.comment, evidence: evidence, flags: record.flags)
    comments += 1
    let screened = ScreenedComment(
      comment: record.comment,
      verdict: submission.verdict,
      suspendedUntil: submission.suspendedUntil
    )
    switch format {
    case .jsonl: try surroundings.output.write(json.line(screened))
    case .csv: try surroundings.output.write(csv.row(screened))
    case .table:
      summary.add(submission.verdict)
      keep(record.comment.text)
      if listsAll || submission.verdict.isRemarkable {
        try surroundings.output.write(table.row(record, submission.verdict))
        hasRows = true
      }
    }
  }

  /// Keeps a text now and then, so that what is kept stands for the whole.
  private mutating func keep(_ text: String) {
    if sample.count < Self.sampleSize {
      sample.append(text)
    } else if comments % 97 == 0 {
      sample[comments / 97 % Self.sampleSize] = text
    }
  }
}

extension Verdict {
  /// Whether a rule, or what is known of the author, has something to say.
  fileprivate var isRemarkable: Bool {
    !reasons.isEmpty || !undetermined.isEmpty || isTooLong || refusal != nil
  }
}
