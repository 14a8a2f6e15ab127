import SQLite

/// A table that follows from the ledger.
struct RecordTable {
  /// What it holds, for people.
  var kind: String
  var name: SQL
  /// What tells its rows apart for people.
  var key: SQL
  /// What the ledger says of a row; `removed_at` is left out, since texts that are dropped end it.
  var columns: SQL

  static let all = [
    RecordTable(
      kind: "comment",
      name: "comments",
      key: "id",
      columns: """
        site, id, author, article, posted_at, judged_at, fingerprint, is_published, replies, document
        """
    ),
    RecordTable(kind: "author", name: "authors", key: "id", columns: "site, id, document"),
    RecordTable(kind: "article", name: "articles", key: "id", columns: "site, id, document"),
    RecordTable(
      kind: "case",
      name: "cases",
      key: "id",
      columns: """
        site, id, is_open, priority, opened_at, claimed_by, claimed_until, fingerprint, document
        """
    ),
    RecordTable(
      kind: "case's place in the queue",
      name: "case_labels",
      key: "id",
      columns: "site, kind, label, priority, opened_at, id"
    ),
    RecordTable(
      kind: "decision",
      name: "decisions",
      key: "id",
      columns: "site, id, comment, author, at, is_against, document"
    ),
    RecordTable(
      kind: "appeal",
      name: "appeals",
      key: "id",
      columns: "site, id, decision, is_open, document"
    ),
    RecordTable(
      kind: "flag of comment",
      name: "flags",
      key: "comment",
      columns: "site, comment, author, at, document"
    ),
    RecordTable(kind: "settings", name: "settings", key: "0", columns: "site, document"),
    RecordTable(
      kind: "index of entry",
      name: "ledger_subjects",
      key: "sequence",
      columns: "site, kind, number, sequence"
    ),
  ]
}
