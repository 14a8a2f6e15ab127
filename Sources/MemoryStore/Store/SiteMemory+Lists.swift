package import Moderation
import Screening

extension SiteMemory {
  package func queue(_ query: QueueQuery) throws(ModerationError) -> [Case] {
    let open = record.cases.values.filter { item in
      guard item.isOpen, item.priority >= query.leastPriority else { return false }
      if let queue = query.queue, !item.queues.contains(queue) { return false }
      if let guideline = query.guideline, !item.guidelines.contains(guideline) { return false }
      if let rule = query.rule, !item.rules.contains(rule) { return false }
      if let instant = query.openedBefore, item.openedAt >= instant { return false }
      if let author = query.author, item.author != author { return false }
      if let fingerprint = query.fingerprint,
        record.comments[item.comment]?.fingerprint != fingerprint
      {
        return false
      }
      if let free = query.free, let claim = item.claim(at: free.at), claim.by != free.for {
        return false
      }
      guard let last = query.after else { return true }
      return Self.key(item.priority, item) > (-last.priority.rawValue, last.openedAt, last.id)
    }
    return Array(
      open.sorted { Self.key($0.priority, $0) < Self.key($1.priority, $1) }.prefix(query.limit)
    )
  }

  /// The most urgent first, then the oldest.
  private static func key(_ priority: Priority, _ item: Case) -> (Int, Timestamp, CaseID) {
    (-priority.rawValue, item.openedAt, item.id)
  }

  package func openCases() throws(ModerationError) -> Int {
    record.cases.values.count(where: \.isOpen)
  }

  package func comments(_ query: CommentsQuery) throws(ModerationError) -> [ModeratedComment] {
    let wanted = record.comments.values.filter { comment in
      switch query.subject {
      case .article(let article):
        comment.article == article && comment.publishedRevision != nil
      case .author(let author): comment.author == author
      }
    }
    func precedes(_ left: ModeratedComment, _ right: ModeratedComment) -> Bool {
      switch query.sort {
      case .newest: (left.postedAt, left.id) > (right.postedAt, right.id)
      case .oldest: (left.postedAt, left.id) < (right.postedAt, right.id)
      case .mostReplied:
        (left.replies, left.postedAt, left.id) > (right.replies, right.postedAt, right.id)
      }
    }
    var rest = wanted.sorted(by: precedes)
    if let id = query.after {
      guard let last = record.comments[id] else { return [] }
      rest.removeAll { !precedes(last, $0) }
    }
    return Array(rest.prefix(query.limit))
  }

  package func openAppeals(
    after id: AppealID?,
    limit: Int
  ) throws(ModerationError) -> [Appeal] {
    let open = record.appeals.values.filter { appeal in
      appeal.isOpen && (id.map { appeal.id > $0 } ?? true)
    }
    return Array(open.sorted { $0.id < $1.id }.prefix(limit))
  }

  package func appeal(against decision: DecisionID) throws(ModerationError) -> Appeal? {
    record.appeals.values.first { $0.decision == decision }
  }

  package func decisions(
    about author: AuthorID,
    before id: DecisionID?,
    limit: Int
  ) throws(ModerationError) -> [RecordedDecision] {
    let all = record.decisions.values.filter { decision in
      decision.author == author && (id.map { decision.id < $0 } ?? true)
    }
    return Array(all.sorted { $0.id > $1.id }.prefix(limit))
  }
}
