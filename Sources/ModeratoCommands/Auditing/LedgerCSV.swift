import Crypto
import Moderation
import Records
import Screening

/// Entries of a ledger as a CSV: what happened to which things on record, and the whole body as JSON.
enum LedgerCSV {
  static let header = CSVRow.text([
    "site", "sequence", "at", "kind", "actor", "comments", "authors", "cases", "decisions",
    "appeals", "body", "previous", "hash",
  ])

  static func row(_ entry: LedgerEntry) -> String {
    // A body that can't be read is the verifier's to tell of.
    let items = (try? EntryBody(parsing: entry.body))?.items ?? []
    func numbers(_ kind: RecordItem.Kind) -> String {
      items.filter { $0.kind == kind }.compactMap(\.number).map(String.init).joined(separator: ";")
    }
    return CSVRow.text([
      entry.site, "\(entry.sequence)", RFC3339.text(entry.at), entry.kind.rawValue,
      entry.actor.text, numbers(.comment), numbers(.author), numbers(.case), numbers(.decision),
      numbers(.appeal), String(decoding: entry.body, as: UTF8.self), entry.previous.hexadecimal,
      entry.hash.hexadecimal,
    ])
  }
}
