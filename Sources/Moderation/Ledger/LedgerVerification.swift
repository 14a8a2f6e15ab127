/// Follows a site's chain from its beginning, entry by entry, without any store.
package struct LedgerVerification: Hashable, Sendable {
  /// Why a chain is broken, and where.
  package struct Fault: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable {
      /// An entry is missing, or stands twice or elsewhere.
      case order
      /// The entry doesn't follow from the one before: one of the two was changed, or replaced.
      case link
      /// The entry isn't what its hash was made of.
      case content
      /// The entry is of another site.
      case site
    }

    package var kind: Kind
    /// The first entry that can't be trusted.
    package var sequence: Int64
    package var description: String
  }

  package let site: String
  /// How many entries were followed.
  package private(set) var entries: Int64 = 0
  /// The hash of the last.
  package private(set) var hash = LedgerEntry.beginning

  package init(site: String) {
    self.site = site
  }

  /// Follows one more entry; after a fault nothing that comes later means anything.
  package mutating func take(_ entry: LedgerEntry) -> Fault? {
    let expected = entries + 1
    guard entry.site == site else {
      return Fault(
        kind: .site,
        sequence: expected,
        description: "an entry of another site stands here"
      )
    }
    guard entry.sequence == expected else {
      return Fault(
        kind: .order,
        sequence: expected,
        description: "expected entry \(expected), found entry \(entry.sequence)"
      )
    }
    guard entry.previous == hash else {
      return Fault(
        kind: .link,
        sequence: expected,
        description: "entry \(expected) does not follow from the entry before it"
      )
    }
    guard entry.hash == entry.expectedHash else {
      return Fault(
        kind: .content,
        sequence: expected,
        description: "entry \(expected) is not what its hash was made of"
      )
    }
    entries = expected
    hash = entry.hash
    return nil
  }
}
