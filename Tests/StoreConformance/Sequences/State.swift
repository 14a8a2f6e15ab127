package import Moderation

/// Everything that a site's record and vault hold under the first numbers, in an order of its own.
package struct State: Hashable {
  package var records: [String] = []
  package var vault: [String] = []
  package var words: [String] = []
  package var entries: [LedgerEntry] = []
  package var queue: [Int64] = []
  package var openCases = 0

  package init(of site: some ModerationReading, numbers: Int64 = 150) throws {
    func note(_ item: RecordItem?) {
      guard let item else { return }
      records.append("\(item)")
    }
    func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    for number in 1...numbers {
      note(try site.comment(CommentID(number)).map { .comment($0) })
      note(try site.author(AuthorID(number)).map { .author($0) })
      note(try site.article(ArticleID(number)).map { .article($0) })
      note(try site.case(CaseID(number)).map { .case($0) })
      note(try site.decision(DecisionID(number)).map { .decision($0) })
      note(try site.appeal(AppealID(number)).map { .appeal($0) })
      for flag in try site.flags(of: CommentID(number), after: nil) { note(.flag(flag)) }
      var keys: [VaultKey] = [
        .commentName(CommentID(number)), .author(AuthorID(number)), .article(ArticleID(number)),
      ]
      for revision in 1...9 { keys.append(.text(CommentID(number), revision: revision)) }
      for key in keys {
        if let value = text(try site.vault(key)) { vault.append("\(key): \(value)") }
      }
      words += try site.words(about: number).map { "\(number): \($0)" }
    }
    note(.settings(try site.settings()))
    entries = try site.entries(after: 0, limit: .max)
    var query = QueueQuery()
    query.limit = .max
    queue = try site.queue(query).map(\.id.number)
    openCases = try site.openCases()
  }
}
