internal import CMicroHTTPD
import Glibc
import Synchronization

/// All of this is called on the connection's thread.
extension Connection {
  /// The first line of a request has come.
  func beginRequest(target: UnsafePointer<CChar>) {
    shared.withLock { $0.phase = .receiving }
    setDeadline(after: server.limits.timeToSend)
    incoming.id = server.nextID()
    incoming.rawTarget = unsafe Array(UnsafeRawBufferPointer(start: target, count: strlen(target)))
    incoming.targetAddress = UInt(bitPattern: unsafe UnsafeRawPointer(target))
  }

  /// The library has the header, a part of the body, or all of the request, or has resumed the connection.
  ///
  /// - Returns: Whether the connection may go on.
  func proceed(
    _ handle: LibraryConnection,
    method: UnsafePointer<CChar>,
    version: UnsafePointer<CChar>,
    part: UnsafeRawBufferPointer
  ) -> Bool {
    switch incoming.step {
    case .head:
      incoming.step = .body
      if let reason = unsafe readHead(handle, method: method, version: version) {
        // Whatever follows isn't read.
        return refuse(reason, handle)
      }
      return true
    case .body where unsafe !part.isEmpty:
      return unsafe takeBody(part)
    case .body:
      incoming.step = .complete
      if incoming.dropped > 0 {
        return refuse(.bodyTooLarge(limit: server.limits.bodySize), handle)
      }
      hand()
      // One more turn before the connection is suspended: suspended now, it would be read from when it is resumed, and
      // a client that has said that it sends no more would be taken for gone.
      return hasAnswer ? settle(handle) : true
    case .complete:
      return settle(handle)
    }
  }

  /// Reads and judges all that stands before the body.
  private func readHead(
    _ handle: LibraryConnection,
    method: UnsafePointer<CChar>,
    version: UnsafePointer<CChar>
  ) -> HTTPRefusal.Reason? {
    let limits = server.limits
    if isSurplus { return .tooManyConnections }
    // The line's three parts must lie side by side, with one byte in between.
    let methodStart = UInt(bitPattern: unsafe UnsafeRawPointer(method))
    let versionStart = UInt(bitPattern: unsafe UnsafeRawPointer(version))
    guard methodStart + UInt(unsafe strlen(method)) + 1 == incoming.targetAddress,
      incoming.targetAddress + UInt(incoming.rawTarget.count) + 1 == versionStart
    else {
      return .malformed(
        "the first line is a method, a target and a version, with one space in between and no NUL"
      )
    }
    guard incoming.rawTarget.count <= limits.targetSize else {
      return .targetTooLong(limit: limits.targetSize)
    }
    do throws(MalformedTarget) {
      incoming.target = try HTTPTarget(incoming.rawTarget)
    } catch {
      return .malformed(error.explanation)
    }
    let headSize = handle.headSize
    guard headSize <= limits.headerSize else { return .headerTooLarge(limit: limits.headerSize) }
    // `HTTP/1.1` and a line break.
    let fields = unsafe UnsafeRawPointer(version) + 10
    let end = unsafe UnsafeRawPointer(method) + headSize
    var scan = unsafe HeaderScan(start: fields)
    handle.forEachField(&scan)
    guard unsafe scan.ends(at: end) else {
      return .malformed(
        "each header field is a name, a colon and a value on one line that ends with CR LF"
      )
    }
    incoming.headers = HTTPHeaders(
      bytes: unsafe Array(UnsafeRawBufferPointer(start: fields, count: end - fields)),
      places: scan.places
    )
    incoming.method = HTTPMethod(rawValue: unsafe String(cString: method))
    guard incoming.method != nil else { return .unknownMethod }
    return judgeFraming(scan, isModern: unsafe version[7] != CChar(bitPattern: UInt8(ascii: "0")))
  }

  /// - Parameter isModern: HTTP/1.1 or later.
  private func judgeFraming(_ scan: HeaderScan, isModern: Bool) -> HTTPRefusal.Reason? {
    if isModern, scan.hosts != 1 { return .malformed("there must be one Host field") }
    if scan.lengths > 1 { return .malformed("there may be one Content-Length field") }
    if scan.codings > 0 {
      guard scan.codings == 1, scan.isChunked, scan.lengths == 0, isModern else {
        return .malformed(
          "a Transfer-Encoding must be “chunked”, in HTTP/1.1, and without a Content-Length"
        )
      }
    }
    if let length = scan.contentLength {
      guard length <= server.limits.bodySize else {
        return .bodyTooLarge(limit: server.limits.bodySize)
      }
      incoming.body.reserveCapacity(min(length, 64 << 10))
    }
    return nil
  }

  /// The library can't answer while a body comes in, so what is too much is dropped until its end; for one that
  /// goes on and on, the connection is closed.
  private func takeBody(_ part: UnsafeRawBufferPointer) -> Bool {
    if incoming.dropped == 0, incoming.body.count + part.count <= server.limits.bodySize {
      unsafe incoming.body.append(contentsOf: part)
      return true
    }
    incoming.dropped += part.count
    incoming.body = []
    return incoming.dropped <= server.limits.bodySize
  }

  /// Gives the whole request to the program.
  private func hand() {
    guard let method = incoming.method, let target = incoming.target else { return }
    let request = HTTPRequest(
      method,
      target,
      headers: incoming.headers,
      body: incoming.body,
      remote: remote,
      id: incoming.id
    )
    incoming.body = []
    setDeadline(after: nil)
    let turn = shared.withLock { shared in
      shared.phase = .handling
      return shared.turn
    }
    server.handler(request, Responder(self, turn: turn, target, request.id))
  }
}
