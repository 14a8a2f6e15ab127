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

/// A site's database to which somebody does what they should not, on a copy each time.
struct Tampering {
  let place: TemporaryStore
  /// The last entry.
  let last: Int64
  private let copy: String

  /// Has things happen to a site, with a checkpoint in the middle.
  init(seed: UInt64, key: SigningKey? = nil) throws {
    place = try TemporaryStore()
    let store = try SQLiteStore(place.path)
    var site = try RandomSite(seed: seed)
    try site.play(90, on: store)
    if let key {
      try store.carryOut(RandomSite.name) { site throws(ModerationError) in
        _ = try site.signCheckpoint(with: key, at: Sample.at(0), every: 1)
      }
      try site.play(30, on: store)
    }
    last = try store.ask(RandomSite.name) { site in try site.ledgerHead().sequence }
    store.stop()
    copy = place.folder.appendingPathComponent("copy.sqlite").path
  }

  /// Changes a copy by a statement or several, and gives the first fault that is found in it.
  func fault(
    _ changes: SQL...,
    trusting checkpoints: [LedgerCheckpoint] = [],
    signer: PublicKey? = nil
  ) throws -> LedgerVerification.Fault? {
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: place.path, toPath: copy)
    do {
      let connection = try Connection(copy)
      for change in changes { try connection.run(change) }
      try connection.checkpoint(.truncate)
    }
    return try Self.fault(copy, trusting: checkpoints, signer: signer)
  }

  /// The first fault that is found in a database.
  static func fault(
    _ path: String,
    trusting checkpoints: [LedgerCheckpoint] = [],
    signer: PublicKey? = nil
  ) throws -> LedgerVerification.Fault? {
    var chain = LedgerVerification(site: RandomSite.name, signer: signer)
    var vault = VaultVerification()
    for checkpoint in checkpoints {
      if let fault = chain.take(checkpoint) { return fault }
    }
    return try SQLiteArchive(path).read(RandomSite.name) { site in
      do {
        try site.visitLedger { item in
          if let fault = chain.take(item) { throw fault }
          guard case .entry(let entry) = item else { return }
          if let fault = try vault.take(entry, in: site) { throw fault }
        }
      } catch let fault as LedgerVerification.Fault {
        return fault
      }
      let counts = try site.vaultCounts()
      return chain.finish() ?? vault.finish(texts: counts.texts, words: counts.words)
    }
  }

  func entries() throws -> [LedgerEntry] {
    try SQLiteArchive(place.path).read(RandomSite.name) { try $0.entries(after: 0, limit: .max) }
  }

  /// A statement that makes an entry another one.
  static func replacing(_ entry: LedgerEntry) -> SQL {
    """
    UPDATE ledger SET at = \(entry.at.milliseconds), kind = \(entry.kind.rawValue),
      actor = \(entry.actor.text), body = \(entry.body), previous = \(entry.previous),
      hash = \(entry.hash) WHERE sequence = \(entry.sequence)
    """
  }

  /// The same entry with another body, as somebody would make it who knows how.
  static func forged(_ entry: LedgerEntry, after previous: [UInt8]? = nil) -> LedgerEntry {
    LedgerEntry(
      site: entry.site,
      sequence: entry.sequence,
      at: entry.at,
      kind: entry.kind,
      actor: entry.actor,
      body: previous == nil ? Array(#"{"what":{"forged":1},"now":[]}"#.utf8) : entry.body,
      previous: previous ?? entry.previous
    )
  }
}
