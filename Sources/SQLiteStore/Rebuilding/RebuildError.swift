package import Moderation

/// Why a record can't be made again from its ledger.
package enum RebuildError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The ledger of a site can't be trusted from an entry on.
  case ledger(site: String, LedgerVerification.Fault)
  /// An entry holds something that this version doesn't read.
  case entry(site: String, sequence: Int64, String)
  /// It was told to stop.
  case stopped

  package var description: String {
    switch self {
    case .ledger(let site, let fault):
      "site \(site): \(fault.description); what comes after it says nothing about the record"
    case .entry(let site, let sequence, let why): "site \(site), entry \(sequence): \(why)"
    case .stopped: "stopped before the end"
    }
  }
}
