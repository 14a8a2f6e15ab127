import Glibc

/// Where a server listens, or where a request came from: `127.0.0.1:8080`, `[::1]:8080`.
package struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
  package var address: IPAddress
  /// 0 stands for any that is free.
  package var port: UInt16

  package init(_ address: IPAddress, port: UInt16) {
    self.address = address
    self.port = port
  }

  /// Reads an address with a port.
  ///
  /// - Throws: ``HTTPServerError/badAddress(_:)``, for names of machines, too.
  package init(_ text: String) throws(HTTPServerError) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { throw .badAddress(text) }
    var host = text[..<colon]
    let isBracketed = host.first == "[" && host.last == "]"
    if isBracketed { host = host.dropFirst().dropLast() }
    guard let address = IPAddress(String(host)), isBracketed == host.contains(":") else {
      throw .badAddress(text)
    }
    self.init(address, port: port)
  }

  /// Reads what the system says of a socket; `any` at port 0 where it is of another kind.
  init(_ pointer: UnsafePointer<sockaddr>?) {
    self.init(.any, port: 0)
    guard let pointer = unsafe pointer else { return }
    switch Int32(unsafe pointer.pointee.sa_family) {
    case AF_INET:
      let found = unsafe UnsafeRawPointer(pointer).loadUnaligned(as: sockaddr_in.self)
      address = IPAddress(v4: UInt32(bigEndian: found.sin_addr.s_addr))
      port = UInt16(bigEndian: found.sin_port)
    case AF_INET6:
      let found = unsafe UnsafeRawPointer(pointer).loadUnaligned(as: sockaddr_in6.self)
      address = IPAddress(v6: unsafe withUnsafeBytes(of: found.sin6_addr) { unsafe Array($0) })
      port = UInt16(bigEndian: found.sin6_port)
    default: break
    }
  }

  /// Calls with the address as the system takes it.
  func withSystemAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    if let v4 = address.v4 {
      var system = sockaddr_in()
      system.sin_family = sa_family_t(AF_INET)
      system.sin_port = port.bigEndian
      system.sin_addr.s_addr = v4.bigEndian
      return unsafe withUnsafeBytes(of: system) { bytes in
        unsafe bytes.withMemoryRebound(to: sockaddr.self) {
          unsafe body($0.baseAddress.unsafelyUnwrapped, socklen_t(bytes.count))
        }
      }
    }
    var system = sockaddr_in6()
    system.sin6_family = sa_family_t(AF_INET6)
    system.sin6_port = port.bigEndian
    unsafe withUnsafeMutableBytes(of: &system.sin6_addr) {
      unsafe $0.copyBytes(from: address.bytes)
    }
    return unsafe withUnsafeBytes(of: system) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) {
        unsafe body($0.baseAddress.unsafelyUnwrapped, socklen_t(bytes.count))
      }
    }
  }

  package var description: String {
    address.v4 == nil ? "[\(address)]:\(port)" : "\(address):\(port)"
  }
}
