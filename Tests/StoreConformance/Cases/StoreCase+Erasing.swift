import Moderation
import Screening
import StoreSamples
import Testing

extension StoreCase {
  func checkForgetting(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in
      for (comment, author) in [(1, 5), (2, 6)] as [(Int64, Int64)] {
        try site.put([
          Sample.comment(comment, by: author) { $0.revision = 2 },
          Sample.decision(comment + 10, about: comment, by: author),
        ])
        for revision in 1...2 {
          try site.setVault(.text(CommentID(comment), revision: revision), [1])
        }
        try site.setVault(.commentName(CommentID(comment)), [2])
        try site.name(.comment, comment, "comment \(comment)")
        try site.setVault(.author(AuthorID(author)), [3])
        try site.name(.author, author, "author \(author)")
        // About the comment, its decision, and a suspension, which nothing else knows by its number.
        for number in [comment, comment + 10, comment + 20] {
          try site.add(someWords("text", about: number, of: author))
        }
      }
      try site.name(.article, 9, "article")
      try site.setVault(.article(ArticleID(9)), [4])
      try site.add(someWords("nobody's", about: 1))
    }
    let other = try store.ask("a") { site throws in try vaultOf(comment: 2, author: 6, in: site) }
    try store.carryOut("a") { site throws(ModerationError) in try site.forget(AuthorID(5)) }
    try store.ask("a") { site throws in
      #expect(try vaultOf(comment: 1, author: 5, in: site) == ["nobody's"])
      #expect(try vaultOf(comment: 2, author: 6, in: site) == other)
      #expect(other.count == 9)
      #expect(try site.number(of: .article, named: "article") == 9)
      #expect(try site.vault(.article(ArticleID(9))) == [4])
      // The record stays.
      #expect(try site.comment(CommentID(1)) != nil)
      #expect(try site.decision(DecisionID(11)) != nil)
    }
  }

  private func vaultOf(
    comment: Int64,
    author: Int64,
    in site: some ModerationReading
  ) throws -> [String] {
    var found: [String] = []
    let keys: [VaultKey] = [
      .text(CommentID(comment), revision: 1), .text(CommentID(comment), revision: 2),
      .commentName(CommentID(comment)), .author(AuthorID(author)),
    ]
    for key in keys where try site.vault(key) != nil { found.append("\(key)") }
    if try site.number(of: .comment, named: "comment \(comment)") != nil { found.append("comment") }
    if try site.number(of: .author, named: "author \(author)") != nil { found.append("author") }
    for number in [comment, comment + 10, comment + 20] {
      found += try site.words(about: number).map(\.text)
    }
    return found
  }

  func checkErasing(_ store: some ModerationStore) throws {
    let town = try Town()
    let desk = town.desk()
    let anna = PersonID(101)
    let insult = town.incoming("You idiot.", by: "erased", id: "first")
    let slur = town.incoming("Vermin.", by: "erased", id: "second")
    let author = try store.carryOut("a") { site throws(ModerationError) in
      let held = try desk.submit(insult, in: &site)
      guard let comment = held.comment, let author = comment.author, let open = held.openedCase
      else { throw .stale }
      try desk.note("secret", about: comment.id.number, by: anna, in: &site)
      try desk.note("secret", about: open.number, by: anna, in: &site)
      var reject = PersonalDecision(.reject, by: anna)
      (reject.message, reject.note) = ("secret", "secret")
      let decision = try desk.decide(open, reject, in: &site).decision
      let appeal = try desk.appeal(decision.id, words: "secret", by: Town.site, in: &site)
      _ = try desk.decide(
        appeal: appeal.id,
        .overturned,
        by: PersonID(102),
        message: "secret",
        note: "secret",
        in: &site
      )
      guard let rejection = try desk.submit(slur, in: &site).decision else { throw .stale }
      _ = try desk.reverse(rejection, by: anna, note: "secret", in: &site)
      let (_, suspension) = try desk.suspend(
        author,
        until: nil,
        reason: "secret",
        by: anna,
        in: &site
      )
      _ = try desk.changeSuspension(
        suspension,
        of: author,
        until: nil,
        reason: "secret",
        by: anna,
        in: &site
      )
      return author
    }
    let before = try store.ask("a") { site throws in try State(of: site) }
    #expect(before.words.count { $0.contains("secret") } == 10)
    _ = try store.carryOut("a") { site throws(ModerationError) in
      try desk.erase(author, by: Town.site, in: &site)
    }
    let after = try store.ask("a") { site throws in try State(of: site) }
    #expect(after.words == [])
    #expect(after.vault.count == 1, "the article alone: \(after.vault)")
    try store.ask("a") { site throws in
      #expect(try site.number(of: .author, named: "erased") == nil)
      #expect(try site.number(of: .comment, named: "first") == nil)
      #expect(try site.openCases() == 0)
      #expect(try site.author(author)?.isErased == true)
      var chain = LedgerVerification(site: "a")
      for entry in try site.entries(after: 0, limit: 99) { #expect(chain.take(entry) == nil) }
    }
  }

  func checkDropping(_ store: some ModerationStore) throws {
    @Sendable func removed(_ id: Int64, _ status: ModeratedComment.Status = .rejected) -> RecordItem
    {
      Sample.comment(id) {
        $0.status = status
        $0.revision = 2
      }
    }
    func kept() throws -> [Int64] {
      try store.ask("a") { site throws in
        try (1...6).filter {
          try site.vault(.text(CommentID($0), revision: 1)) != nil
            && site.vault(.text(CommentID($0), revision: 2)) != nil
        }
      }
    }
    func drop(before time: Int64, limit: Int) throws -> Int {
      try store.carryOut("a") { site throws(ModerationError) in
        try site.dropTexts(removedBefore: Sample.at(time), limit: limit)
      }
    }
    try store.carryOut("a") { site throws(ModerationError) in
      for id in 1...6 as ClosedRange<Int64> {
        for revision in 1...2 { try site.setVault(.text(CommentID(id), revision: revision), [1]) }
      }
      try site.put([removed(3), Sample.published(4), Sample.comment(5) { $0.openCase = CaseID(9) }])
      try site.put([removed(2)], at: 1)
      try site.put([removed(1), removed(6)], at: 2)
      // Deleted long after it was rejected: nobody has seen it since the first of these.
      try site.put([removed(3, .deleted)], at: 50)
      // Restored, and taken down again later.
      try site.put([Sample.published(6)], at: 3)
      try site.put([removed(6)], at: 60)
    }
    #expect(try drop(before: 0, limit: 9) == 0)
    #expect(try kept() == [1, 2, 3, 4, 5, 6])
    #expect(try drop(before: 3, limit: 2) == 2)
    #expect(try kept() == [1, 4, 5, 6])
    #expect(try drop(before: 3, limit: 9) == 1)
    #expect(try drop(before: 3, limit: 9) == 0)
    #expect(try kept() == [4, 5, 6])
    #expect(try drop(before: 61, limit: 9) == 1)
    #expect(try kept() == [4, 5])
  }
}
