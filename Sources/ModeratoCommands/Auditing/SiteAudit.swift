import Moderation
import Screening

/// What was found when a site's ledger was followed.
struct SiteAudit {
  /// Why a ledger can't be trusted, and where that was found.
  struct Finding {
    var fault: LedgerVerification.Fault
    /// The line of an export.
    var line: Int?
  }

  private(set) var verification: LedgerVerification
  private(set) var vault: VaultVerification?
  /// The first there was; nothing that comes later means anything.
  private(set) var finding: Finding?
  /// When the first and the last entry that were followed came.
  private(set) var times: ClosedRange<Timestamp>?
  /// The latest checkpoint that was kept elsewhere.
  let kept: LedgerCheckpoint?

  /// - Parameters:
  ///   - isPart: Whether the ledger may begin with any entry.
  ///   - hasVault: Whether there is a vault to compare.
  ///   - trusted: The key that must have signed all checkpoints, and checkpoints from elsewhere.
  init(_ site: String, isPart: Bool, hasVault: Bool, _ trusted: TrustedStatements) {
    verification = LedgerVerification(site: site, isPart: isPart, signer: trusted.key)
    vault = hasVault ? VaultVerification() : nil
    let kept = trusted.checkpoints(of: site)
    self.kept = kept.max { $0.sequence < $1.sequence }
    for checkpoint in kept {
      if let fault = verification.take(checkpoint) { note(fault) }
    }
  }

  var site: String { verification.site }

  /// Follows what comes next.
  mutating func take(_ item: LedgerItem, line: Int? = nil) {
    guard finding == nil else { return }
    if let fault = verification.take(item) { return note(fault, line: line) }
    guard case .entry(let entry) = item else { return }
    times =
      min(times?.lowerBound ?? entry.at, entry.at)...max(times?.upperBound ?? entry.at, entry.at)
  }

  /// Compares what an entry committed to with what the vault holds.
  mutating func compare(
    _ entry: LedgerEntry,
    in reading: some ModerationReading
  ) throws(ModerationError) {
    guard finding == nil else { return }
    if let fault = try vault?.take(entry, in: reading) { note(fault) }
  }

  /// Looks at what there is to say of the whole once everything was followed.
  ///
  /// - Parameter counts: What the vault holds.
  mutating func finish(_ counts: (texts: Int, words: Int)? = nil) {
    guard finding == nil else { return }
    if let fault = verification.finish() { return note(fault) }
    guard let counts, let fault = vault?.finish(texts: counts.texts, words: counts.words) else {
      return
    }
    note(fault)
  }

  mutating func note(_ fault: LedgerVerification.Fault, line: Int? = nil) {
    finding = finding ?? Finding(fault: fault, line: line)
  }
}
