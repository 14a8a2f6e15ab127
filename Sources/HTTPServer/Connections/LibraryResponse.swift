internal import CMicroHTTPD

/// An answer as libmicrohttpd keeps it.
@safe struct LibraryResponse: ~Copyable {
  let pointer: OpaquePointer

  /// Copies an answer.
  ///
  /// - Parameter closing: Whether the connection ends with it.
  /// - Returns: Nil where a header field can't be sent; then nothing has happened to a stream.
  init?(
    _ response: HTTPResponse,
    to method: HTTPMethod?,
    on connection: Connection,
    _ handle: LibraryConnection,
    closing: Bool
  ) {
    guard response.headers.allSatisfy(\.canBeSent) else { return nil }
    let pointer: OpaquePointer?
    switch response.body {
    case .none:
      unsafe pointer = Self.copy([])
    case .bytes(let bytes):
      unsafe pointer = Self.copy(bytes)
    case .stream(let stream):
      let reader = StreamReader(stream, connection, handle)
      unsafe pointer = MHD_create_response_from_callback(
        .max,
        StreamReader.blockSize,
        StreamReader.read,
        Unmanaged.passRetained(reader).toOpaque(),
        StreamReader.release
      )
      // With chunks, the library would send a last one even if there is to be no body.
      if let pointer = unsafe pointer, method == .head {
        unsafe moderato_sendWithoutLength(pointer)
      }
    }
    guard let pointer = unsafe pointer else { preconditionFailure("out of memory") }
    for field in response.headers where !field.value.isEmpty {
      _ = unsafe MHD_add_response_header(pointer, field.name, field.value)
    }
    if closing { _ = unsafe MHD_add_response_header(pointer, "Connection", "close") }
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    // The connection that sends it has a share of its own.
    unsafe MHD_destroy_response(pointer)
  }

  private static func copy(_ bytes: [UInt8]) -> OpaquePointer? {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe MHD_create_response_from_buffer(
        bytes.count,
        UnsafeMutableRawPointer(mutating: bytes.baseAddress),
        .RESPMEM_MUST_COPY
      )
    }
  }
}

/// A stream and the connection that reads it.
private final class StreamReader {
  private let stream: BodyStream
  private let connection: Connection
  private let handle: LibraryConnection

  /// In bytes, for clients that don't know chunks.
  static let blockSize = 16 << 10

  init(_ stream: BodyStream, _ connection: Connection, _ handle: LibraryConnection) {
    self.stream = stream
    self.connection = connection
    self.handle = handle
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let reading = unsafe stream.read(into: buffer, for: handle) { connection.mayWait }
    return switch reading {
    case .bytes(let count): count
    case .later: 0
    case .end: -1  // MHD_CONTENT_READER_END_OF_STREAM
    case .failure: -2  // MHD_CONTENT_READER_END_WITH_ERROR
    }
  }

  static let read:
    @convention(c) (UnsafeMutableRawPointer?, UInt64, UnsafeMutablePointer<CChar>?, Int) -> Int =
      { reader, _, buffer, size in
        guard let reader = unsafe reader else { return -2 }
        return unsafe Unmanaged<StreamReader>.fromOpaque(reader).takeUnretainedValue()
          .read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
      }

  static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { reader in
    guard let reader = unsafe reader else { return }
    unsafe Unmanaged<StreamReader>.fromOpaque(reader).takeRetainedValue().stream.end(nil)
  }
}
