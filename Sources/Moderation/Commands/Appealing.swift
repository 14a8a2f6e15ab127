import Screening

extension Desk {
  /// Takes an author's appeal against a decision.
  package func appeal(
    _ id: DecisionID,
    words: String,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Appeal {
    guard var decision = try transaction.decision(id) else {
      throw .refused(.notFound, "there is no such decision")
    }
    guard decision.outcome.isAgainstAuthor, decision.reversedBy == nil else {
      throw .refused(.notAppealable, "only decisions against a comment that stand can be appealed")
    }
    guard decision.appeal == nil else {
      throw .refused(.notAppealable, "the decision was appealed before, and that is possible once")
    }
    let end = decision.at.advanced(by: rules.community.appealPeriod)
    guard now < end else {
      throw .refused(.notAppealable, "the time to appeal is over")
    }
    let appeal = Appeal(
      id: AppealID(try transaction.nextNumber()),
      against: decision,
      at: now
    )
    decision.appeal = appeal.id
    let commitment = try keep(
      words,
      .appeal,
      about: appeal.id.number,
      of: appeal.author,
      by: actor,
      in: &transaction
    )
    try record(.appealed, by: actor, [.appeal(appeal), .decision(decision)], in: &transaction) {
      $0.member("words", commitment?.text)
    }
    return appeal
  }

  /// Decides an appeal.
  ///
  /// Overturning takes back everything that rested on the decision, and shows readers what it kept from them,
  /// unless there is a later decision or text.
  ///
  /// - Parameter asLastResort: Lets somebody decide who took part in the decision, on record; for admins,
  ///   where nobody else exists.
  package func decide(
    appeal id: AppealID,
    _ outcome: Appeal.Outcome,
    by person: PersonID,
    message: String? = nil,
    note: String? = nil,
    asLastResort: Bool = false,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> (appeal: Appeal, comment: ModeratedComment) {
    guard var appeal = try transaction.appeal(id),
      var decision = try transaction.decision(appeal.decision)
    else { throw .refused(.notFound, "there is no such appeal") }
    guard appeal.isOpen else { throw .refused(.nothingToChange, "the appeal was decided") }
    guard asLastResort || !decision.tookPart.contains(person) else {
      throw .refused(
        .tookPart,
        "you took part in the decision; somebody else must decide the appeal"
      )
    }
    appeal.decidedAt = now
    appeal.decidedBy = person
    appeal.outcome = outcome
    var change = try change(of: appeal.comment, in: transaction)
    change.others.append(.appeal(appeal))
    // A decision that was taken back meanwhile leaves nothing to overturn.
    if outcome == .overturned, decision.reversedBy == nil {
      decision.reversedBy = id.number
      change.others.append(.decision(decision))
      try takeBack(decision, &change, in: transaction)
      if change.comment.lastDecision == decision.id, change.comment.openCase == nil,
        change.comment.status != .deleted
      {
        change.comment.isDecidedByPerson = true
        show(decision.shownIfOverturned, .published, &change)
      }
    }
    let actor = Actor.person(person)
    let author = appeal.author
    let told = try keep(
      message,
      .message,
      about: id.number,
      of: author,
      by: actor,
      in: &transaction
    )
    let noted = try keep(note, .note, about: id.number, of: author, by: actor, in: &transaction)
    try record(.appealDecided, by: actor, change.items, in: &transaction) { json in
      json.member("message", told?.text)
      json.member("note", noted?.text)
      json.member("last_resort", flag: asLastResort)
      json.member("suspension_change", change.suspensionChange(at: now))
    }
    return (appeal, change.comment)
  }
}
