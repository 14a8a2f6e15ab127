import JSON
import Moderation

/// An entry of the ledger as an event: what happened, and to which things on record.
struct LedgerEvent {
  private let entry: LedgerEntry

  init(_ entry: LedgerEntry) {
    self.entry = entry
  }

  /// As `text/event-stream` has it; its id is the entry's sequence number.
  var bytes: [UInt8] {
    var bytes = Array("id: \(entry.sequence)\nevent: \(entry.kind.rawValue)\ndata: ".utf8)
    bytes += json
    bytes += Array("\n\n".utf8)
    return bytes
  }

  /// One line.
  private var json: [UInt8] {
    // A body that can't be read is the verifier's to tell of.
    let items = (try? EntryBody(parsing: entry.body))?.items ?? []
    var ids: [RecordItem.Kind: [String]] = [:]
    for item in items {
      if let number = item.number { ids[item.kind, default: []].append("\(number)") }
    }
    var json = JSONWriter()
    json.beginObject()
    json.text("sequence", "\(entry.sequence)")
    json.time("at", entry.at)
    json.text("kind", entry.kind.rawValue)
    json.actor(entry.actor)
    json.texts("comment_records", ids[.comment])
    json.texts("author_records", ids[.author])
    json.texts("article_records", ids[.article])
    json.texts("cases", ids[.case])
    json.texts("decisions", ids[.decision])
    json.texts("appeals", ids[.appeal])
    json.endObject()
    return json.bytes
  }
}
