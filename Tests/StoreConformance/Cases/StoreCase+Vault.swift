import Crypto
import Moderation
import Screening
import StoreSamples
import Testing

extension StoreCase {
  func checkLedger(_ store: some ModerationStore) throws {
    try store.ask("a") { site throws in
      #expect(try site.ledgerHead().sequence == 0)
      #expect(try site.ledgerHead().hash == LedgerEntry.beginning)
      #expect(try site.entries(after: 0, limit: 9) == [])
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([Sample.comment(1, by: 5)], at: 1)
      try site.put([Sample.comment(2, by: 6)], at: 2, .edited)
      try site.put([], at: 3, .textsDropped)
      try site.put([Sample.decision(7, about: 1, by: 5), Sample.flag(2, by: 5, at: 0)], at: 4)
    }
    try store.ask("a") { site throws in
      let entries = try site.entries(after: 0, limit: 99)
      #expect(entries.map(\.sequence) == [1, 2, 3, 4])
      #expect(entries.map(\.kind) == [.submitted, .edited, .textsDropped, .submitted])
      #expect(entries.map(\.at) == (1...4).map { Sample.at($0) })
      #expect(try site.ledgerHead().hash == entries.last?.hash)
      var chain = LedgerVerification(site: "a")
      for entry in entries { #expect(chain.take(entry) == nil) }
      #expect(try site.entries(after: 1, limit: 2).map(\.sequence) == [2, 3])
      #expect(try site.entries(after: 4, limit: 9) == [])
      func about(_ subject: LedgerSubject, after: Int64 = 0, limit: Int = 9) throws -> [Int64] {
        try site.entries(about: subject, after: after, limit: limit).map(\.sequence)
      }
      #expect(try about(.comment(CommentID(1))) == [1, 4])
      #expect(try about(.comment(CommentID(2))) == [2, 4])
      #expect(try about(.author(AuthorID(5))) == [1, 4])
      #expect(try about(.author(AuthorID(5)), after: 1) == [4])
      #expect(try about(.author(AuthorID(5)), limit: 1) == [1])
      #expect(try about(.comment(CommentID(5))) == [])
    }
  }

  func checkCheckpoints(_ store: some ModerationStore) throws {
    let key = SigningKey()
    func sign(_ interval: Int64) throws -> LedgerCheckpoint? {
      try store.carryOut("a") { site throws(ModerationError) in
        try site.signCheckpoint(with: key, at: Sample.at(interval), every: interval)
      }
    }
    func put(_ count: Int) throws {
      try store.carryOut("a") { site throws(ModerationError) in
        for _ in 0..<count { try site.put([]) }
      }
    }
    #expect(try sign(1) == nil)
    try put(2)
    #expect(try sign(3) == nil)
    let first = try #require(try sign(2))
    #expect(try sign(1) == nil)
    try put(3)
    let second = try #require(try sign(3))
    #expect([first, second].map(\.sequence) == [2, 5])
    #expect([first, second].map(\.at) == [Sample.at(2), Sample.at(3)])
    #expect(first.isSigned && second.isSigned)
    try store.ask("a") { site throws in
      #expect(try site.lastCheckpoint() == second)
      #expect(try site.checkpoints(from: 0, limit: 9) == [first, second])
      #expect(try site.checkpoints(from: 0, limit: 1) == [first])
      #expect(try site.checkpoints(from: 2, limit: 9) == [first, second])
      #expect(try site.checkpoints(from: 3, limit: 9) == [second])
      #expect(try site.ledgerHead().hash == second.hash)
      func order(after sequence: Int64, limit: Int) throws -> [String] {
        try site.items(after: sequence, limit: limit).map { item in
          switch item {
          case .entry(let entry): "\(entry.sequence)"
          case .checkpoint(let checkpoint): "about \(checkpoint.sequence)"
          case .unreadable, .unreadableCheckpoint: "unreadable"
          }
        }
      }
      #expect(try order(after: 0, limit: 3) == ["1", "2", "about 2", "3"])
      #expect(try order(after: 3, limit: 3) == ["4", "5"])
      #expect(try order(after: 5, limit: 3) == ["about 5"])
      #expect(try order(after: 2, limit: 1) == ["about 2", "3"])
      var chain = LedgerVerification(site: "a", signer: key.publicKey)
      for item in try site.items(after: 0, limit: 9) { #expect(chain.take(item) == nil) }
      for item in try site.items(after: 5, limit: 9) { #expect(chain.take(item) == nil) }
      #expect(chain.finish() == nil)
      #expect(chain.covered == 5)
    }
    try store.ask("b") { site throws in
      #expect(try site.lastCheckpoint() == nil)
      #expect(try site.checkpoints(from: 0, limit: 9) == [])
    }
  }

  func checkNames(_ store: some ModerationStore) throws {
    // Names that differ in what a careless comparison takes for the same.
    let names = ["x", "X", "x ", "é", "e\u{301}", "", "x\u{0}y", "'; DROP TABLE names; --"]
    try store.carryOut("a") { site throws(ModerationError) in
      for (index, name) in names.enumerated() { try site.name(.comment, Int64(index + 1), name) }
      try site.name(.author, 50, "x")
    }
    try store.ask("a") { site throws in
      for (index, name) in names.enumerated() {
        #expect(try site.number(of: .comment, named: name) == Int64(index + 1))
      }
      #expect(try site.number(of: .author, named: "x") == 50)
      #expect(try site.number(of: .article, named: "x") == nil)
      #expect(try site.number(of: .comment, named: "unknown") == nil)
    }
  }

  func checkVault(_ store: some ModerationStore) throws {
    let keys: [VaultKey] = [
      .text(CommentID(1), revision: 1), .text(CommentID(1), revision: 2),
      .commentName(CommentID(1)),
      .author(AuthorID(1)), .article(ArticleID(1)), .pack("1"), .text(CommentID(2), revision: 1),
    ]
    try store.carryOut("a") { site throws(ModerationError) in
      for (index, key) in keys.enumerated() { try site.setVault(key, [UInt8(index)]) }
      try site.setVault(.pack(""), [])
    }
    try store.ask("a") { site throws in
      for (index, key) in keys.enumerated() { #expect(try site.vault(key) == [UInt8(index)]) }
      #expect(try site.vault(.pack("")) == [])
    }
    for (index, key) in keys.enumerated() {
      let large = [UInt8](repeating: 9, count: 100_000)
      try store.carryOut("a") { site throws(ModerationError) in try site.setVault(key, large) }
      #expect(try store.ask("a") { site throws in try site.vault(key) } == large)
      try store.carryOut("a") { site throws(ModerationError) in
        try site.setVault(key, nil)
        try site.setVault(key, nil)
      }
      #expect(try store.ask("a") { site throws in try site.vault(key) } == nil)
      if index + 1 < keys.count {
        #expect(try store.ask("a") { site throws in try site.vault(keys[index + 1]) } != nil)
      }
    }
  }

  func checkWords(_ store: some ModerationStore) throws {
    let said = [
      someWords("one", about: 1), someWords("two", about: 2, of: 5),
      someWords("three", about: 1, of: 5),
      someWords("one", about: 1),
    ]
    for item in said {
      try store.carryOut("a") { site throws(ModerationError) in try site.add(item) }
    }
    try store.ask("a") { site throws in
      #expect(try site.words(about: 1) == [said[0], said[2], said[3]])
      #expect(try site.words(about: 2) == [said[1]])
      #expect(try site.words(about: 3) == [])
    }
  }

  func checkMemos(_ store: some ModerationStore) throws {
    func memo(_ key: String, at time: Int64) throws -> [UInt8]? {
      try store.ask("a") { site throws in try site.memo(key, at: Sample.at(time)) }
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.setMemo("a", [1], until: Sample.at(10))
      try site.setMemo("b", [2], until: Sample.at(10))
    }
    #expect(try memo("a", at: 9) == [1])
    #expect(try memo("a", at: 10) == nil)
    #expect(try memo("c", at: 0) == nil)
    try store.carryOut("a") { site throws(ModerationError) in
      try site.setMemo("a", [3], until: Sample.at(20))
      try site.setMemo("b", nil, until: Sample.at(20))
    }
    #expect(try memo("a", at: 19) == [3])
    #expect(try memo("b", at: 0) == nil)
  }

  func checkTokens(_ store: some AccessStore) throws {
    let now = Sample.at(0)
    let hashes = (0..<4).map { [UInt8](repeating: $0, count: 32) }
    let first = try store.addToken(site: "a", role: .site, name: "one", hash: hashes[0], at: now)
    let second = try store.addToken(
      site: "b",
      role: .admin,
      name: "two",
      hash: hashes[1],
      at: Sample.at(1)
    )
    let third = try store.addToken(site: "a", role: .auditor, name: "", hash: hashes[2], at: now)
    #expect([first, second, third].map(\.id.number) == [1, 2, 3])
    #expect(try store.token(withHash: hashes[1]) == second)
    #expect(try store.token(withHash: hashes[3]) == nil)
    #expect(try store.tokens(of: "a") == [first, third])
    #expect(try store.tokens(of: nil) == [first, second, third])
    #expect(try store.revokeToken(first.id, at: Sample.at(5)))
    #expect(try !store.revokeToken(first.id, at: Sample.at(6)))
    #expect(try !store.revokeToken(PersonID(9), at: Sample.at(6)))
    #expect(try store.token(withHash: hashes[0]) == nil)
    #expect(try store.tokens(of: "a").first?.revokedAt == Sample.at(5))
    #expect(try store.tokens(of: "c") == [])
  }
}
