import Glibc

/// An address of a machine, IPv4 or IPv6.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
  /// Of IPv6; an IPv4 address is mapped (RFC 4291, section 2.5.5.2).
  private let high: UInt64
  private let low: UInt64

  private static let mapping: UInt64 = 0xFFFF << 32

  /// This machine, for programs on it.
  package static let loopback = IPAddress(v4: 0x7F00_0001)
  /// Every address that this machine has, IPv4 and IPv6.
  package static let any = IPAddress(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(v4 number: UInt32) {
    self.init(high: 0, low: Self.mapping | UInt64(number))
  }

  /// - Precondition: There are sixteen bytes, the first one first.
  init(v6 bytes: [UInt8]) {
    precondition(bytes.count == 16)
    func number(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: number(bytes[..<8]), low: number(bytes[8...]))
  }

  /// Reads `127.0.0.1` or `::1`; nil where the text is neither.
  package init?(_ text: String) {
    // The system would read only what stands before it.
    guard !text.utf8.contains(0) else { return nil }
    var v4 = in_addr()
    if unsafe inet_pton(AF_INET, text, &v4) == 1 {
      self.init(v4: UInt32(bigEndian: v4.s_addr))
      return
    }
    var v6 = in6_addr()
    guard unsafe inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
    self.init(v6: unsafe withUnsafeBytes(of: v6) { unsafe Array($0) })
  }

  /// As a number, or nil where it is IPv6.
  var v4: UInt32? {
    high == 0 && low >> 32 == 0xFFFF ? UInt32(truncatingIfNeeded: low) : nil
  }

  /// What one client has: an address of IPv4, or all that share the first half of one of IPv6.
  var client: IPAddress {
    v4 == nil ? IPAddress(high: high, low: 0) : self
  }

  /// All sixteen bytes, the first one first.
  var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  /// Whether only programs on this machine reach it.
  package var isLoopback: Bool {
    v4.map { $0 >> 24 == 127 } ?? (high == 0 && low == 1)
  }

  package var description: String {
    if let v4 {
      return (0..<4).map { String(UInt8(truncatingIfNeeded: v4 >> (24 - 8 * $0))) }
        .joined(separator: ".")
    }
    let bytes = bytes
    let text = unsafe [UInt8](unsafeUninitializedCapacity: Int(INET6_ADDRSTRLEN)) { text, count in
      let start = unsafe UnsafeMutableRawPointer(text.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      guard let start = unsafe start else { return }
      let isDone = unsafe inet_ntop(AF_INET6, bytes, start, socklen_t(text.count)) != nil
      count = isDone ? unsafe strlen(start) : 0
    }
    return String(decoding: text, as: UTF8.self)
  }
}
