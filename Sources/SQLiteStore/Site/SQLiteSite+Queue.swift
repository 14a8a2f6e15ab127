package import Moderation
import SQLite
import Screening

extension SQLiteSite {
  package func openCases() throws(ModerationError) -> Int {
    try counts().openCases
  }

  package func queue(_ query: QueueQuery) throws(ModerationError) -> [Case] {
    var labels = query.labels
    // The rest is looked up for each case of the rarest.
    if labels.count > 1 {
      let counted = try labels.map { label throws(ModerationError) in
        (label: label, count: try count(label))
      }
      labels = counted.sorted { $0.count < $1.count }.map(\.label)
    }
    var cases: [Case] = []
    // One priority after the other: within one, cases stand in the order that is asked for.
    for priority in Priority.allCases.reversed()
    where priority >= query.leastPriority && priority <= query.after?.priority ?? priority {
      guard cases.count < query.limit else { break }
      cases += try session.documents(
        sql(query, priority, labels, limit: query.limit - cases.count)
      )
    }
    return cases
  }

  private func sql(
    _ query: QueueQuery,
    _ priority: Priority,
    _ labels: [CaseLabel],
    limit: Int
  ) -> SQL {
    var sql: SQL
    if let label = labels.first {
      sql = """
        SELECT document FROM case_labels AS place CROSS JOIN cases
          ON cases.site = place.site AND cases.id = place.id
        WHERE place.site = \(key) AND place.kind = \(label.kind) AND place.label = \(label.text)
        """
    } else {
      sql = "SELECT document FROM cases AS place WHERE place.site = \(key) AND place.is_open = 1"
    }
    sql += " AND place.priority = \(priority)"
    if let last = query.after, last.priority == priority {
      sql += " AND (place.opened_at, place.id) > (\(last.openedAt), \(last.id))"
    }
    if let end = query.openedBefore { sql += " AND place.opened_at < \(end)" }
    if let free = query.free {
      sql +=
        " AND (claimed_until IS NULL OR claimed_until <= \(free.at) OR claimed_by = \(free.for))"
    }
    for label in labels.dropFirst() {
      sql += """
         AND EXISTS (
          SELECT 1 FROM case_labels AS other
          WHERE other.site = place.site AND other.kind = \(label.kind)
            AND other.label = \(label.text) AND other.priority = place.priority
            AND other.opened_at = place.opened_at AND other.id = place.id
        )
        """
    }
    sql += " ORDER BY place.opened_at, place.id LIMIT \(limit)"
    return sql
  }

  /// How many open cases have a label, up to more than a page can need.
  private func count(_ label: CaseLabel) throws(ModerationError) -> Int {
    try session.value(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM case_labels
        WHERE site = \(key) AND kind = \(label.kind) AND label = \(label.text) LIMIT 1000
      )
      """
    ) ?? 0
  }
}

extension QueueQuery {
  /// What the cases must be labelled with.
  fileprivate var labels: [CaseLabel] {
    var labels: [CaseLabel] = []
    if let fingerprint { labels.append(CaseLabel(.text, "\(Int64(bitPattern: fingerprint))")) }
    if let author { labels.append(CaseLabel(.author, "\(author)")) }
    if let rule { labels.append(CaseLabel(.rule, rule)) }
    if let guideline { labels.append(CaseLabel(.guideline, guideline)) }
    if let queue { labels.append(CaseLabel(.queue, queue)) }
    return labels
  }
}
