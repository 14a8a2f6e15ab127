/// Where the records and vaults of sites are kept.
///
/// Commands run one after the other, and their answers leave in that order, each only when what it rests on is kept
/// for good.
package protocol ModerationStore: Sendable {
  associatedtype Transaction: ModerationTransaction
  associatedtype Reader: ModerationReading

  /// Carries out a command, and says what came of it once it is kept for good.
  ///
  /// - Parameters:
  ///   - command: Runs on a thread of the store's, and does nothing but by its transaction: what it did may
  ///     be taken back and it be run again, of which the last run counts. What it throws undoes all it did.
  ///   - completion: Runs exactly once, on a thread of the store's; it must not wait.
  func transact<Answer: Sendable>(
    _ site: String,
    _ command: @escaping @Sendable (inout Transaction) throws(ModerationError) -> Answer,
    completion: @escaping @Sendable (Result<Answer, ModerationError>) -> Void
  )

  /// Asks one state of a site, on the caller's thread, while commands go on.
  func read<Answer>(
    _ site: String,
    _ query: (Reader) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer
}
