import Crypto

/// Compares what the vault holds with what entries committed to.
package struct VaultVerification: Hashable, Sendable {
  /// Texts that are what was committed to.
  package private(set) var texts = 0
  /// Messages, notes and reasons that are.
  package private(set) var words = 0
  /// What was committed to and is no longer there: erased, or dropped after its time.
  package private(set) var forgotten = 0

  package init() {}

  /// Looks at what one entry committed to.
  package mutating func take(
    _ entry: LedgerEntry,
    in reading: some ModerationReading
  ) throws(ModerationError) -> LedgerVerification.Fault? {
    let commitments: [EntryCommitment]
    do {
      commitments = try entry.commitments
    } catch {
      return fault(entry, "entry \(entry.sequence) says what can't be read: \(error.message)")
    }
    for item in commitments {
      switch item.place {
      case .text(let id, let revision):
        let card = try reading.vaultDocument(.text(id, revision: revision), as: TextCard.self)
        guard let card else {
          forgotten += 1
          continue
        }
        guard item.isKept(as: card.text, salt: card.salt) else {
          return fault(
            entry,
            "the text of comment \(id), revision \(revision), is not the one that entry \(entry.sequence) committed to"
          )
        }
        texts += 1
      case .words(let about, let kind):
        let kept = try reading.words(about: about).filter {
          $0.kind == kind && $0.at == entry.at && $0.by == entry.actor
        }
        guard !kept.isEmpty else {
          forgotten += 1
          continue
        }
        guard kept.contains(where: { item.isKept(as: $0.text, salt: $0.salt) }) else {
          return fault(
            entry,
            "the \(kind.rawValue) about \(about) is not the one that entry \(entry.sequence) committed to"
          )
        }
        words += 1
      }
    }
    return nil
  }

  /// Looks for what no entry committed to, once all were looked at.
  package func finish(texts: Int, words: Int) -> LedgerVerification.Fault? {
    guard texts != self.texts || words != self.words else { return nil }
    return LedgerVerification.Fault(
      kind: .vault,
      sequence: 0,
      description:
        "the vault holds \(texts) texts and \(words) messages, notes and reasons, and entries committed to \(self.texts) and \(self.words) of them"
    )
  }

  private func fault(_ entry: LedgerEntry, _ description: String) -> LedgerVerification.Fault {
    LedgerVerification.Fault(kind: .vault, sequence: entry.sequence, description: description)
  }
}

extension EntryCommitment {
  /// Whether it was made of a text and a salt in hexadecimal.
  fileprivate func isKept(as text: String, salt: String) -> Bool {
    guard let salt = [UInt8](hexadecimal: salt) else { return false }
    return Commitment(to: text, salt: salt).text == commitment
  }
}
