import MemoryStore
import RuleCompiler
import Screening
import SourceText

/// Runs one scenario, step by step.
///
/// An expectation that isn't met does not end it; a step that can't be carried out does, since everything
/// after it would speak of another story.
struct ScenarioRunner {
  let scenario: Scenario
  var bench: Bench
  var failures: [TestOutcome.Failure] = []
  /// The last comment and what was made of it.
  var last: (comment: Comment, submission: Submission, judged: Judged)?
  /// Whether the last text was one of a comment that had been taken before.
  private var isEditing = false
  /// Everything that was judged, for coverage.
  private(set) var judgements: [Judged] = []

  init(_ scenario: Scenario, rules: RuleSet, scratch: EvidenceScratch) {
    self.scenario = scenario
    bench = Bench(rules: rules, given: scenario.given, scratch: scratch, keepsComments: true)
  }

  mutating func run() -> TestOutcome {
    for step in scenario.steps {
      do {
        try perform(step)
      } catch {
        fail(step.span, expected: "the step can be carried out", happened: error.description)
        break
      }
    }
    return TestOutcome(
      kind: .scenario,
      name: scenario.name,
      span: scenario.span,
      failures: failures
    )
  }

  private mutating func perform(_ step: ScenarioStep) throws(CommandRefused) {
    switch step.kind {
    case .comment(let text, let author):
      submit(bench.comment(text, by: author), flags: bench.flags)
    case .edit(let text):
      var comment = try lastComment()
      comment.text = text
      try edit(comment)
    case .insist:
      try insist()
    case .flag(let readers, let reason):
      let comment = try lastComment()
      note(comment, try bench.state.flag(comment.id, readers: readers, reason: reason))
    case .after(let duration):
      move(to: bench.now.advanced(by: duration))
    case .at(let instant):
      guard instant >= bench.now else {
        fail(step.span, expected: "time goes forward", happened: "this instant lies in the past")
        return
      }
      move(to: instant)
    case .moderatorApproves:
      let comment = try lastComment()
      note(comment, try bench.state.approve(comment.id))
    case .moderatorRejects(let guidelines):
      let comment = try lastComment()
      note(comment, try bench.state.reject(comment.id, naming: guidelines))
    case .appeal(let overturned):
      let comment = try lastComment()
      note(comment, try bench.state.decideAppeal(comment.id, overturned: overturned))
    case .expect(let expectation):
      check(expectation, at: step.span)
    }
  }

  private mutating func move(to instant: Timestamp) {
    bench.now = instant
    bench.state.advance(to: instant)
  }

  private mutating func submit(
    _ comment: Comment,
    flags: Facts.Flags?,
    isResubmission: Bool = false
  ) {
    let evidence = bench.evidence(of: comment)
    let (readings, facts) = bench.state.circumstances(
      of: comment,
      evidence: evidence,
      flags: flags,
      isResubmission: isResubmission
    )
    let submission = bench.state.submit(
      comment,
      evidence: evidence,
      flags: flags,
      isResubmission: isResubmission
    )
    isEditing = false
    note(comment, submission, evidence, readings, facts)
  }

  private mutating func edit(
    _ comment: Comment,
    isResubmission: Bool = false
  ) throws(CommandRefused) {
    var comment = comment
    comment.at = bench.now
    comment.isEdit = true
    let evidence = bench.evidence(of: comment)
    let submission = try bench.state.edit(
      comment,
      evidence: evidence,
      isResubmission: isResubmission
    )
    guard let (evidence, readings, facts) = bench.state.circumstances(of: comment.id) else {
      throw .noSuchComment
    }
    isEditing = true
    note(comment, submission, evidence, readings, facts)
  }

  /// The author sends the text that was asked about once more, as it stands.
  private mutating func insist() throws(CommandRefused) {
    var comment = try lastComment()
    guard last?.judged.verdict.decision == .ask else { throw .nothingAsked }
    guard !isEditing else { return try edit(comment, isResubmission: true) }
    comment.at = bench.now
    submit(comment, flags: bench.flags, isResubmission: true)
  }

  private func lastComment() throws(CommandRefused) -> Comment {
    guard let last else { throw .noSuchComment }
    return last.comment
  }

  private mutating func note(_ comment: Comment, _ submission: Submission) {
    guard let (evidence, readings, facts) = bench.state.circumstances(of: comment.id) else {
      return
    }
    note(comment, submission, evidence, readings, facts)
  }

  private mutating func note(
    _ comment: Comment,
    _ submission: Submission,
    _ evidence: Evidence,
    _ readings: Readings,
    _ facts: Facts
  ) {
    let judged = Judged(bench.rules, comment, submission.verdict, evidence, readings, facts)
    last = (comment, submission, judged)
    judgements.append(judged)
  }

  mutating func fail(
    _ span: SourceSpan,
    expected: String,
    happened: String,
    why: [String] = []
  ) {
    failures.append(
      TestOutcome.Failure(
        span: span,
        text: last?.comment.text,
        expected: expected,
        happened: happened,
        why: why
      )
    )
  }
}
