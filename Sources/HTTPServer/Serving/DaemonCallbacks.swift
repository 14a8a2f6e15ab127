internal import CMicroHTTPD
import Glibc

/// What libmicrohttpd calls, on its threads.
///
/// It gets the server, which outlives it, and keeps for each connection an object that the server's table owns until the
/// library says that the connection is closed.
enum DaemonCallbacks {
  static func all(_ server: UnsafeMutableRawPointer) -> moderato_callbacks {
    unsafe moderato_callbacks(
      context: server,
      connection: connection,
      requestLine: requestLine,
      request: request,
      completion: completion,
      log: log
    )
  }

  private static func server(_ pointer: UnsafeMutableRawPointer?) -> ServerState? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<ServerState>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static func connection(_ pointer: UnsafeMutableRawPointer?) -> Connection? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<Connection>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static let connection: MHD_NotifyConnectionCallback = {
    context,
    handle,
    connection,
    event in
    guard let server = unsafe server(context), let handle = unsafe handle,
      let connection = unsafe connection
    else { return }
    if event == .CONNECTION_NOTIFY_STARTED {
      let handle = unsafe LibraryConnection(handle)
      let made = server.table.add(handle.clientAddress.address, server.limits) { isSurplus in
        Connection(server, handle, isSurplus: isSurplus)
      }
      unsafe connection.pointee = Unmanaged.passUnretained(made).toOpaque()
      made.endIfStopping()
    } else if let closed = unsafe Self.connection(connection.pointee) {
      server.table.remove(closed)
    }
  }

  private static let requestLine:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) ->
      UnsafeMutableRawPointer? = { _, target, handle in
        guard let target = unsafe target, let handle = unsafe handle,
          let pointer = unsafe moderato_socketContext(handle),
          let connection = unsafe Self.connection(pointer)
        else { return nil }
        unsafe connection.beginRequest(target: target)
        unsafe moderato_hideQuery(target)
        return unsafe pointer
      }

  private static let request: MHD_AccessHandlerCallback = {
    _,
    handle,
    _,
    method,
    version,
    part,
    size,
    context in
    guard let handle = unsafe handle, let method = unsafe method, let version = unsafe version,
      let size = unsafe size, let connection = unsafe Self.connection(context?.pointee)
    else { return .NO }
    let bytes = unsafe UnsafeRawBufferPointer(start: part, count: size.pointee)
    unsafe size.pointee = 0
    let mayGoOn = unsafe connection.proceed(
      LibraryConnection(handle),
      method: method,
      version: version,
      part: bytes
    )
    return mayGoOn ? .YES : .NO
  }

  private static let completion: MHD_RequestCompletedCallback = { _, _, context, _ in
    unsafe Self.connection(context?.pointee)?.complete()
  }

  /// The library's messages may hold what clients sent, so once there are clients they are passed on without what is to be
  /// filled in.
  private static let log: MHD_LogCallback = { context, format, arguments in
    guard let server = unsafe server(context), let format = unsafe format else { return }
    if server.isOpening {
      let text = unsafe [UInt8](unsafeUninitializedCapacity: 512) { text, count in
        let start = unsafe UnsafeMutableRawPointer(text.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        guard let start = unsafe start, let arguments = unsafe arguments else { return }
        let length = unsafe vsnprintf(start, text.count, format, arguments)
        count = min(max(0, Int(length)), text.count - 1)
      }
      server.note(String(decoding: text, as: UTF8.self))
    } else {
      server.note(unsafe String(cString: format))
    }
  }
}
