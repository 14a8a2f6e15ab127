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
        let items = try? store.read(
          site,
          { reader throws(ModerationError) in
            try reader.items(after: sequence, limit: Self.entriesAtOnce)
          }
        )
      else { return stream.abort() }
      guard await stream.send(items.flatMap(\.line)) else { return }
      guard let last = items.last?.entryNumber else { return stream.close() }
      sequence = last
    }
  }
}
