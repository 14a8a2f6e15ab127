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
    func note(_ document: (some RecordDocument)?) {
      guard let document else { return }
      records.append("\(type(of: document)) \(String(decoding: document.encoded, as: UTF8.self))")
    }
    func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    for number in 1...numbers {
      note(try site.comment(CommentID(number)))
      note(try site.author(AuthorID(number)))
      note(try site.article(ArticleID(number)))
      note(try site.case(CaseID(number)))
      note(try site.decision(DecisionID(number)))
      note(try site.appeal(AppealID(number)))
      for flag in try site.flags(of: CommentID(number), after: nil) { note(flag) }
      var keys: [VaultKey] = [
        .commentName(CommentID(number)), .author(AuthorID(number)), .article(ArticleID(number)),
      ]
      for revision in 1...9 { keys.append(.text(CommentID(number), revision: revision)) }
      for key in keys {
        if let value = text(try site.vault(key)) { vault.append("\(key): \(value)") }
      }
      words += try site.words(about: number).map { "\(number): \(text($0.encoded) ?? "")" }
    }
    note(try site.settings())
    entries = try site.entries(after: 0, limit: .max)
    var query = QueueQuery()
    query.limit = .max
    queue = try site.queue(query).map(\.id.number)
    openCases = try site.openCases()
  }
}
