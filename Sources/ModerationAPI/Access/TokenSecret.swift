import Crypto
import Moderation

/// A bearer token as whoever uses it has it; only its hash is kept.
package struct TokenSecret: Hashable, Sendable {
  /// `mod_` and 64 hexadecimal digits.
  package let text: String

  /// A new one, which nobody can guess.
  package init() {
    text = "mod_" + RandomBytes(count: 32).bytes.hexadecimal
  }

  /// One that was sent.
  package init(_ text: String) {
    self.text = text
  }

  /// What is kept of it.
  package var hash: [UInt8] { SHA256Digest(of: Array(text.utf8)).bytes }

  /// Whether a hash that was kept is this one's, in a time that says nothing of where they differ.
  package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
