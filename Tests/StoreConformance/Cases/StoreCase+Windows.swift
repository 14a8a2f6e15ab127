import Moderation
import Screening
import StoreSamples
import Testing

extension StoreCase {
  func checkWindows(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.comment(1, by: 5, on: 9, at: 1), Sample.published(2, by: 5, on: 9, at: 2),
        Sample.comment(3, by: 6, on: 9, at: 3), Sample.comment(4, by: 5, on: 8, at: 4),
      ])
    }
    try store.ask("a") { site throws in
      let byAuthor = try (0...4).map { try site.comments(by: AuthorID(5), after: Sample.at($0)) }
      #expect(byAuthor == [3, 2, 1, 1, 0])
      let onArticle = try (0...4).map { try site.comments(on: ArticleID(9), after: Sample.at($0)) }
      #expect(onArticle == [3, 2, 1, 0, 0])
    }
  }

  func checkFingerprints(_ store: some ModerationStore) throws {
    @Sendable func said(_ id: Int64, by author: Int64?, _ text: UInt64, at time: Int64)
      -> RecordItem
    {
      Sample.comment(id, by: author, at: 0) {
        $0.fingerprint = text
        $0.judgement.at = Sample.at(time)
      }
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        said(1, by: 5, .max, at: 1), said(2, by: 5, .max, at: 2), said(3, by: 6, .max, at: 3),
        said(4, by: 6, .max, at: 4), said(5, by: 7, .max, at: 5), said(6, by: 5, 0, at: 6),
        said(7, by: nil, .max, at: 7),
      ])
    }
    func same(_ text: UInt64, by author: Int64, except: Int64?, after: Int64) throws -> Int {
      try store.ask("a") { site throws in
        try site.sameTexts(
          text,
          by: AuthorID(author),
          except: except.map { CommentID($0) },
          after: Sample.at(after)
        )
      }
    }
    func authors(of text: UInt64, except author: Int64, after: Int64) throws -> Int {
      try store.ask("a") { site throws in
        try site.authors(of: text, except: AuthorID(author), after: Sample.at(after))
      }
    }
    #expect(try same(.max, by: 5, except: nil, after: 0) == 2)
    #expect(try same(.max, by: 5, except: 2, after: 0) == 1)
    #expect(try same(.max, by: 5, except: nil, after: 1) == 1)
    #expect(try same(0, by: 5, except: nil, after: 0) == 1)
    #expect(try same(0, by: 6, except: nil, after: 0) == 0)
    #expect(try authors(of: .max, except: 5, after: 0) == 2)
    #expect(try authors(of: .max, except: 5, after: 4) == 1)
    #expect(try authors(of: .max, except: 1, after: 0) == 3)
    // An edit takes a text back.
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        said(5, by: 7, 0, at: 8),
        Sample.comment(1, by: 5, at: 0) { $0.judgement.at = Sample.at(9) },
      ])
    }
    #expect(try authors(of: .max, except: 5, after: 0) == 1)
    #expect(try same(.max, by: 5, except: nil, after: 0) == 1)
  }

  func checkRejections(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.decision(1, about: 10, by: 5, at: 1),
        Sample.decision(2, about: 11, by: 5, at: 2, .takeDown),
        Sample.decision(3, about: 11, by: 5, at: 3),
        Sample.decision(4, about: 12, by: 5, at: 4, reversedBy: 9),
        Sample.decision(5, about: 13, by: 5, at: 5, .approve),
        Sample.decision(6, about: 14, by: 6, at: 6),
      ])
    }
    try store.ask("a") { site throws in
      let counts = try (0...3).map { try site.rejections(of: AuthorID(5), after: Sample.at($0)) }
      #expect(counts == [2, 1, 1, 0])
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([Sample.decision(3, about: 11, by: 5, at: 3, reversedBy: 9)])
    }
    try store.ask("a") { site throws in
      #expect(try site.rejections(of: AuthorID(5), after: Sample.at(0)) == 2)
      #expect(try site.rejections(of: AuthorID(5), after: Sample.at(2)) == 0)
    }
  }

  func checkWindowLimit(_ store: some ModerationStore) throws {
    let count = Int64(WindowLimit.most) + 3
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put(
        (1...count).map { number in
          Sample.comment(number, by: 5, on: 9, at: number) { $0.fingerprint = 1 }
        }
      )
      try site.put(
        (1...count).map { Sample.comment($0 + count, by: $0 + 10, at: $0) { $0.fingerprint = 2 } }
      )
      try site.put((1...count).map { Sample.flag($0, by: 5, at: $0) })
      try site.put((1...count).map { Sample.decision($0, about: $0, by: 5, at: $0) })
    }
    try store.ask("a") { site throws in
      let start = Sample.at(0)
      let author = AuthorID(5)
      let counts = [
        try site.comments(by: author, after: start),
        try site.comments(on: ArticleID(9), after: start),
        try site.sameTexts(1, by: author, except: nil, after: start),
        try site.authors(of: 2, except: author, after: start),
        try site.rejections(of: author, after: start), try site.flags(by: author, after: start),
      ]
      #expect(counts == Array(repeating: WindowLimit.most, count: 6))
    }
  }
}
