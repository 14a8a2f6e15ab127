extension Desk {
  /// Takes a decision back: what rested on it is undone, and people decide anew.
  ///
  /// Readers see what they saw before it. A comment whose case was closed by it waits again, and so does one
  /// that was restored, and what rules rejected without a case; what a person took down without one is visible
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
      change.comment.openCase == nil, change.comment.status != .deleted
    else {
      throw .refused(
        .notTheLatest,
        "the decision was reversed, or something has happened to the comment since"
      )
    }
    let number = try transaction.nextNumber()
    decision.reversedBy = number
    change.others.append(.decision(decision))
    if decision.outcome.isAgainstAuthor { try takeBack(decision, &change, in: transaction) }
    change.comment.lastDecision = nil
    change.comment.isDecidedByPerson = false
    if let closed = decision.case {
      let isByFlags = try transaction.case(closed)?.isByFlags == true
      let stays = isByFlags && decision.shownBefore != nil
      show(decision.shownBefore, stays ? .published : .held, &change)
      try openCase(&change, about: decision.revision, byFlags: isByFlags, in: &transaction)
    } else if decision.actor == .rules {
      show(decision.shownBefore, .held, &change)
      try openCase(&change, about: decision.revision, in: &transaction)
    } else if decision.outcome == .restore {
      let restored = change.comment.publishedRevision
      show(nil, .held, &change)
      try openCase(&change, about: restored, in: &transaction)
    } else {
      show(decision.shownIfOverturned, .published, &change)
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
      json.member("suspension_change", change.suspensionChange(at: now))
    }
    return Decided(decision: decision, comment: change.comment, case: change.case)
  }
}
