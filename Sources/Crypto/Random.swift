internal import CSodium

/// Bytes that nobody can guess, by libsodium from the system's source.
package struct RandomBytes: Hashable, Sendable {
  package let bytes: [UInt8]

  /// - Parameter count: 1 or more.
  package init(count: Int) {
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let start = buffer.baseAddress { unsafe randombytes_buf(start, count) }
      filled = count
    }
  }
}
