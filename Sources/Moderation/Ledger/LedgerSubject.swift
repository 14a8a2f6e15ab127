/// What an entry can be looked up by.
package enum LedgerSubject: Hashable, Sendable {
  case comment(CommentID)
  case author(AuthorID)

  /// The comments and authors that some things on record are about.
  package static func all(in items: [WrittenItem]) -> Set<LedgerSubject> {
    var subjects: Set<LedgerSubject> = []
    func note(_ comment: CommentID?, _ author: AuthorID?) {
      if let comment { subjects.insert(.comment(comment)) }
      if let author { subjects.insert(.author(author)) }
    }
    for item in items {
      switch item.item {
      case .comment(let item): note(item.id, item.author)
      case .author(let item): note(nil, item.id)
      case .case(let item): note(item.comment, item.author)
      case .decision(let item): note(item.comment, item.author)
      case .appeal(let item): note(item.comment, item.author)
      case .flag(let item): note(item.comment, item.by)
      case .article, .settings: break
      }
    }
    return subjects
  }
}
