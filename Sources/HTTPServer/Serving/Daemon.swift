internal import CMicroHTTPD
import Glibc

/// libmicrohttpd's threads.
@safe final class Daemon: @unchecked Sendable {
  /// The library guards it; it is stopped once, by whoever stops the server.
  private let pointer: OpaquePointer

  init(_ server: ServerState, _ configuration: HTTPServer.Configuration) throws(HTTPServerError) {
    if configuration.identity != nil, MHD_is_feature_supported(.FEATURE_TLS) != .YES {
      throw .tlsUnsupported
    }
    let limits = configuration.limits
    let started = unsafe Self.withTexts(configuration.identity) { certificate, key in
      unsafe moderato_startDaemon(
        UInt32(max(1, configuration.workers)),
        UInt32(clamping: limits.connections + limits.connections / 8 + 16),
        // Twice, for what is kept beside the header.
        max(16 << 10, 2 * limits.headerSize),
        UInt32(clamping: max(limits.timeToSend, limits.idleTime).milliseconds / 1000 + 1),
        certificate,
        key,
        DaemonCallbacks.all(Unmanaged.passUnretained(server).toOpaque())
      )
    }
    guard let started = unsafe started else {
      let words = server.openingWords
      throw configuration.identity == nil ? .failed(words) : .badCertificate(words)
    }
    unsafe pointer = unsafe started
    server.endOpening()
  }

  private static func withTexts<Result>(
    _ identity: HTTPServer.TLSIdentity?,
    _ body: (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Result
  ) -> Result {
    guard let identity else { return body(nil, nil) }
    return unsafe identity.certificate.withCString { certificate in
      unsafe identity.key.withCString { key in unsafe body(certificate, key) }
    }
  }

  /// Gives the library a connection, of whose socket it takes care from here on.
  func add(_ socket: Int32) {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) { address in
        guard unsafe getpeername(socket, address.baseAddress, &size) == 0 else {
          // The client has gone already.
          close(socket)
          return
        }
        _ = unsafe MHD_add_connection(pointer, socket, address.baseAddress, size)
      }
    }
  }

  /// Ends all threads and connections.
  ///
  /// - Precondition: No connection is suspended, or will be.
  func stop() {
    unsafe MHD_stop_daemon(pointer)
  }
}
