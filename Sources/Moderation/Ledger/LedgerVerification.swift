package import Crypto

/// Follows a site's chain entry by entry, without any store.
///
/// Checkpoints come where they stand, or before the entry that they are about.
package struct LedgerVerification: Hashable, Sendable {
  /// Why a chain is broken, and where.
  package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable {
      /// An entry is missing, or stands twice or elsewhere.
      case order
      /// The entry doesn't follow from the one before: one of the two was changed, or replaced.
      case link
      /// The entry isn't what its hash was made of.
      case content
      /// The entry is of another site.
      case site
      /// A checkpoint is about another entry of this number, or isn't what was signed.
      case checkpoint
      /// The chain ends before an entry that a checkpoint is about.
      case tail
      /// What is in the vault isn't what the entry committed to.
      case vault
    }

    package var kind: Kind
    /// The first entry that can't be trusted.
    package var sequence: Int64
    package var description: String

    package init(kind: Kind, sequence: Int64, description: String) {
      self.kind = kind
      self.sequence = sequence
      self.description = description
    }
  }

  package let site: String
  /// Whether a part of a ledger is followed, whose first entry may be any.
  private let isPart: Bool
  /// By whom checkpoints must be signed; nil for anybody.
  private let signer: PublicKey?
  /// The first entry that was followed; 0 for none.
  package private(set) var first: Int64 = 0
  /// The last entry that was followed; 0 for none.
  package private(set) var entries: Int64 = 0
  /// The hash of the last.
  package private(set) var hash = LedgerEntry.beginning
  /// How many checkpoints were found true, the last entry that one was about, and who signed them.
  package private(set) var checkpoints = 0
  package private(set) var covered: Int64 = 0
  package private(set) var signers: [PublicKey] = []
  /// Checkpoints about entries before the first, of which nothing can be said.
  package private(set) var skipped = 0
  /// Checkpoints whose entries are still to come.
  private var awaited: [Int64: [LedgerCheckpoint]] = [:]

  package init(site: String, isPart: Bool = false, signer: PublicKey? = nil) {
    self.site = site
    self.isPart = isPart
    self.signer = signer
  }

  /// Follows one more entry; after a fault nothing that comes later means anything.
  package mutating func take(_ entry: LedgerEntry) -> Fault? {
    if isPart, first == 0, entry.sequence > 1 {
      entries = entry.sequence - 1
      hash = entry.previous
    }
    let expected = entries + 1
    guard entry.site == site else {
      return fault(.site, expected, "an entry of another site stands here")
    }
    guard entry.sequence == expected else {
      return fault(.order, expected, "expected entry \(expected), found entry \(entry.sequence)")
    }
    guard entry.previous == hash else {
      return fault(.link, expected, "entry \(expected) does not follow from the entry before it")
    }
    guard entry.hash == entry.expectedHash else {
      return fault(.content, expected, "entry \(expected) is not what its hash was made of")
    }
    if first == 0 { first = expected }
    entries = expected
    hash = entry.hash
    for checkpoint in awaited.removeValue(forKey: expected) ?? [] {
      if let fault = compare(checkpoint) { return fault }
    }
    return nil
  }

  /// Compares the entry that a checkpoint is about, now or when it comes.
  package mutating func take(_ checkpoint: LedgerCheckpoint) -> Fault? {
    let number = checkpoint.sequence
    guard checkpoint.site == site else {
      return fault(.site, number, "a checkpoint of another site stands here")
    }
    guard checkpoint.isSigned else {
      return fault(
        .checkpoint,
        number,
        "the checkpoint about entry \(number) is not what its signature was made of"
      )
    }
    guard signer == nil || checkpoint.key == signer else {
      return fault(
        .checkpoint,
        number,
        "the checkpoint about entry \(number) was signed by another key, \(checkpoint.key)"
      )
    }
    if number > entries {
      awaited[number, default: []].append(checkpoint)
    } else if number == entries {
      return compare(checkpoint)
    } else {
      skipped += 1
    }
    return nil
  }

  /// Follows whatever comes next.
  package mutating func take(_ item: LedgerItem) -> Fault? {
    switch item {
    case .entry(let entry): take(entry)
    case .checkpoint(let checkpoint): take(checkpoint)
    case .unreadable(let reason):
      fault(.content, entries + 1, "entry \(entries + 1) can't be read: \(reason)")
    case .unreadableCheckpoint(let reason):
      fault(.checkpoint, entries, "a checkpoint behind entry \(entries) can't be read: \(reason)")
    }
  }

  /// Whether the ledger may end here.
  package func finish() -> Fault? {
    guard let next = awaited.keys.min(), let checkpoint = awaited[next]?.first else { return nil }
    let missing = entries + 1 == next ? "entry \(next) is" : "entries \(entries + 1) to \(next) are"
    return fault(
      .tail,
      entries + 1,
      "the ledger ends with entry \(entries), and a checkpoint is about entry \(checkpoint.sequence): \(missing) missing"
    )
  }

  private mutating func compare(_ checkpoint: LedgerCheckpoint) -> Fault? {
    guard checkpoint.hash == hash else {
      return fault(
        .checkpoint,
        entries,
        "entry \(entries) is not the one that a checkpoint was signed for: the ledger up to it was made anew"
      )
    }
    checkpoints += 1
    covered = max(covered, entries)
    if !signers.contains(checkpoint.key) { signers.append(checkpoint.key) }
    return nil
  }

  private func fault(_ kind: Fault.Kind, _ sequence: Int64, _ description: String) -> Fault {
    Fault(kind: kind, sequence: sequence, description: description)
  }
}
