import HTTPServer
import Moderation

/// A site's ledger as JSON Lines, as fast as a client takes it.
struct LedgerExport<Store: ModerationStore>: Sendable {
  private let store: Store
  private let site: String
  private let start: Int64

  private static var entriesAtOnce: Int { 200 }

  init(_ store: Store, _ site: String, after sequence: Int?) {
    self.store = store
    self.site = site
    start = Int64(sequence ?? 0)
  }

  /// Sends the entries that there are when it gets to them; gives up where the store fails, so that nobody takes a
  /// part for the whole.
  func run(into stream: BodyStream) async {
    var sequence = start
    while true {
      guard
        let entries = try? store.read(
          site,
          { reader throws(ModerationError) in
            try reader.entries(after: sequence, limit: Self.entriesAtOnce)
          }
        )
      else { return stream.abort() }
      guard let last = entries.last else { return stream.close() }
      guard await stream.send(entries.flatMap(\.line)) else { return }
      sequence = last.sequence
    }
  }
}

extension LedgerEntry {
  /// The canonical bytes with both hashes as last members: whoever takes those two away has what was hashed.
  fileprivate var line: [UInt8] {
    var line = Array(canonicalBytes.dropLast())
    line += Array(
      ",\"previous\":\"\(previous.hexadecimal)\",\"hash\":\"\(hash.hexadecimal)\"}\n".utf8
    )
    return line
  }
}
