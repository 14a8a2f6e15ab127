import Crypto

/// What the ledger holds of a text that is in the vault: a hash over a random salt and the text.
///
/// Whoever has salt and text can show that this text was meant. Once the vault has forgotten both, the
/// commitment says nothing, not even to somebody who guesses the text.
package struct Commitment: Hashable, Sendable {
  /// In hexadecimal.
  package let text: String

  package init(to message: String, salt: [UInt8]) {
    text = SHA256Digest(of: salt + Array(message.utf8)).hexadecimal
  }
}
