internal import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
package struct SHA256Digest: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(of message: [UInt8]) {
    bytes = unsafe message.withUnsafeBufferPointer { message in
      unsafe [UInt8](unsafeUninitializedCapacity: Int(crypto_hash_sha256_BYTES)) { digest, count in
        guard let start = digest.baseAddress else { return }
        // Its only result is 0; an empty message's pointer may be nil.
        _ = unsafe crypto_hash_sha256(start, message.baseAddress, UInt64(message.count))
        count = Int(crypto_hash_sha256_BYTES)
      }
    }
  }

  /// In hexadecimal, lower case.
  package var hexadecimal: String { bytes.hexadecimal }
}
