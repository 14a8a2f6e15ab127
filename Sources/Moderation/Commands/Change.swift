import Screening

/// What a command changes about one comment.
struct Change {
  var comment: ModeratedComment
  var author: ModeratedAuthor?
  var article: ModeratedArticle?
  /// The comment that this one answers.
  var parent: ModeratedComment?
  var `case`: Case?
  var decision: RecordedDecision?
  /// Others that change with it: earlier decisions, appeals, authors of flags.
  var others: [RecordItem] = []
  /// As they are on record; what is as before isn't recorded again.
  private let recorded: Subject

  /// - Parameter recorded: Author, article and parent as they are on record.
  init(_ comment: ModeratedComment, _ recorded: Subject) {
    self.comment = comment
    self.recorded = recorded
    author = recorded.author
    article = recorded.article
    parent = recorded.parent
  }

  /// What changed, as it stands afterwards.
  var items: [RecordItem] {
    var items: [RecordItem] = [.comment(comment)]
    if let author, recorded.isNewAuthor || author != recorded.author {
      items.append(.author(author))
    }
    if let article, recorded.isNewArticle || article != recorded.article {
      items.append(.article(article))
    }
    if let parent, parent != recorded.parent { items.append(.comment(parent)) }
    if let `case` { items.append(.case(`case`)) }
    if let decision { items.append(.decision(decision)) }
    return items + others
  }

  /// What changed about until when the comment's author is suspended.
  func suspensionChange(at now: Timestamp) -> SuspensionChange? {
    SuspensionChange(from: recorded.author, to: author, at: now)
  }
}

extension Desk {
  /// A change of a comment on record.
  func change(
    of id: CommentID,
    in transaction: some ModerationReading
  ) throws(ModerationError) -> Change {
    guard let comment = try transaction.comment(id) else {
      throw .refused(.notFound, "there is no such comment")
    }
    var change = Change(comment, try subject(of: comment, in: transaction))
    if let open = comment.openCase { change.case = try transaction.case(open) }
    return change
  }

  /// Makes a revision what readers see, or with nil takes the comment from their eyes.
  ///
  /// Everything that is counted follows from what is seen: the article's and the parent's numbers, and whether
  /// its author's hold the comment as approved or as rejected. One that was deleted counts as before.
  func show(_ revision: Int?, _ status: ModeratedComment.Status, _ change: inout Change) {
    let before = change.comment.publishedRevision
    change.comment.publishedRevision = revision
    change.comment.status = status
    if revision != before { change.article?.profileVersion += 1 }
    let step = (revision == nil ? 0 : 1) - (before == nil ? 0 : 1)
    change.article?.published += step
    change.parent?.replies += step
    guard status != .deleted else { return }
    let (isApproved, isRejected) = (revision != nil, status == .rejected)
    if isApproved != change.comment.countsAsApproved {
      change.comment.countsAsApproved = isApproved
      change.author?.approved += isApproved ? 1 : -1
    }
    if isRejected != change.comment.countsAsRejected {
      change.comment.countsAsRejected = isRejected
      change.author?.rejected += isRejected ? 1 : -1
    }
  }

  /// Opens a case for the latest revision, or gives it the place of the one before in its case.
  ///
  /// - Parameters:
  ///   - revision: What a new case is about, if not the latest.
  ///   - byFlags: Whether readers' flags open it.
  func openCase(
    _ change: inout Change,
    about revision: Int? = nil,
    byFlags: Bool = false,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    if let id = change.comment.openCase, var open = try transaction.case(id) {
      let fresh = Case(id: id, of: change.comment, at: open.openedAt)
      open.revision = fresh.revision
      open.priority = max(open.priority, fresh.priority)
      open.queues = Set(open.queues + fresh.queues).sorted()
      open.rules = fresh.rules
      open.guidelines = fresh.guidelines
      open.approvals = []
      open.isByFlags = open.isByFlags && byFlags
      change.case = open
      return
    }
    var opened = Case(id: CaseID(try transaction.nextNumber()), of: change.comment, at: now)
    opened.isByFlags = byFlags
    if let revision { opened.revision = revision }
    change.case = opened
    change.comment.openCase = opened.id
  }

  /// Closes the comment's case, if one is open.
  func closeCase(
    _ change: inout Change,
    in transaction: some ModerationReading
  ) throws(ModerationError) {
    guard let id = change.comment.openCase else { return }
    if change.case == nil { change.case = try transaction.case(id) }
    change.case?.closedAt = now
    change.case?.claim = nil
    change.comment.openCase = nil
  }

  /// Starts the times in which an author's or an article's comments wait for people.
  func startReviews(_ verdict: Verdict, _ change: inout Change) {
    if let duration = verdict.premoderation, var author = change.author {
      let end = now.advanced(by: duration)
      author.premoderatedUntil = max(author.premoderatedUntil ?? end, end)
      change.author = author
    }
    if let duration = verdict.articleReview, var article = change.article {
      let end = now.advanced(by: duration)
      article.reviewedUntil = max(article.reviewedUntil ?? end, end)
      change.article = article
    }
  }
}
