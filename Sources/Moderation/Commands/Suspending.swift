package import Screening

extension Desk {
  /// Suspends an author because a person says so.
  ///
  /// - Parameter end: Later than now; nil for a suspension that runs until somebody lifts it.
  package func suspend(
    _ id: AuthorID,
    until end: Timestamp?,
    reason: String?,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> (author: ModeratedAuthor, suspension: Int64) {
    let before = try knownAuthor(id, in: transaction)
    var author = before
    let number = try transaction.nextNumber()
    author.standing.impose(number, from: now, until: end)
    let actor = Actor.person(person)
    let commitment = try keep(
      reason,
      .reason,
      about: number,
      of: id,
      by: actor,
      in: &transaction
    )
    try record(.suspended, by: actor, [.author(author)], in: &transaction) { json in
      json.member("suspension", number)
      json.member("until", end)
      json.member("reason", commitment?.text)
      json.member("suspension_change", SuspensionChange(from: before, to: author, at: now))
    }
    return (author, number)
  }

  /// Gives a suspension another end, or with nil lifts it; from then on nothing but people changes it.
  package func changeSuspension(
    _ number: Int64,
    of id: AuthorID,
    until end: Timestamp?,
    reason: String?,
    by person: PersonID,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> ModeratedAuthor {
    let before = try knownAuthor(id, in: transaction)
    var author = before
    let isChanged =
      if let end {
        author.standing.change("\(number)", endingAt: end)
      } else {
        author.standing.lift("\(number)", at: now)
      }
    guard isChanged else {
      throw .refused(.notFound, "the author has no such suspension, or it is over")
    }
    let actor = Actor.person(person)
    let commitment = try keep(
      reason,
      .reason,
      about: number,
      of: id,
      by: actor,
      in: &transaction
    )
    let kind: LedgerEntry.Kind = end == nil ? .suspensionLifted : .suspensionChanged
    try record(kind, by: actor, [.author(author)], in: &transaction) { json in
      json.member("suspension", number)
      json.member("until", end)
      json.member("reason", commitment?.text)
      json.member("suspension_change", SuspensionChange(from: before, to: author, at: now))
    }
    return author
  }

  /// An author on record who wasn't erased.
  func knownAuthor(
    _ id: AuthorID,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> ModeratedAuthor {
    guard let author = try transaction.author(id) else {
      throw .refused(.notFound, "there is no such author")
    }
    guard !author.isErased else { throw .refused(.erased, "the author was erased") }
    return author
  }
}
