import Moderation
import SQLite
import Screening

extension SQLiteSite {
  /// Makes a case what it is now, and the queue with it.
  func put(_ item: Case, _ document: [UInt8]) throws(ModerationError) {
    let before = try queued(item.id)
    let fingerprint: Int64? =
      try session.value(
        "SELECT fingerprint FROM comments WHERE site = \(key) AND id = \(item.comment)",
        as: Int64?.self
      ) ?? nil
    try session.run(
      """
      INSERT INTO cases (site, id, is_open, priority, opened_at, claimed_by, claimed_until,
        fingerprint, document)
      VALUES (\(key), \(item.id), \(item.isOpen), \(item.priority), \(item.openedAt),
        \(item.claim?.by), \(item.claim?.until), \(fingerprint), \(document))
      ON CONFLICT DO UPDATE SET is_open = excluded.is_open, priority = excluded.priority,
        opened_at = excluded.opened_at, claimed_by = excluded.claimed_by,
        claimed_until = excluded.claimed_until, fingerprint = excluded.fingerprint,
        document = excluded.document
      """
    )
    let after = item.isOpen ? QueuedCase(item, fingerprint) : nil
    guard before != after else { return }
    if let before { try remove(before) }
    if let after { try add(after) }
    let more = (after == nil ? 0 : 1) - (before == nil ? 0 : 1)
    guard more != 0 else { return }
    try changeCounts { $0.openCases += more }
  }

  /// A case as it stands in the queue; nil where it doesn't.
  private func queued(_ id: CaseID) throws(ModerationError) -> QueuedCase? {
    let found = try session.rows(
      """
      SELECT document, fingerprint FROM cases
      WHERE site = \(key) AND id = \(id) AND is_open = 1
      """
    ) { row throws(SQLiteError) in (try row[0] as [UInt8], try row[1] as Int64?) }
    guard let (document, fingerprint) = found.first else { return nil }
    return QueuedCase(try session.decode(document), fingerprint)
  }

  private func add(_ item: QueuedCase) throws(ModerationError) {
    for label in item.labels {
      try session.run(
        """
        INSERT INTO case_labels (site, kind, label, priority, opened_at, id)
        VALUES (\(key), \(label.kind), \(label.text), \(item.priority), \(item.openedAt), \(item.id))
        """
      )
    }
  }

  private func remove(_ item: QueuedCase) throws(ModerationError) {
    for label in item.labels {
      try session.run(
        """
        DELETE FROM case_labels
        WHERE site = \(key) AND kind = \(label.kind) AND label = \(label.text)
          AND priority = \(item.priority) AND opened_at = \(item.openedAt) AND id = \(item.id)
        """
      )
    }
  }
}

/// An open case's place in the queue, and what it is looked for by.
private struct QueuedCase: Equatable {
  var id: CaseID
  var priority: Priority
  var openedAt: Timestamp
  var labels: Set<CaseLabel>

  init(_ item: Case, _ fingerprint: Int64?) {
    id = item.id
    priority = item.priority
    openedAt = item.openedAt
    labels = Set(item.queues.map { CaseLabel(.queue, $0) })
    labels.formUnion(item.guidelines.map { CaseLabel(.guideline, $0) })
    labels.formUnion(item.rules.map { CaseLabel(.rule, $0) })
    if let author = item.author { labels.insert(CaseLabel(.author, "\(author)")) }
    if let fingerprint { labels.insert(CaseLabel(.text, "\(fingerprint)")) }
  }
}
