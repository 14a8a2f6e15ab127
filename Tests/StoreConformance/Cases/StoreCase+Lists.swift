import Moderation
import Screening
import StoreSamples
import Testing

extension StoreCase {
  /// All pages of a query, put together.
  private func pages(
    _ query: CommentsQuery,
    of size: Int,
    _ store: some ModerationStore
  ) throws -> [Int64] {
    var query = query
    query.limit = size
    var ids: [Int64] = []
    while true {
      let page = try store.ask("a") { site throws in try site.comments(query) }
      ids += page.map(\.id.number)
      guard let last = page.last else { return ids }
      query.after = last.id
    }
  }

  func checkArticlePages(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.published(1, on: 9, at: 1, replies: 1), Sample.published(2, on: 9, at: 2),
        Sample.comment(3, on: 9, at: 3), Sample.published(4, on: 9, at: 4, replies: 2),
        Sample.published(5, on: 8, at: 5), Sample.published(6, on: 9, at: 6, replies: 1),
        Sample.published(7, at: 7), Sample.published(8, on: 9, at: 2),
      ])
    }
    for size in [1, 2, 50] {
      var query = CommentsQuery(.article(ArticleID(9)))
      #expect(try pages(query, of: size, store) == [6, 4, 8, 2, 1])
      query.sort = .oldest
      #expect(try pages(query, of: size, store) == [1, 2, 8, 4, 6])
      query.sort = .mostReplied
      #expect(try pages(query, of: size, store) == [4, 6, 1, 8, 2])
    }
  }

  func checkAuthorPages(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.published(1, by: 5, at: 1, replies: 1), Sample.comment(2, by: 5, at: 2),
        Sample.published(3, by: 6, at: 3), Sample.published(4, by: 5, at: 4),
      ])
    }
    for size in [1, 2, 50] {
      var query = CommentsQuery(.author(AuthorID(5)))
      #expect(try pages(query, of: size, store) == [4, 2, 1])
      query.sort = .oldest
      #expect(try pages(query, of: size, store) == [1, 2, 4])
      query.sort = .mostReplied
      #expect(try pages(query, of: size, store) == [1, 4, 2])
    }
  }

  func checkLostCursors(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put((1...4).map { Sample.published($0, on: 9, at: $0) })
      try site.put([Sample.comment(3, on: 9, at: 3)])
    }
    var query = CommentsQuery(.article(ArticleID(9)))
    query.after = CommentID(3)
    try store.ask("a") { site throws in
      #expect(try site.comments(query).map(\.id.number) == [2, 1])
      query.sort = .oldest
      #expect(try site.comments(query).map(\.id.number) == [4])
      query.after = CommentID(77)
      #expect(try site.comments(query) == [])
    }
  }

  func checkDecisions(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.decision(1, about: 10, by: 5), Sample.decision(2, about: 11, by: 5, .approve),
        Sample.decision(3, about: 10, by: 5, .restore), Sample.decision(4, about: 12, by: 6),
        Sample.decision(5, about: 13, by: nil),
      ])
    }
    try store.ask("a") { site throws in
      #expect(try site.decisions(about: CommentID(10)).map(\.id.number) == [1, 3])
      #expect(try site.decisions(about: CommentID(99)) == [])
      func list(_ before: Int64?, _ limit: Int) throws -> [Int64] {
        try site.decisions(
          about: AuthorID(5),
          before: before.map { DecisionID($0) },
          limit: limit
        ).map(\.id.number)
      }
      #expect(try list(nil, 50) == [3, 2, 1])
      #expect(try list(nil, 2) == [3, 2])
      #expect(try list(2, 50) == [1])
    }
  }

  func checkAppeals(_ store: some ModerationStore) throws {
    let appeals = (1...4 as ClosedRange<Int64>).map { number in
      Appeal(
        id: AppealID(number),
        against: Sample.decided(number + 10, about: number + 20, by: 5),
        at: Sample.at(number)
      )
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put(appeals.map { .appeal($0) })
      var decided = appeals[1]
      decided.outcome = .confirmed
      try site.put([.appeal(decided)])
    }
    try store.ask("a") { site throws in
      #expect(try site.openAppeals(after: nil, limit: 50).map(\.id.number) == [1, 3, 4])
      #expect(try site.openAppeals(after: AppealID(1), limit: 1).map(\.id.number) == [3])
      #expect(try site.appeal(against: DecisionID(12))?.outcome == .confirmed)
      #expect(try site.appeal(against: DecisionID(13)) == appeals[2])
      #expect(try site.appeal(against: DecisionID(99)) == nil)
    }
  }

  func checkFlags(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([Sample.flag(1, by: 9, at: 5, "spam"), Sample.flag(1, by: 8, at: 5)])
      try site.put([Sample.flag(1, by: 7, at: 6), Sample.flag(2, by: 9, at: 7)])
    }
    try store.ask("a") { site throws in
      #expect(try site.flags(of: CommentID(1), after: nil).map(\.by.number) == [9, 8, 7])
      #expect(try site.flags(of: CommentID(1), after: Sample.at(5)).map(\.by.number) == [7])
      #expect(try site.flag(of: CommentID(1), by: AuthorID(9))?.reason == "spam")
      #expect(try site.flag(of: CommentID(2), by: AuthorID(8)) == nil)
      #expect(try site.flags(by: AuthorID(9), after: Sample.at(4)) == 2)
      #expect(try site.flags(by: AuthorID(9), after: Sample.at(5)) == 1)
      #expect(try site.flags(by: AuthorID(9), after: Sample.at(7)) == 0)
    }
  }
}
