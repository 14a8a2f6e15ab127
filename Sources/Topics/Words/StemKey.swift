/// Names stems by numbers that are the same on every run and machine.
enum StemKey {
  /// FNV-1a of 64 bits (Fowler, Noll and Vo; RFC 9923), mixed once more.
  static func of(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }
}
