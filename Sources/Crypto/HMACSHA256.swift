internal import CSodium

/// HMAC with SHA-256 (RFC 2104, FIPS 198-1), by libsodium: only who has the key can have made it.
package struct HMACSHA256: Hashable, Sendable {
  package let bytes: [UInt8]

  /// How many bytes a key has.
  package static let keySize = Int(crypto_auth_hmacsha256_KEYBYTES)

  /// - Precondition: The key has ``keySize`` bytes.
  package init(of message: [UInt8], key: [UInt8]) {
    precondition(key.count == Self.keySize, "a key has \(Self.keySize) bytes")
    bytes = unsafe message.withUnsafeBufferPointer { message in
      let size = Int(crypto_auth_hmacsha256_BYTES)
      return unsafe [UInt8](unsafeUninitializedCapacity: size) { code, count in
        guard let start = code.baseAddress else { return }
        // Its only result is 0; an empty message's pointer may be nil.
        _ = unsafe crypto_auth_hmacsha256(start, message.baseAddress, UInt64(message.count), key)
        count = size
      }
    }
  }
}
