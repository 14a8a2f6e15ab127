package import Moderation
package import Screening

/// Things on record, made without a desk.
package enum Sample {
  package static func at(_ milliseconds: Int64) -> Timestamp {
    Town.start.advanced(by: milliseconds)
  }

  /// A comment that came, and was judged, at an instant after the start.
  package static func comment(
    _ id: Int64,
    by author: Int64? = nil,
    on article: Int64? = nil,
    at time: Int64 = 0,
    _ change: (inout ModeratedComment) -> Void = { _ in }
  ) -> RecordItem {
    var comment = ModeratedComment(
      id: CommentID(id),
      postedAt: at(time),
      judgement: Judgement(
        of: 1,
        rules: "digest",
        at: at(time),
        drift: nil,
        facts: RecordedFacts(Facts()),
        verdict: RecordedVerdict(recommendation: .default, decision: .hold)
      )
    )
    comment.author = author.map { AuthorID($0) }
    comment.article = article.map { ArticleID($0) }
    change(&comment)
    return .comment(comment)
  }

  /// A comment that readers see.
  package static func published(
    _ id: Int64,
    by author: Int64? = nil,
    on article: Int64? = nil,
    at time: Int64 = 0,
    replies: Int = 0
  ) -> RecordItem {
    comment(id, by: author, on: article, at: time) {
      $0.status = .published
      $0.publishedRevision = 1
      $0.replies = replies
    }
  }

  /// A case about the comment whose number is the case's plus 1,000.
  package static func openCase(
    _ id: Int64,
    at time: Int64 = 0,
    _ priority: Priority = .normal,
    _ change: (inout Case) -> Void = { _ in }
  ) -> RecordItem {
    guard case .comment(let comment) = comment(id + 1_000, at: time) else { return comment(id) }
    var item = Case(id: CaseID(id), of: comment, at: at(time))
    item.priority = priority
    change(&item)
    return .case(item)
  }

  package static func decision(
    _ id: Int64,
    about comment: Int64,
    by author: Int64?,
    at time: Int64 = 0,
    _ outcome: RecordedDecision.Outcome = .reject,
    reversedBy number: Int64? = nil
  ) -> RecordItem {
    .decision(decided(id, about: comment, by: author, at: time, outcome, reversedBy: number))
  }

  package static func decided(
    _ id: Int64,
    about comment: Int64,
    by author: Int64?,
    at time: Int64 = 0,
    _ outcome: RecordedDecision.Outcome = .reject,
    reversedBy number: Int64? = nil
  ) -> RecordedDecision {
    guard case .comment(let about) = Sample.comment(comment, by: author, at: time) else {
      preconditionFailure("a comment is a comment")
    }
    var decision = RecordedDecision(
      id: DecisionID(id),
      of: about,
      at: at(time),
      actor: .person(PersonID(7)),
      outcome: outcome,
      rules: "digest"
    )
    decision.reversedBy = number
    return decision
  }

  package static func flag(
    _ comment: Int64,
    by author: Int64,
    at time: Int64,
    _ reason: String = ""
  ) -> RecordItem {
    .flag(
      Flag(
        comment: CommentID(comment),
        by: AuthorID(author),
        at: at(time),
        reason: reason,
        counts: true
      )
    )
  }
}

extension ModerationTransaction {
  /// Appends an entry that says how some things stand.
  package mutating func put(
    _ items: [RecordItem],
    at time: Int64 = 0,
    _ kind: LedgerEntry.Kind = .submitted
  ) throws(ModerationError) {
    let head = try ledgerHead()
    let entry = LedgerEntry(
      site: site,
      sequence: head.sequence + 1,
      at: Sample.at(time),
      kind: kind,
      actor: Town.site,
      body: Array("{\"what\":{},\"now\":[]}".utf8),
      previous: head.hash
    )
    try append(entry, items.map { WrittenItem($0) })
  }
}
