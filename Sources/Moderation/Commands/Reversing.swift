extension Desk {
  /// Takes a decision back: what rested on it is undone, and people decide anew.
  ///
  /// A comment whose case was closed by it waits again; one that was taken down without a case is visible
  /// again. The decision stays on record, with what took it back.
  package func reverse(
    _ id: DecisionID,
    by person: PersonID,
    note: String? = nil,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Decided {
    guard var decision = try transaction.decision(id) else {
      throw .refused(.notFound, "there is no such decision")
    }
    var change = try change(of: decision.comment, in: transaction)
    guard decision.reversedBy == nil, change.comment.lastDecision == id,
      change.comment.openCase == nil, decision.revision == change.comment.revision,
      change.comment.status != .deleted
    else {
      throw .refused(
        .notTheLatest,
        "the decision was reversed, or something has happened to the comment since"
      )
    }
    let number = try transaction.nextNumber()
    decision.reversedBy = number
    change.others.append(.decision(decision))
    if decision.outcome.isAgainstAuthor { takeBack(&change) }
    countAsUndecided(&change)
    change.comment.lastDecision = nil
    change.comment.isDecidedByPerson = false
    if decision.outcome == .takeDown || (decision.actor == .rules && decision.case == nil) {
      publish(&change)
    } else {
      if decision.outcome == .approve || decision.outcome == .restore { hide(&change) }
      change.comment.status = .held
      try openCase(&change, in: &transaction)
    }
    let actor = Actor.person(person)
    let commitment = try keep(
      note,
      .note,
      about: number,
      of: change.comment.author,
      by: actor,
      in: &transaction
    )
    try record(.reversed, by: actor, change.items, in: &transaction) { json in
      json.member("decision", id)
      json.member("note", commitment?.text)
    }
    return Decided(decision: decision, comment: change.comment, case: change.case)
  }

  /// Marks every standing decision against a comment's author as taken back.
  func takeBackDecisions(
    _ change: inout Change,
    by number: Int64,
    in transaction: some ModerationReading
  ) throws(ModerationError) {
    for var decision in try transaction.decisions(about: change.comment.id)
    where decision.outcome.isAgainstAuthor && decision.reversedBy == nil {
      decision.reversedBy = number
      change.others.append(.decision(decision))
    }
  }
}
