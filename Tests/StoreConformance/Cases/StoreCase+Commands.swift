import Dispatch
import Moderation
import Screening
import StoreSamples
import Synchronization
import Testing

extension StoreCase {
  func checkRecords(_ store: some ModerationStore) throws {
    try store.ask("a") { site throws in
      #expect(try site.comment(CommentID(1)) == nil)
      #expect(try site.settings() == SiteSettings())
      #expect(try site.openCases() == 0)
    }
    var author = ModeratedAuthor(id: AuthorID(2), firstSeenAt: Sample.at(0))
    var article = ModeratedArticle(id: ArticleID(3))
    var settings = SiteSettings()
    settings.rules = "digest"
    let items: [RecordItem] = [
      Sample.comment(1, by: 2, on: 3), .author(author), .article(article), .settings(settings),
      Sample.openCase(4), Sample.decision(5, about: 1, by: 2), Sample.flag(1, by: 6, at: 0),
      .appeal(
        Appeal(id: AppealID(7), against: Sample.decided(5, about: 1, by: 2), at: Sample.at(9))
      ),
    ]
    try store.carryOut("a") { site throws(ModerationError) in try site.put(items) }
    try store.ask("a") { site throws in
      for item in items { try expect(item, in: site) }
      #expect(try site.openCases() == 1)
    }
    author.comments = 3
    article.published = 4
    settings.textsKeptFor = 5
    let later: [RecordItem] = [
      Sample.published(1, by: 2, on: 3, replies: 2), .author(author), .article(article),
      .settings(settings), Sample.openCase(4, at: 0, .urgent) { $0.closedAt = Sample.at(8) },
      Sample.decision(5, about: 1, by: 2, reversedBy: 9),
    ]
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put(later)
      // What a command did is there for what it does next.
      guard try site.openCases() == 0 else { throw .stale }
    }
    try store.ask("a") { site throws in
      for item in later { try expect(item, in: site) }
      #expect(try site.openCases() == 0)
    }
  }

  private func expect(_ item: RecordItem, in site: some ModerationReading) throws {
    switch item {
    case .comment(let item): #expect(try site.comment(item.id) == item)
    case .author(let item): #expect(try site.author(item.id) == item)
    case .article(let item): #expect(try site.article(item.id) == item)
    case .case(let item): #expect(try site.case(item.id) == item)
    case .decision(let item): #expect(try site.decision(item.id) == item)
    case .appeal(let item): #expect(try site.appeal(item.id) == item)
    case .flag(let item): #expect(try site.flag(of: item.comment, by: item.by) == item)
    case .settings(let item): #expect(try site.settings() == item)
    }
  }

  func checkRollback(_ store: some ModerationStore) throws {
    try store.carryOut("a") { site throws(ModerationError) in try fill(&site, from: 1) }
    let before = try store.ask("a") { site throws in try State(of: site) }
    for isKnown in [true, false] {
      #expect(throws: ModerationError.stale) {
        try store.carryOut(isKnown ? "a" : "new") { site throws(ModerationError) in
          try fill(&site, from: 100)
          try site.setVault(.text(CommentID(1), revision: 1), nil)
          try site.forget(AuthorID(2))
          throw .stale
        }
      }
    }
    #expect(try store.ask("a") { site throws in try State(of: site) } == before)
    #expect(try store.ask("new") { site throws in try State(of: site) }.entries == [])
    #expect(try store.carryOut("a") { site throws(ModerationError) in try site.nextNumber() } == 2)
  }

  /// Puts something into each table, under numbers from one on.
  private func fill(_ site: inout some ModerationTransaction, from first: Int64)
    throws(ModerationError)
  {
    _ = try site.nextNumber()
    let decision = Sample.decided(first + 3, about: first, by: first + 1)
    try site.put([
      Sample.comment(first, by: first + 1, on: first + 2) { $0.fingerprint = 5 },
      .author(ModeratedAuthor(id: AuthorID(first + 1), firstSeenAt: Sample.at(0))),
      .article(ModeratedArticle(id: ArticleID(first + 2))), .decision(decision),
      .appeal(Appeal(id: AppealID(first + 4), against: decision, at: Sample.at(0))),
      Sample.openCase(first + 5) { $0.queues = ["q"] }, Sample.flag(first, by: first + 6, at: 0),
      .settings(SiteSettings()),
    ])
    try site.name(.comment, first, "name \(first)")
    try site.setVault(.text(CommentID(first), revision: 1), [1])
    try site.setVault(.pack("digest"), [2])
    try site.setMemo("memo", [3], until: Sample.at(1))
    try site.add(someWords("word", about: first, of: first + 1))
  }

  func checkBatches(_ store: some ModerationStore) throws {
    let group = DispatchGroup()
    let answers = Mutex<[Int: Result<Int64, ModerationError>]>([:])
    for index in 0..<300 {
      group.enter()
      store.transact("a") { site throws(ModerationError) in
        let number = try site.nextNumber()
        try site.put([Sample.comment(number)])
        guard index % 3 != 1 else { throw .refused(CommandRefusal(.locked, "no")) }
        return number
      } completion: { result in
        let earlier = answers.withLock { $0.updateValue(result, forKey: index) }
        #expect(earlier == nil)
        group.leave()
      }
    }
    group.wait()
    let all = answers.withLock { $0 }
    var expected: Int64 = 0
    for index in 0..<300 {
      if index % 3 == 1 {
        #expect(all[index] == .failure(.refused(CommandRefusal(.locked, "no"))))
      } else {
        expected += 1
        #expect(all[index] == .success(expected))
      }
    }
    try store.ask("a") { site throws in
      #expect(try site.ledgerHead().sequence == expected)
      #expect(try site.comment(CommentID(expected)) != nil)
      #expect(try site.comment(CommentID(expected + 1)) == nil)
    }
  }

  func checkIsolation(_ store: some ModerationStore) throws {
    let empty = try store.ask("b") { site throws in try State(of: site) }
    try store.carryOut("a") { site throws(ModerationError) in try fill(&site, from: 1) }
    #expect(try store.ask("b") { site throws in try State(of: site) } == empty)
    try store.carryOut("b") { site throws(ModerationError) in _ = try site.nextNumber() }
    #expect(try store.ask("b") { site throws in try State(of: site) } == empty)
    let a = try store.ask("a") { site throws in try State(of: site) }
    try store.carryOut("b") { site throws(ModerationError) in
      try fill(&site, from: 1)
      try site.forget(AuthorID(2))
      _ = try site.dropTexts(removedBefore: Sample.at(99), limit: 99)
      try site.setMemo("memo", nil, until: Sample.at(0))
      try site.setVault(.pack("digest"), nil)
    }
    #expect(try store.ask("a") { site throws in try State(of: site) } == a)
    #expect(try store.carryOut("b") { site throws(ModerationError) in try site.nextNumber() } == 3)
    #expect(try store.ask("a") { site throws in site.site } == "a")
  }

  func checkNumbers(_ store: some ModerationStore) throws {
    var given: [Int64] = []
    for count in 1...5 {
      given += try store.carryOut("a") { site throws(ModerationError) in
        var numbers: [Int64] = []
        for _ in 0..<count { numbers.append(try site.nextNumber()) }
        return numbers
      }
    }
    #expect(given == Array(1...15))
  }

  func checkSnapshots(_ store: some ModerationStore) throws {
    for round in 1...20 as ClosedRange<Int64> {
      try store.ask("a") { site throws in
        let before = try site.ledgerHead().sequence
        let done = DispatchSemaphore(value: 0)
        store.transact("a") { site throws(ModerationError) in
          try site.put([Sample.comment(round)])
        } completion: { _ in
          done.signal()
        }
        done.wait()
        #expect(try site.ledgerHead().sequence == before)
        #expect(try site.comment(CommentID(round)) == nil)
      }
      #expect(try store.ask("a") { site throws in try site.ledgerHead().sequence } == round)
    }
  }

  func checkLimits(_ store: some ModerationStore) throws {
    let town = try Town()
    let desk = town.desk()
    let group = DispatchGroup()
    let published = Atomic<Int>(0)
    let taken = Atomic<Int>(0)
    let comments = (0..<64).map { town.incoming("Number \($0).", by: "a", id: "\($0)") }
    DispatchQueue.concurrentPerform(iterations: comments.count) { index in
      group.enter()
      store.transact("a") { site throws(ModerationError) in
        try desk.submit(comments[index], in: &site)
      } completion: { result in
        if let comment = try? result.get().comment {
          taken.add(1, ordering: .relaxed)
          if comment.status == .published { published.add(1, ordering: .relaxed) }
        }
        group.leave()
      }
    }
    group.wait()
    // The pack holds what comes after three within a minute.
    #expect(taken.load(ordering: .relaxed) == 64)
    #expect(published.load(ordering: .relaxed) == 3)
  }
}

/// Words about something that are in an author's part of the vault.
func someWords(_ text: String, about number: Int64, of author: Int64? = nil, at time: Int64 = 0)
  -> Words
{
  Words(
    about: number,
    author: author.map { AuthorID($0) },
    kind: .note,
    by: .person(PersonID(7)),
    at: Sample.at(time),
    text: text,
    salt: "00"
  )
}
