import Moderation
import SQLiteStore
import StoreSamples
import Testing

/// Looks at what is left of a load of comments, run after run.
struct KeptCommands {
  private let site: String
  private var chain: LedgerVerification
  /// Ids of comments that the ledger says were submitted.
  private var submitted: Set<CommentID> = []

  init(site: String) {
    self.site = site
    chain = LedgerVerification(site: site)
  }

  /// Expects every comment that was answered to be there, none twice, and a chain that goes on where it ended.
  mutating func check(_ store: SQLiteStore, answered: [Int], of all: Range<Int>) throws {
    let (next, entries, ids) = try store.ask(site) { [chain] site in
      let entries = try site.entries(after: chain.entries, limit: .max)
      var ids: [Int: CommentID] = [:]
      for number in all {
        ids[number] = try site.number(of: .comment, named: "comment-\(number)").map {
          CommentID($0)
        }
      }
      for id in ids.values {
        let comment = try #require(try site.comment(id))
        #expect(try site.vault(.text(id, revision: comment.revision)) != nil)
      }
      return (try site.ledgerHead().sequence, entries, ids)
    }
    for number in answered where ids[number] == nil {
      Issue.record("comment \(number) was answered and is lost")
    }
    for entry in entries {
      if let fault = chain.take(entry) { Issue.record("\(fault)") }
      guard entry.kind == .submitted else { continue }
      guard case .comment(let comment)? = try EntryBody(parsing: entry.body).items.first else {
        Issue.record("an entry says nothing of its comment")
        continue
      }
      #expect(submitted.insert(comment.id).inserted, "comment \(comment.id) came twice")
    }
    #expect(chain.entries == next)
    // Each number leads to a comment of its own, and none of the ledger's is unknown.
    #expect(Set(ids.values).count == ids.count)
    #expect(submitted.count == ids.count)
  }
}
