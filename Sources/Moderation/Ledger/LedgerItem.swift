/// What stands in a ledger, as a store or an export gives it.
package enum LedgerItem: Hashable, Sendable {
  case entry(LedgerEntry)
  case checkpoint(LedgerCheckpoint)
  /// What was an entry and can't be read as one, and why.
  case unreadable(String)
  /// The same of a checkpoint.
  case unreadableCheckpoint(String)

  /// Reads a line of an export.
  package init(line: [UInt8]) {
    guard !line.starts(with: Array("{\"checkpoint\"".utf8)) else {
      self.init(checkpoint: line)
      return
    }
    do throws(DocumentError) {
      self = .entry(try LedgerEntry(line: line))
    } catch {
      self = .unreadable(error.message)
    }
  }

  /// Reads a checkpoint's line.
  package init(checkpoint line: [UInt8]) {
    do throws(DocumentError) {
      self = .checkpoint(try LedgerCheckpoint(line: line))
    } catch {
      self = .unreadableCheckpoint(error.message)
    }
  }

  /// The number of an entry; nil for what is none.
  package var entryNumber: Int64? {
    if case .entry(let entry) = self { entry.sequence } else { nil }
  }

  /// As an export has it, with a line end; empty for what can't be read.
  package var line: [UInt8] {
    switch self {
    case .entry(let entry): entry.line + [0x0A]
    case .checkpoint(let checkpoint): checkpoint.line + [0x0A]
    case .unreadable, .unreadableCheckpoint: []
    }
  }
}

extension ModerationReading {
  /// What stands in the ledger after an entry: as many entries at most, each checkpoint behind the entry that it is
  /// about.
  ///
  /// What comes after the last entry of all comes when that one is asked about. So a checkpoint that was signed after
  /// somebody had read the last entry reaches them too.
  package func items(after sequence: Int64, limit: Int) throws(ModerationError) -> [LedgerItem] {
    let entries = try entries(after: sequence, limit: limit)
    var checkpoints = try checkpoints(from: sequence, limit: limit)[...]
    var items: [LedgerItem] = []
    func takeCheckpoints(before next: Int64) {
      while let checkpoint = checkpoints.first, checkpoint.sequence < next {
        items.append(.checkpoint(checkpoint))
        checkpoints.removeFirst()
      }
    }
    for entry in entries {
      takeCheckpoints(before: entry.sequence)
      items.append(.entry(entry))
    }
    if entries.isEmpty { takeCheckpoints(before: .max) }
    return items
  }
}
