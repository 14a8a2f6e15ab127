package import Screening

/// What a person decides about a comment.
package struct PersonalDecision: Hashable, Sendable {
  package var outcome: RecordedDecision.Outcome
  package var by: PersonID
  /// By name; of a rejection that names none, those whose rules fired.
  package var guidelines: [String] = []
  /// The revision that was read; nil for whatever it is now.
  package var revision: Int?
  /// For the comment's author.
  package var message: String?
  /// For other moderators.
  package var note: String?

  package init(_ outcome: RecordedDecision.Outcome, by person: PersonID) {
    self.outcome = outcome
    by = person
  }
}

/// What came of a person's decision.
package struct Decided: Sendable {
  package var decision: RecordedDecision
  package var comment: ModeratedComment
  /// Nil where the comment had none.
  package var `case`: Case?
  package var strikesGiven = 0
  package var suspendedUntil: Timestamp?
  package var notices: [String] = []
}

extension Desk {
  /// Gives a case to somebody for a while, so that two people don't do the same work.
  ///
  /// Whoever holds the claim gets more time.
  package func claim(
    _ id: CaseID,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Case {
    var claimed = try openCase(id, for: person, in: transaction)
    claimed.claim = Case.Claim(
      by: person,
      until: now.advanced(by: limits.claim),
      of: claimed.revision
    )
    try record(.claimed, by: .person(person), [.case(claimed)], in: &transaction)
    return claimed
  }

  /// Lets a case go.
  package func release(
    _ id: CaseID,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Case {
    var released = try openCase(id, for: person, in: transaction)
    guard released.claim(at: now) != nil else {
      throw .refused(.nothingToChange, "nobody has claimed the case")
    }
    released.claim = nil
    try record(.released, by: .person(person), [.case(released)], in: &transaction)
    return released
  }

  /// Decides a case.
  ///
  /// A rejection closes it at once; an approval as soon as enough different people have approved this
  /// revision.
  package func decide(
    _ id: CaseID,
    _ personal: PersonalDecision,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Decided {
    let open = try openCase(id, for: personal.by, in: transaction)
    var change = try change(of: open.comment, in: transaction)
    change.case = open
    return try decide(&change, personal, in: &transaction)
  }

  /// Decides about a comment without a case: takes a published one down, or shows one again.
  package func decide(
    about id: CommentID,
    _ personal: PersonalDecision,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Decided {
    var change = try change(of: id, in: transaction)
    if let open = change.comment.openCase {
      _ = try openCase(open, for: personal.by, in: transaction)
    }
    return try decide(&change, personal, in: &transaction)
  }

  private func decide(
    _ change: inout Change,
    _ personal: PersonalDecision,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Decided {
    let person = personal.by
    try checkReading(personal, change)
    for name in personal.guidelines where !rules.guidelines.contains(where: { $0.name == name }) {
      throw .refused(.unknownGuideline, "there is no guideline `\(name)`")
    }
    try check(personal.outcome, change)
    var decision = RecordedDecision(
      id: DecisionID(try transaction.nextNumber()),
      of: change.comment,
      at: now,
      actor: .person(person),
      outcome: personal.outcome,
      rules: rules.digest
    )
    decision.case = change.case?.id
    decision.revision = decidedRevision(personal.outcome, change)
    decision.tookPart = try participants(about: change.comment.id, and: person, in: transaction)
    change.decision = decision
    var rejection = Rejection()
    switch personal.outcome {
    case .approve:
      change.case?.approvals.append(person)
      if let open = change.case, open.approvals.count < rules.community.approvals {
        change.decision?.outcome = .partlyApprove
        change.case?.claim = nil
      } else {
        try conclude(&change, upheldFlags: false, in: &transaction)
        show(decision.revision, .published, &change)
      }
    case .reject, .takeDown:
      let verdict = change.comment.judgement.verdict(on: decision.revision)
      change.decision?.guidelines =
        personal.guidelines.isEmpty ? verdict.guidelinesAtFault : personal.guidelines
      change.decision?.strikes = rules.strikes(rejecting: verdict, naming: personal.guidelines)
      try conclude(&change, upheldFlags: true, in: &transaction)
      rejection = reject(&change)
    case .restore:
      try restore(&change, by: decision.id, in: &transaction)
    case .escalate, .partlyApprove:
      change.case?.isEscalated = true
      change.case?.claim = nil
    }
    let actor = Actor.person(person)
    let number = decision.id.number
    let author = change.comment.author
    let message = try keep(
      personal.message,
      .message,
      about: number,
      of: author,
      by: actor,
      in: &transaction
    )
    let note = try keep(
      personal.note,
      .note,
      about: number,
      of: author,
      by: actor,
      in: &transaction
    )
    try record(.decided, by: actor, change.items, in: &transaction) { json in
      json.member("message", message?.text)
      json.member("note", note?.text)
      json.member("notices", rejection.notices)
      json.member("suspension_change", change.suspensionChange(at: now))
    }
    return Decided(
      decision: change.decision ?? decision,
      comment: change.comment,
      case: change.case,
      strikesGiven: rejection.strikes,
      suspendedUntil: rejection.suspendedUntil,
      notices: rejection.notices
    )
  }

  /// Takes the latest decision against a comment back, and shows what it kept from readers.
  private func restore(
    _ change: inout Change,
    by id: DecisionID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    let standing = try transaction.decisions(about: change.comment.id).last {
      $0.outcome.isAgainstAuthor && $0.reversedBy == nil
    }
    if var undone = standing {
      undone.reversedBy = id.number
      change.others.append(.decision(undone))
      try takeBack(undone, &change, in: transaction)
    }
    try conclude(&change, upheldFlags: false, in: &transaction)
    show(standing?.shownIfOverturned ?? change.comment.revision, .published, &change)
  }

  /// What is decided about: what readers see, of a comment that is taken down; else what the case is about, which
  /// need not be the latest where readers' flags opened it.
  private func decidedRevision(
    _ outcome: RecordedDecision.Outcome,
    _ change: Change
  ) -> Int {
    let comment = change.comment
    if outcome == .takeDown { return comment.publishedRevision ?? comment.revision }
    return change.case?.revision ?? comment.revision
  }

  /// Makes sure that nobody decides about a text that they haven't read.
  private func checkReading(
    _ personal: PersonalDecision,
    _ change: Change
  ) throws(ModerationError) {
    let decided = decidedRevision(personal.outcome, change)
    let isOfCase = personal.outcome != .takeDown && personal.outcome != .restore
    let claim =
      isOfCase ? change.case?.claim(at: now).flatMap { $0.by == personal.by ? $0 : nil } : nil
    guard (personal.revision ?? claim?.revision ?? decided) == decided else {
      throw .refused(
        .textChanged,
        "the text is another by now, revision \(decided); read it, and claim the case again or name the revision"
      )
    }
  }

  /// Makes sure that a decision changes something.
  private func check(
    _ outcome: RecordedDecision.Outcome,
    _ change: Change
  ) throws(ModerationError) {
    let comment = change.comment
    switch outcome {
    case .approve, .reject, .escalate, .partlyApprove:
      guard change.case != nil else {
        throw .refused(.caseClosed, "the comment has no open case; take it down or restore it")
      }
    case .takeDown:
      guard comment.publishedRevision != nil else {
        throw .refused(.nothingToChange, "readers don't see the comment; decide its case")
      }
    case .restore:
      guard comment.status == .rejected else {
        throw .refused(.nothingToChange, "the comment is not rejected")
      }
    }
  }

  /// Closes the case by a person's decision, and says of flags whether they were right.
  private func conclude(
    _ change: inout Change,
    upheldFlags: Bool,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    try judgeFlags(&change, upheld: upheldFlags, in: transaction)
    try closeCase(&change, in: transaction)
    change.comment.isDecidedByPerson = true
    change.comment.lastDecision = change.decision?.id
  }

  /// An open case that somebody may work on.
  private func openCase(
    _ id: CaseID,
    for person: PersonID,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Case {
    guard let open = try transaction.case(id) else {
      throw .refused(.notFound, "there is no such case")
    }
    guard open.isOpen else {
      throw .refused(.caseClosed, "the case is closed; reverse its decision to open it again")
    }
    if let claim = open.claim(at: now), claim.by != person {
      throw .refused(.claimed, "somebody else works on this case", until: claim.until)
    }
    guard !open.approvals.contains(person) else {
      throw .refused(.alreadyApproved, "you approved this revision; somebody else must too")
    }
    return open
  }

  /// Everybody who has decided about a comment, and one more; in order.
  private func participants(
    about comment: CommentID,
    and person: PersonID,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> [PersonID] {
    var people: Set<PersonID> = [person]
    for decision in try transaction.decisions(about: comment) {
      if let earlier = decision.actor.person { people.insert(earlier) }
    }
    return people.sorted()
  }
}
