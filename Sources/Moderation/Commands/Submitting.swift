package import Screening
package import Topics

/// A comment, or a new text of one, read and ready to be judged.
package struct IncomingComment: Sendable {
  /// As the site sent it, with the site's ids.
  package var comment: Comment
  package var evidence: Evidence
  package var readings: Readings
  /// The state of the article's profile that the readings rest on; nil where they rest on none.
  package var profileVersion: Int?
  /// What was handed out when this text was asked about.
  package var insisting: String?
  /// The site's token.
  package var actor: Actor

  package init(
    comment: Comment,
    evidence: Evidence,
    readings: Readings,
    profileVersion: Int?,
    insisting: String? = nil,
    actor: Actor
  ) {
    self.comment = comment
    self.evidence = evidence
    self.readings = readings
    self.profileVersion = profileVersion
    self.insisting = insisting
    self.actor = actor
  }
}

/// What became of a comment that came in.
package struct Submitted: Sendable {
  /// Nil for one that was refused or asked about, of which nothing is kept.
  package var comment: ModeratedComment?
  package var verdict: RecordedVerdict
  package var refusal: Refusal?
  /// What the author is asked, and what to send along to insist.
  package var questions: [String] = []
  package var insisting: String?
  /// What the author is told.
  package var messages: [String] = []
  package var drift: Drift?
  package var openedCase: CaseID?
  /// Of a decision that rules made at once.
  package var decision: DecisionID?
  package var strikesGiven = 0
  package var suspendedUntil: Timestamp?
  package var notices: [String] = []
  /// Whether the comment was known and this is what came of it then.
  package var isRepeat = false
}

extension Desk {
  /// Takes a comment in.
  ///
  /// Safe to repeat: the same id with the same text gives the same answer.
  package func submit(
    _ incoming: IncomingComment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Submitted {
    if let known = try transaction.number(of: .comment, named: incoming.comment.id) {
      return try repeated(CommentID(known), incoming, in: transaction)
    }
    let subject = try subject(of: incoming.comment, in: &transaction)
    let judged = try judge(incoming, subject, edited: nil, in: &transaction)
    if let answer = try untaken(judged, subject, incoming, in: &transaction) { return answer }

    var comment = ModeratedComment(
      id: CommentID(try transaction.nextNumber()),
      postedAt: now,
      judgement: judged.judgement
    )
    comment.author = subject.author?.id
    comment.article = subject.article?.id
    comment.parent = subject.parent?.id
    comment.depth = subject.depth
    comment.fingerprint = incoming.evidence.fingerprint
    try transaction.name(.comment, comment.id.number, incoming.comment.id)
    try transaction.setVault(
      .commentName(comment.id),
      Array(incoming.comment.id.utf8)
    )
    return try take(comment, judged, subject, incoming, as: .submitted, in: &transaction)
  }

  /// Takes a new text of a comment.
  ///
  /// A published text stays visible while the new one waits. The text of a comment that waits takes its
  /// place in its case, and approvals of the old one don't count.
  package func edit(
    _ id: CommentID,
    _ incoming: IncomingComment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Submitted {
    var incoming = incoming
    incoming.comment.isEdit = true
    guard var comment = try transaction.comment(id) else {
      throw .refused(.notFound, "there is no such comment")
    }
    guard comment.status == .held || comment.status == .published else {
      throw .refused(
        .notPublic,
        comment.status == .rejected
          ? "a rejected comment can't be edited; its author can appeal"
          : "the comment was deleted"
      )
    }
    if try text(of: comment, in: transaction) == incoming.comment.text {
      return Submitted(comment: comment, verdict: comment.judgement.verdict, isRepeat: true)
    }
    let subject = try subject(of: comment, in: transaction)
    let judged = try judge(incoming, subject, edited: comment, in: &transaction)
    if let answer = try untaken(judged, subject, incoming, in: &transaction) { return answer }
    comment.revision += 1
    comment.judgement = judged.judgement
    comment.fingerprint = incoming.evidence.fingerprint
    comment.isDecidedByPerson = false
    comment.lastDecision = nil
    return try take(comment, judged, subject, incoming, as: .edited, in: &transaction)
  }

  /// What would become of a comment; nothing is kept, not even the fact.
  package func preview(
    _ incoming: IncomingComment,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Submitted {
    let subject = try Subject(previewing: incoming.comment, at: now, in: transaction)
    let facts = try facts(
      of: incoming,
      subject,
      edited: nil,
      isResubmission: false,
      in: transaction
    )
    let verdict = rules.verdict(on: incoming.evidence, readings: incoming.readings, facts: facts)
    var answer = Submitted(verdict: RecordedVerdict(verdict, under: rules))
    answer.refusal = verdict.refusal
    answer.questions = verdict.questions.map(\.text)
    answer.messages = verdict.messages
    answer.drift = verdict.drift
    return answer
  }

  /// Keeps a comment that is neither refused nor asked about, and does what rules decide at once.
  private func take(
    _ taken: ModeratedComment,
    _ judged: Judged,
    _ subject: Subject,
    _ incoming: IncomingComment,
    as kind: LedgerEntry.Kind,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Submitted {
    var change = Change(taken, subject)
    if kind == .submitted {
      change.author?.comments += 1
      change.article?.comments += 1
    }
    let salt = salt()
    let commitment = Commitment(to: incoming.comment.text, salt: salt.bytes)
    try transaction.setVault(
      .text(taken.id, revision: taken.revision),
      TextCard(
        text: incoming.comment.text,
        by: rules.needs.authorName ? incoming.comment.author?.name : nil,
        salt: salt.text
      ).encoded
    )
    var answer = Submitted(verdict: judged.judgement.verdict)
    answer.messages = judged.verdict.messages
    answer.drift = judged.verdict.drift
    answer.notices = judged.verdict.notices
    startReviews(judged.verdict, &change)
    switch judged.verdict.decision {
    case .approve:
      try closeCase(&change, in: transaction)
      show(change.comment.revision, .published, &change)
    case .hold:
      show(change.comment.publishedRevision, .held, &change)
      try openCase(&change, in: &transaction)
      answer.openedCase = change.case?.id
    case .reject:
      try closeCase(&change, in: transaction)
      let rejection = try rejectByRules(&change, in: &transaction)
      answer.decision = rejection.decision
      answer.strikesGiven = rejection.strikes
      answer.suspendedUntil = rejection.suspendedUntil
      answer.notices += rejection.notices
    case .ask, .refused:
      break
    }
    answer.comment = change.comment
    try record(kind, by: incoming.actor, change.items, in: &transaction) { json in
      json.member("text", commitment.text)
      json.member("notices", answer.notices)
      json.member("suspension_change", change.suspensionChange(at: now))
    }
    return answer
  }

  /// The answer to a comment that is refused or asked about; nil for one that is taken.
  private func untaken(
    _ judged: Judged,
    _ subject: Subject,
    _ incoming: IncomingComment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Submitted? {
    var answer = Submitted(verdict: judged.judgement.verdict)
    answer.drift = judged.verdict.drift
    switch judged.verdict.decision {
    case .refused:
      answer.refusal = judged.verdict.refusal
      try record(.refused, by: incoming.actor, subject.newItems, in: &transaction) { json in
        json.member("author", subject.author?.id)
        json.member("article", subject.article?.id)
        json.member("refusal", judged.verdict.refusal.map(RecordedRefusal.init))
      }
    case .ask:
      answer.questions = judged.verdict.questions.map(\.text)
      answer.insisting = try ask(incoming, in: &transaction)
      try record(.asked, by: incoming.actor, subject.newItems, in: &transaction) { json in
        json.member("author", subject.author?.id)
        json.member("article", subject.article?.id)
        json.member("rules", judged.judgement.verdict.questions)
      }
    case .approve, .hold, .reject:
      return nil
    }
    return answer
  }

  /// The answer to a comment that came before.
  private func repeated(
    _ id: CommentID,
    _ incoming: IncomingComment,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Submitted {
    guard let comment = try transaction.comment(id) else {
      throw .refused(.notFound, "there is no such comment")
    }
    let first = try transaction.vaultDocument(.text(id, revision: 1), as: TextCard.self)
    guard let first, first.text == incoming.comment.text else {
      throw .refused(
        .otherText,
        "a comment with this id came before with another text; send a new id, or a new text of the old one"
      )
    }
    return Submitted(
      comment: comment,
      verdict: comment.judgement.verdict,
      openedCase: comment.openCase,
      decision: comment.lastDecision,
      isRepeat: true
    )
  }
}
