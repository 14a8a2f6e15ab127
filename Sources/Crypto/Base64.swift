internal import CSodium

/// Bytes as text, by libsodium: base64 with padding (RFC 4648, section 4).
package struct Base64: Hashable, Sendable {
  package let text: String

  package init(_ bytes: [UInt8]) {
    let variant = Int32(sodium_base64_VARIANT_ORIGINAL)
    let size = sodium_base64_encoded_len(bytes.count, variant)
    let characters = unsafe [CChar](unsafeUninitializedCapacity: size) { text, count in
      guard let start = text.baseAddress else { return }
      _ = unsafe sodium_bin2base64(start, size, bytes, bytes.count, variant)
      // A NUL ends it.
      count = size - 1
    }
    text = String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
