internal import CSodium

/// A secret key that signs with Ed25519 (RFC 8032), by libsodium.
package struct SigningKey: Sendable, CustomStringConvertible {
  /// What the key is made of: 32 bytes, which nobody else may know.
  package let seed: [UInt8]
  /// What tells whether the key signed something.
  package let publicKey: PublicKey
  /// As libsodium wants it: the seed with the public key behind it.
  private let secret: [UInt8]

  /// How many bytes a seed has.
  package static let seedSize = Int(crypto_sign_SEEDBYTES)

  /// A new key.
  package init() {
    let seed = RandomBytes(count: Self.seedSize).bytes
    guard let key = SigningKey(seed: seed) else { preconditionFailure("a seed has its size") }
    self = key
  }

  /// The key of a seed; nil for one of another size.
  package init?(seed: [UInt8]) {
    guard seed.count == Self.seedSize else { return nil }
    var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    // Its only result is 0.
    _ = unsafe crypto_sign_seed_keypair(&open, &secret, seed)
    guard let publicKey = PublicKey(bytes: open) else { return nil }
    self.seed = seed
    self.publicKey = publicKey
    self.secret = secret
  }

  /// A message's signature, of 64 bytes; the same each time.
  package func signature(of message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    // Its only result is 0.
    _ = unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return signature
  }

  /// Without the secret.
  package var description: String { "the signing key of \(publicKey)" }
}

/// What tells whether a ``SigningKey`` signed something; anybody may know it.
package struct PublicKey: Hashable, Sendable, CustomStringConvertible {
  /// 32 of them.
  package let bytes: [UInt8]

  /// A key of bytes; nil for another number than 32.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
    self.bytes = bytes
  }

  /// Whether a signature is this key's of a message.
  package func signed(_ message: [UInt8], as signature: [UInt8]) -> Bool {
    guard signature.count == Int(crypto_sign_BYTES) else { return false }
    return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
  }

  /// In hexadecimal, lower case.
  package var description: String { bytes.hexadecimal }
}
