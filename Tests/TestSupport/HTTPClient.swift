import Foundation

/// A client that says exactly what it is told to, byte by byte.
public final class Client: Sendable {
  private let socket: Int32

  /// Why nothing more can be sent or received.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    public var description: String
  }

  /// Connects to this machine.
  public init(port: UInt16, receiveBuffer: Int32? = nil) throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.socket = socket
    if var receiveBuffer {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4)
    }
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(description: "cannot connect: \(errno)") }
  }

  deinit {
    close(socket)
  }

  /// Sends a text.
  public func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Sends bytes, all of them.
  public func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "cannot send: \(errno)") }
      sent += count
    }
  }

  /// Some of the bytes that have come; none at the end.
  public func receive(atMost limit: Int = 64 << 10) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = recv(socket, &bytes, limit, 0)
    guard count >= 0 else { throw Failure(description: "cannot receive: \(errno)") }
    return Array(bytes[..<count])
  }

  /// All that comes until the server closes the connection.
  public func receiveAll() throws -> String {
    var all: [UInt8] = []
    while true {
      let bytes = try receive()
      if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
      all += bytes
    }
  }

  /// Waits until the server has closed the connection, in order or not.
  public func waitForEnd() {
    while let bytes = try? receive(), !bytes.isEmpty {}
  }

  /// Says that nothing more will be sent.
  public func finishSending() {
    shutdown(socket, Int32(SHUT_WR))
  }

  /// Makes the server see a connection that was broken off, not closed.
  public func breakOff() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    shutdown(socket, Int32(SHUT_RDWR))
  }
}

/// Reads one answer after the other from a connection.
public struct AnswerReader {
  private let client: Client
  private var bytes: [UInt8] = []

  /// Reads what a client receives.
  public init(_ client: Client) {
    self.client = client
  }

  /// One answer.
  public struct Answer {
    /// Three digits.
    public var status: Int
    /// By their names in lower case.
    public var headers: [String: String]
    /// All of it, chunks put together.
    public var body: String
  }

  /// - Parameter hasBody: Not after HEAD.
  public mutating func next(hasBody: Bool = true) throws -> Answer {
    let head = String(decoding: try take(through: "\r\n\r\n"), as: UTF8.self)
    var lines = head.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let status = Int(lines.removeFirst().split(separator: " ")[1]) ?? 0
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    var body: [UInt8] = []
    if status == 100 || !hasBody {
    } else if headers["transfer-encoding"] == "chunked" {
      while true {
        let size = Int(
          String(decoding: try take(through: "\r\n").dropLast(2), as: UTF8.self),
          radix: 16
        )
        let chunk = try take((size ?? 0) + 2).dropLast(2)
        if chunk.isEmpty { break }
        body += chunk
      }
    } else if let length = headers["content-length"].flatMap({ Int($0) }) {
      body = try take(length)
    }
    return Answer(status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    while bytes.count < count { try more() }
    defer { bytes.removeFirst(count) }
    return Array(bytes[..<count])
  }

  private mutating func take(through end: String) throws -> [UInt8] {
    while true {
      if let range = bytes.firstRange(of: Array(end.utf8)) { return try take(range.upperBound) }
      try more()
    }
  }

  private mutating func more() throws {
    let more = try client.receive()
    guard !more.isEmpty else {
      throw Client.Failure(
        description: "ended after “\(String(decoding: bytes, as: UTF8.self))”"
      )
    }
    bytes += more
  }
}
