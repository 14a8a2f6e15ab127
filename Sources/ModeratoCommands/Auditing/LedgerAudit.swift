import FoundationEssentials
import Moderation
import POSIX
import Records
import SQLite
import SQLiteStore

/// Follows the ledgers of a database or an export, with memory for one entry at a time.
struct LedgerAudit {
  let path: String
  private let trusted: TrustedStatements
  /// The only site that is looked at; nil for all.
  private let site: String?
  /// In the order in which they were found.
  private(set) var sites: [SiteAudit] = []

  /// An erased author's entry lists all their comments; nothing comes near this.
  private static let longestLine = 1 << 30

  /// - Parameter site: The only one that is looked at; nil for all.
  init(_ path: String, site: String?, _ trusted: TrustedStatements) {
    self.path = path
    self.site = site
    self.trusted = trusted
  }

  /// Whether nothing was found.
  var isSound: Bool { sites.allSatisfy { $0.finding == nil } }

  /// Follows all there is.
  mutating func run(in surroundings: Surroundings) throws {
    if path != "-", try isDatabase() {
      try follow(try DatabaseOption.archive(path))
    } else {
      try follow(path == "-" ? surroundings.input : try Descriptor(path, for: .reading))
    }
    // What a checkpoint is about can't have vanished as a whole.
    for name in trusted.sites where (site ?? name) == name {
      guard !sites.contains(where: { $0.site == name }) else { continue }
      var missing = audit(of: name, isPart: false, hasVault: false)
      missing.finish()
      sites.append(missing)
    }
    if let site, !sites.contains(where: { $0.site == site }) {
      throw CommandFailure("\(path) holds nothing of the site `\(site)`")
    }
  }

  private func isDatabase() throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("there is no database or export at `\(path)`")
    }
    let beginning = try Descriptor(path, for: .reading).read(16, at: 0)
    return beginning == Array("SQLite format 3\0".utf8)
  }

  private func audit(of site: String, isPart: Bool, hasVault: Bool) -> SiteAudit {
    SiteAudit(site, isPart: isPart, hasVault: hasVault, trusted)
  }

  private mutating func follow(_ database: SQLiteArchive) throws {
    for name in try database.sites where (site ?? name) == name {
      var audit = audit(of: name, isPart: false, hasVault: true)
      try database.read(name) { reading in
        do {
          try reading.visitLedger { item in
            try Interruption.check()
            audit.take(item)
            if case .entry(let entry) = item { try audit.compare(entry, in: reading) }
          }
          audit.finish(try reading.vaultCounts())
        } catch let error as ModerationError {
          audit.note(damaged: error)
        } catch let error as SQLiteError {
          audit.note(damaged: error)
        }
      }
      sites.append(audit)
    }
  }

  private mutating func follow(_ export: Descriptor) throws {
    var splitter = RecordSplitter(export, longest: Self.longestLine)
    while let batch = try splitter.next() {
      for record in batch.records {
        let item =
          record.problem == nil
          ? LedgerItem(line: Array(batch.bytes[record.start..<record.end]))
          : .unreadable("the line is too long")
        try take(item, line: record.line)
      }
    }
    for index in sites.indices { sites[index].finish() }
  }

  private mutating func take(_ item: LedgerItem, line: Int) throws {
    let name: String
    switch item {
    case .entry(let entry): name = entry.site
    case .checkpoint(let checkpoint): name = checkpoint.site
    case .unreadable(let reason), .unreadableCheckpoint(let reason):
      // Most likely of the site whose line came before.
      guard let last = sites.last else {
        throw CommandFailure(
          "\(path) is neither a database nor an export of a ledger: line \(line): \(reason)"
        )
      }
      name = last.site
    }
    guard (site ?? name) == name else { return }
    let index = sites.firstIndex { $0.site == name } ?? sites.endIndex
    if index == sites.endIndex { sites.append(audit(of: name, isPart: true, hasVault: false)) }
    sites[index].take(item, line: line)
  }
}

extension SiteAudit {
  /// Notes that the database gave no more.
  fileprivate mutating func note(damaged error: some Error) {
    let next = verification.entries + 1
    note(
      LedgerVerification.Fault(
        kind: .content,
        sequence: next,
        description: "the database is damaged where entry \(next) should be: \(error)"
      )
    )
  }
}
