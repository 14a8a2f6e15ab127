extension ModerationReading {
  /// A document from the vault.
  package func vaultDocument<Document: RecordDocument>(
    _ key: VaultKey,
    as type: Document.Type = Document.self
  ) throws(ModerationError) -> Document? {
    guard let bytes = try vault(key) else { return nil }
    do {
      return try Document(encoded: bytes)
    } catch {
      throw .store(StoreFailure(.damaged, error.description))
    }
  }
}

extension Desk {
  /// The text of a comment's revision, or of the latest; nil once the vault has forgotten it.
  package func text(
    of comment: ModeratedComment,
    revision: Int? = nil,
    in reading: some ModerationReading
  ) throws(ModerationError) -> String? {
    try reading.vaultDocument(
      .text(comment.id, revision: revision ?? comment.revision),
      as: TextCard.self
    )?.text
  }
}
