import Foundation

/// A socket to which the system takes connections, and at which nothing happens by itself.
public final class Listener: Sendable {
  private let socket: Int32
  /// Where it listens on this machine.
  public let port: UInt16

  /// Listens at a port that is free.
  public init() throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(socket, address, size) == 0, listen(socket, 64) == 0 else { return Int32(-1) }
        return getsockname(socket, address, &size)
      }
    }
    guard result == 0 else { throw Client.Failure(description: "cannot listen: \(errno)") }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit {
    close(socket)
  }

  /// Takes the next connection, reads something of it, and answers with bytes or with none; then closes it.
  public func answerOnce(_ answer: String = "") {
    let taken = accept(socket, nil, nil)
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    _ = recv(taken, &bytes, bytes.count, 0)
    _ = Array(answer.utf8).withUnsafeBytes {
      send(taken, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    close(taken)
  }
}
