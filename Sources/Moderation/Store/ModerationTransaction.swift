package import Screening

/// One site's record and vault while a command changes them: all of it is kept, or nothing.
package protocol ModerationTransaction: ModerationReading {
  /// A number that stands for nothing yet.
  mutating func nextNumber() throws(ModerationError) -> Int64
  /// Appends an entry and makes what is on record what the entry says.
  ///
  /// - Parameter items: Those of the entry's body.
  mutating func append(_ entry: LedgerEntry, _ items: [WrittenItem]) throws(ModerationError)

  /// Keeps a checkpoint, at most one about an entry.
  mutating func add(_ checkpoint: LedgerCheckpoint) throws(ModerationError)

  /// Makes a number stand for one of the site's ids.
  mutating func name(_ kind: NameKind, _ number: Int64, _ name: String) throws(ModerationError)
  /// Puts something into the vault, or with nil takes it out.
  mutating func setVault(_ key: VaultKey, _ value: [UInt8]?) throws(ModerationError)
  mutating func add(_ words: Words) throws(ModerationError)
  /// Takes everything out of the vault that an author wrote or that tells who they are, names included, and all
  /// words about them.
  mutating func forget(_ author: AuthorID) throws(ModerationError)
  /// Takes the texts of comments out of the vault that readers haven't seen and nobody has had to decide about
  /// since before an instant, those removed first first.
  ///
  /// - Returns: How many comments lost their texts.
  mutating func dropTexts(removedBefore instant: Timestamp, limit: Int) throws(ModerationError)
    -> Int

  /// Notes something until an instant; nil forgets it.
  mutating func setMemo(_ key: String, _ value: [UInt8]?, until: Timestamp) throws(ModerationError)
}
