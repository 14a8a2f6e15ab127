import Moderation
import SQLiteStore
import StoreSamples
import Testing

/// Looks at what is left of a load of comments, run after run.
struct KeptCommands {
  private let site: String
  private var chain: LedgerVerification
  /// Comments that the ledger says were submitted.
  private var submitted: Set<CommentID> = []
  /// What comments were found under their numbers.
  private var known: [Int: CommentID] = [:]

  init(site: String) {
    self.site = site
    chain = LedgerVerification(site: site)
  }

  /// Looks for comments by their numbers, and follows the ledger from where it ended.
  ///
  /// Expects every comment that was answered to be there, and each that the ledger names to be there once.
  ///
  /// - Parameter numbers: Those under which comments can have come since the last look, or all.
  mutating func check(_ store: SQLiteStore, answered: [Int], among numbers: Range<Int>) throws {
    let (found, entries) = try store.ask(site) { [chain] site in
      var found: [Int: CommentID] = [:]
      for number in numbers {
        guard let id = try site.number(of: .comment, named: "comment-\(number)") else { continue }
        let comment = try #require(try site.comment(CommentID(id)))
        #expect(try site.vault(.text(comment.id, revision: comment.revision)) != nil)
        found[number] = comment.id
      }
      return (found, try site.entries(after: chain.entries, limit: .max))
    }
    for number in answered where found[number] == nil {
      Issue.record("comment \(number) was answered and is lost")
    }
    for (number, id) in known where numbers.contains(number) {
      #expect(found[number] == id, "comment \(number) was there before")
    }
    known.merge(found) { _, new in new }
    for entry in entries {
      if let fault = chain.take(entry) { Issue.record("\(fault)") }
      guard entry.kind == .submitted else { continue }
      guard case .comment(let comment)? = try EntryBody(parsing: entry.body).items.first else {
        Issue.record("an entry says nothing of its comment")
        continue
      }
      #expect(submitted.insert(comment.id).inserted, "comment \(comment.id) came twice")
    }
    #expect(Set(known.values) == submitted)
    #expect(known.count == submitted.count)
  }
}
