import Crypto
import Foundation
import Moderation
import SQLite
import SQLiteStore
import Screening
import StoreConformance
import StoreSamples
import TestSupport
import Testing

@Suite struct TamperingTests {
  typealias Kind = LedgerVerification.Fault.Kind

  /// What somebody does to one entry.
  enum Change: String, CaseIterable {
    case bodyByte, bodyCut, bodyLonger, time, kind, unknownKind, actor, actorSpelling, hash,
      previous
    case deleted, movedAway, repeated, forged
  }

  @Test(arguments: UInt64(0)..<3)
  func `Whatever is done to an entry, the first bad one is named`(seed: UInt64) throws {
    let site = try Tampering(seed: seed)
    #expect(try site.fault() == nil)
    let entries = try site.entries()
    var random = SplitMix64(seed: seed)
    for change in Change.allCases {
      for _ in 0..<8 {
        // The last entry's end is for checkpoints.
        let number = Int64.random(in: 1..<site.last, using: &random)
        let entry = entries[Int(number) - 1]
        let (statement, kind, bad) = try consequences(of: change, on: entry, site.last, &random)
        let fault = try site.fault(statement)
        #expect(fault?.kind == kind, "\(change) of \(number): \(fault?.description ?? "nothing")")
        #expect(fault?.sequence == bad)
      }
    }
  }

  private func consequences(
    of change: Change,
    on entry: LedgerEntry,
    _ last: Int64,
    _ random: inout SplitMix64
  ) throws -> (SQL, Kind, first: Int64) {
    let number = entry.sequence
    var body = entry.body
    let place = Int.random(in: body.indices, using: &random)
    let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    func flipped(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      bytes[place % bytes.count] ^= bit
      return bytes
    }
    switch change {
    case .bodyByte:
      let changed = flipped(body)
      return ("UPDATE ledger SET body = \(changed) WHERE sequence = \(number)", .content, number)
    case .bodyCut:
      body.remove(at: place)
      return ("UPDATE ledger SET body = \(body) WHERE sequence = \(number)", .content, number)
    case .bodyLonger:
      body.insert(0x20, at: place)
      return ("UPDATE ledger SET body = \(body) WHERE sequence = \(number)", .content, number)
    case .time:
      return ("UPDATE ledger SET at = at + 1 WHERE sequence = \(number)", .content, number)
    case .kind:
      let other = entry.kind == .decided ? "reversed" : "decided"
      return ("UPDATE ledger SET kind = \(other) WHERE sequence = \(number)", .content, number)
    case .unknownKind:
      return ("UPDATE ledger SET kind = 'x' WHERE sequence = \(number)", .content, number)
    case .actor:
      return ("UPDATE ledger SET actor = 'person 99' WHERE sequence = \(number)", .content, number)
    case .actorSpelling:
      return (
        "UPDATE ledger SET actor = actor || ' x' WHERE sequence = \(number)", .content, number
      )
    case .hash:
      let changed = flipped(entry.hash)
      return ("UPDATE ledger SET hash = \(changed) WHERE sequence = \(number)", .content, number)
    case .previous:
      let changed = flipped(entry.previous)
      return ("UPDATE ledger SET previous = \(changed) WHERE sequence = \(number)", .link, number)
    case .deleted: return ("DELETE FROM ledger WHERE sequence = \(number)", .order, number)
    case .movedAway:
      return (
        "UPDATE ledger SET sequence = \(last + 5) WHERE sequence = \(number)", .order, number
      )
    case .repeated:
      // In the place of the next.
      return (
        """
        REPLACE INTO ledger (site, sequence, at, kind, actor, body, previous, hash)
        SELECT site, sequence + 1, at, kind, actor, body, previous, hash FROM ledger
        WHERE sequence = \(number)
        """, .link, number + 1
      )
    case .forged: return (Tampering.replacing(Tampering.forged(entry)), .link, number + 1)
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func `Entries that changed places are found at the first of the two`(seed: UInt64) throws {
    let site = try Tampering(seed: seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let first = Int64.random(in: 1..<site.last, using: &random)
      let second = Int64.random(in: first + 1...site.last, using: &random)
      let fault = try site.fault(
        "UPDATE ledger SET sequence = -1 WHERE sequence = \(first)",
        "UPDATE ledger SET sequence = \(first) WHERE sequence = \(second)",
        "UPDATE ledger SET sequence = \(second) WHERE sequence = -1"
      )
      #expect(fault?.sequence == first)
      #expect(fault?.kind == .link)
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func `Whatever byte of an export is changed, the first bad entry is named`(seed: UInt64) throws {
    let entries = try Tampering(seed: seed).entries()
    let lines = entries.map(\.line)
    func fault(_ lines: [[UInt8]]) -> LedgerVerification.Fault? {
      var chain = LedgerVerification(site: RandomSite.name)
      for line in lines {
        if let fault = chain.take(LedgerItem(line: line)) { return fault }
      }
      return chain.finish()
    }
    #expect(fault(lines) == nil)
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var changed = lines
      let index = Int.random(in: lines.indices, using: &random)
      let place = Int.random(in: lines[index].indices, using: &random)
      changed[index][place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
      #expect(fault(changed)?.sequence == Int64(index + 1), "byte \(place) of line \(index + 1)")
    }
    for index in lines.indices.dropLast() {
      var (without, twice, swapped) = (lines, lines, lines)
      without.remove(at: index)
      twice.insert(lines[index], at: index)
      swapped.swapAt(index, index + 1)
      #expect(fault(without)?.sequence == Int64(index + 1))
      #expect(fault(twice)?.sequence == Int64(index + 2))
      #expect(fault(swapped)?.sequence == Int64(index + 1))
    }
  }

  @Test func `A cut tail is seen by a checkpoint from elsewhere, and by nothing else`() throws {
    let key = SigningKey()
    let site = try Tampering(seed: 5)
    let end = try #require(try site.entries().last)
    let kept = LedgerCheckpoint(
      site: RandomSite.name,
      sequence: end.sequence,
      hash: end.hash,
      at: end.at,
      signedWith: key
    )
    #expect(try site.fault(trusting: [kept], signer: key.publicKey) == nil)
    for number in 1...site.last {
      let cut: SQL = "DELETE FROM ledger WHERE sequence >= \(number)"
      // What the entries left behind in the vault says something is missing, not what.
      let emptied: SQL = "DELETE FROM vault"
      let silenced: SQL = "DELETE FROM words"
      #expect(try site.fault(cut, emptied, silenced) == nil)
      let fault = try site.fault(cut, emptied, silenced, trusting: [kept])
      #expect(fault?.kind == .tail)
      #expect(fault?.sequence == number)
    }
  }

  @Test func `A ledger that was made anew is seen by a checkpoint that lies behind the change`()
    throws
  {
    let key = SigningKey()
    let site = try Tampering(seed: 6, key: key)
    let entries = try site.entries()
    let signed = try SQLiteArchive(site.place.path).read(RandomSite.name) { site in
      try #require(try site.lastCheckpoint())
    }
    #expect(signed.sequence < site.last)
    for number in [1, signed.sequence / 2, signed.sequence, signed.sequence + 1, site.last] {
      var statements: [SQL] = []
      var previous: [UInt8]?
      for entry in entries[Int(number - 1)...] {
        let forged = Tampering.forged(entry, after: previous)
        statements.append(Tampering.replacing(forged))
        previous = forged.hash
      }
      // So that it is not the vault that tells.
      statements += ["DELETE FROM vault", "DELETE FROM words"]
      let fault = try fault(site, statements)
      if number <= signed.sequence {
        #expect(fault?.kind == .checkpoint)
        #expect(fault?.sequence == signed.sequence)
      } else {
        #expect(fault == nil)
      }
      // A forger signs with a key of their own, which only those notice who know the right one.
      let hash = number <= signed.sequence ? try rehashed(entries, number, signed) : signed.hash
      let forger = SigningKey()
      let other = LedgerCheckpoint(
        site: RandomSite.name,
        sequence: signed.sequence,
        hash: hash,
        at: signed.at,
        signedWith: forger
      )
      statements.append("UPDATE checkpoints SET statement = \(other.line)")
      #expect(try self.fault(site, statements) == nil)
      #expect(try self.fault(site, statements, signer: key.publicKey)?.kind == .checkpoint)
    }
  }

  private func fault(
    _ site: Tampering,
    _ statements: [SQL],
    signer: PublicKey? = nil
  ) throws -> LedgerVerification.Fault? {
    let path = site.place.folder.appendingPathComponent("forged.sqlite").path
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: site.place.path, toPath: path)
    do {
      let connection = try Connection(path)
      for statement in statements { try connection.run(statement) }
      try connection.checkpoint(.truncate)
    }
    return try Tampering.fault(path, signer: signer)
  }

  /// The hash of the entry that was signed once those from a number on are made anew.
  private func rehashed(
    _ entries: [LedgerEntry],
    _ number: Int64,
    _ signed: LedgerCheckpoint
  ) throws -> [UInt8] {
    var previous: [UInt8]?
    for entry in entries[Int(number - 1)..<Int(signed.sequence)] {
      previous = Tampering.forged(entry, after: previous).hash
    }
    return try #require(previous)
  }

  @Test func `A checkpoint that was changed is found`() throws {
    let key = SigningKey()
    let site = try Tampering(seed: 7, key: key)
    let signed = try SQLiteArchive(site.place.path).read(RandomSite.name) { site in
      try #require(try site.lastCheckpoint())
    }
    var random = SplitMix64(seed: 7)
    for _ in 0..<100 {
      var line = signed.line
      line[Int.random(in: line.indices, using: &random)] ^= 1
      let fault = try site.fault("UPDATE checkpoints SET statement = \(line)")
      #expect(fault != nil)
    }
  }

  @Test(arguments: UInt64(0)..<6)
  func `What is changed in the vault is found by what its entry committed to`(seed: UInt64) throws {
    let site = try Tampering(seed: seed)
    let texts = try vaultTexts(site)
    #expect(!texts.isEmpty)
    for (comment, revision) in texts.prefix(5) {
      let card = TextCard(text: "They never wrote this.", salt: "00")
      let fault = try site.fault(
        """
        UPDATE vault SET value = \(card.encoded)
        WHERE kind = 'text' AND number = \(comment) AND revision = \(revision)
        """
      )
      #expect(fault?.kind == .vault)
      let entry = try site.entries()[Int(try #require(fault?.sequence)) - 1]
      #expect(
        try entry.commitments.map(\.place) == [.text(CommentID(comment), revision: revision)]
      )
    }
    let added = TextCard(text: "Nor this.", salt: "00").encoded
    #expect(
      try site.fault(
        "INSERT INTO vault (site, number, kind, revision, value) VALUES (1, 99999, 'text', 1, \(added))"
      )?.kind == .vault
    )
    #expect(
      try site.fault(
        """
        UPDATE words SET document =
          CAST(replace(document, '"text":"', '"text":"Not ') AS BLOB)
        """
      )?.kind == .vault
    )
    // What is gone is no fault: it may have been erased.
    #expect(try site.fault("DELETE FROM vault WHERE kind = 'text'") == nil)
  }

  private func vaultTexts(_ site: Tampering) throws -> [(Int64, Int)] {
    let connection = try Connection(site.place.path)
    var rows = try connection.query("SELECT number, revision FROM vault WHERE kind = 'text'")
    var texts: [(Int64, Int)] = []
    while try rows.next() { texts.append((try rows[0], try rows[1])) }
    return texts
  }
}
