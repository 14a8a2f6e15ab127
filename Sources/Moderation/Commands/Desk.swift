import Crypto
import JSON
package import Screening

/// Carries out commands under one rule set, at one instant.
///
/// Pure but for its salts: what a command does follows from the rule set, the instant, the command and the
/// state that the transaction shows. Every command writes just one entry to the ledger, or throws and
/// changes nothing.
package struct Desk: Sendable {
  package let rules: RuleSet
  package let now: Timestamp
  package let limits: Limits
  /// Makes salts and tokens; tests give ones that repeat.
  let random: @Sendable (Int) -> [UInt8]

  /// What the service allows, whatever rules say.
  package struct Limits: Hashable, Sendable {
    /// How long a claim holds, in milliseconds.
    package var claim: Int64 = 10 * 60_000
    /// How many flags one reader may give within an hour.
    package var flagsAnHour = 20
    /// How long a text that was asked about can be insisted on, in milliseconds.
    package var asking: Int64 = 60 * 60_000
    /// How many steps an article's thread may have gone since a comment was read.
    ///
    /// One comment among many hardly changes what a thread is about. Without this, of the comments that come to
    /// a busy thread at once all but the first would have to be read again.
    package var profileLag = 100
    /// How many comments ``Desk/forget(_:)`` and the like touch in one transaction.
    package var batch = 1000

    package init() {}
  }

  package init(
    rules: RuleSet,
    now: Timestamp,
    limits: Limits = Limits(),
    random: @escaping @Sendable (Int) -> [UInt8] = { RandomBytes(count: $0).bytes }
  ) {
    self.rules = rules
    self.now = now
    self.limits = limits
    self.random = random
  }

  /// Appends one entry.
  func record(
    _ kind: LedgerEntry.Kind,
    by actor: Actor,
    _ items: [RecordItem],
    in transaction: inout some ModerationTransaction,
    what: (inout JSONWriter) -> Void = { _ in }
  ) throws(ModerationError) {
    let head = try transaction.ledgerHead()
    let items = items.map { WrittenItem($0) }
    let entry = LedgerEntry(
      site: transaction.site,
      sequence: head.sequence + 1,
      at: now,
      kind: kind,
      actor: actor,
      body: EntryBody.bytes(items, what: what),
      previous: head.hash
    )
    try transaction.append(entry, items)
  }

  /// A new salt, in hexadecimal.
  func salt() -> (bytes: [UInt8], text: String) {
    let bytes = random(16)
    return (bytes, bytes.hexadecimal)
  }

  /// Keeps what somebody wrote in the vault, and returns what the ledger says of it; nil where nothing was
  /// written.
  ///
  /// - Parameter author: Whose part of the vault it is in, to be emptied with the rest of it.
  func keep(
    _ text: String?,
    _ kind: Words.Kind,
    about number: Int64,
    of author: AuthorID?,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Commitment? {
    guard let text, !text.isEmpty else { return nil }
    let salt = salt()
    try transaction.add(
      Words(
        about: number,
        author: author,
        kind: kind,
        by: actor,
        at: now,
        text: text,
        salt: salt.text
      )
    )
    return Commitment(to: text, salt: salt.bytes)
  }
}
