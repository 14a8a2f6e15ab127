package import JSON

/// Something on record that a command changed, as it stands afterwards.
package enum RecordItem: Hashable, Sendable {
  case comment(ModeratedComment)
  case author(ModeratedAuthor)
  case article(ModeratedArticle)
  case `case`(Case)
  case decision(RecordedDecision)
  case appeal(Appeal)
  case flag(Flag)
  case settings(SiteSettings)

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case comment, author, article, `case`, decision, appeal, flag, settings
  }

  package var kind: Kind {
    switch self {
    case .comment: .comment
    case .author: .author
    case .article: .article
    case .case: .case
    case .decision: .decision
    case .appeal: .appeal
    case .flag: .flag
    case .settings: .settings
    }
  }

  /// What it goes by on record; nil for what has no number.
  package var number: Int64? {
    switch self {
    case .comment(let item): item.id.number
    case .author(let item): item.id.number
    case .article(let item): item.id.number
    case .case(let item): item.id.number
    case .decision(let item): item.id.number
    case .appeal(let item): item.id.number
    case .flag, .settings: nil
    }
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .comment(let item): item.write(to: &json)
    case .author(let item): item.write(to: &json)
    case .article(let item): item.write(to: &json)
    case .case(let item): item.write(to: &json)
    case .decision(let item): item.write(to: &json)
    case .appeal(let item): item.write(to: &json)
    case .flag(let item): item.write(to: &json)
    case .settings(let item): item.write(to: &json)
    }
  }

  /// The canonical bytes.
  package var encoded: [UInt8] {
    var json = JSONWriter(capacity: 1024)
    write(to: &json)
    return json.bytes
  }

  package init(_ kind: Kind, reading document: DocumentReader) throws(DocumentError) {
    self =
      switch kind {
      case .comment: .comment(try ModeratedComment(reading: document))
      case .author: .author(try ModeratedAuthor(reading: document))
      case .article: .article(try ModeratedArticle(reading: document))
      case .case: .case(try Case(reading: document))
      case .decision: .decision(try RecordedDecision(reading: document))
      case .appeal: .appeal(try Appeal(reading: document))
      case .flag: .flag(try Flag(reading: document))
      case .settings: .settings(try SiteSettings(reading: document))
      }
  }
}

extension Flag: RecordDocument {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("comment", comment)
    json.member("by", by)
    json.member("at", at)
    json.member("reason", reason.isEmpty ? nil : reason)
    json.member("counts", flag: counts)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    self.init(
      comment: try document.id("comment"),
      by: try document.id("by"),
      at: try document.instant("at"),
      reason: try document.text(ifPresent: "reason") ?? "",
      counts: try document.flag("counts")
    )
  }
}
