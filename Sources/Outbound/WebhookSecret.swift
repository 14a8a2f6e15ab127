import Crypto

/// What a webhook's requests are signed with, known to the site and its receiver alone.
///
/// Signatures are those of Standard Webhooks 1.0.0, so that receivers need no code of ours: HMAC with SHA-256 over the message's
/// id, the time of the try and the body, with full stops between them
/// (https://github.com/standard-webhooks/standard-webhooks, `spec/standard-webhooks.md`).
package struct WebhookSecret: Hashable, Sendable, CustomStringConvertible {
  private let key: [UInt8]

  /// A new one, which nobody can guess.
  package init() {
    key = RandomBytes(count: HMACSHA256.keySize).bytes
  }

  /// One that was kept; nil where that is none.
  init?(kept text: String) {
    guard let key = [UInt8](hexadecimal: text), key.count == HMACSHA256.keySize else { return nil }
    self.key = key
  }

  /// As it is kept.
  var kept: String { key.hexadecimal }

  /// As receivers' libraries take it.
  package var text: String { "whsec_" + Base64(key).text }

  /// Says nothing, wherever it gets by mistake.
  package var description: String { "a secret" }

  /// What goes with a message.
  ///
  /// - Parameters:
  ///   - id: Without a full stop.
  ///   - seconds: When it is sent, since 1970.
  package func signature(of id: String, at seconds: Int64, _ body: [UInt8]) -> String {
    let signed = Array("\(id).\(seconds).".utf8) + body
    return "v1," + Base64(HMACSHA256(of: signed, key: key).bytes).text
  }
}
