import Glibc

/// A socket that takes connections, closed with this value.
struct ListeningSocket: ~Copyable {
  let number: Int32
  /// With the port that the system chose, where it was asked to.
  let address: SocketAddress

  init(_ wanted: SocketAddress) throws(HTTPServerError) {
    let family = wanted.address.v4 == nil ? AF_INET6 : AF_INET
    let flags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let opened = socket(family, Int32(SOCK_STREAM.rawValue) | flags, 0)
    guard opened >= 0 else { throw HTTPServerError(errno, wanted) }
    Self.set(SOL_SOCKET, SO_REUSEADDR, 1, opened)
    if family == AF_INET6 { Self.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0, opened) }
    let isBound = unsafe wanted.withSystemAddress { unsafe bind(opened, $0, $1) } == 0
    guard isBound, listen(opened, SOMAXCONN) == 0 else {
      let code = errno
      close(opened)
      throw HTTPServerError(code, wanted)
    }
    number = opened
    address = Self.address(of: opened)
  }

  deinit {
    close(number)
  }

  private static func set(_ level: Int32, _ option: Int32, _ value: Int32, _ socket: Int32) {
    _ = unsafe withUnsafeBytes(of: value) {
      unsafe setsockopt(socket, level, option, $0.baseAddress, socklen_t($0.count))
    }
  }

  private static func address(of socket: Int32) -> SocketAddress {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutableBytes(of: &address) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) { address in
        _ = unsafe getsockname(socket, address.baseAddress, &size)
        return unsafe SocketAddress(UnsafePointer(address.baseAddress))
      }
    }
  }
}
