internal import CMicroHTTPD

/// libmicrohttpd's handle of a connection; who calls sees to it that the connection is still there.
@safe struct LibraryConnection: @unchecked Sendable {
  /// Copied between threads as a number; what may be called from which thread is said below.
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  /// Takes the connection out of its thread's hands; to be called on that thread alone.
  func suspend() {
    unsafe MHD_suspend_connection(pointer)
  }

  /// Gives a suspended connection back, from any thread, once for each time that it was suspended.
  func resume() {
    unsafe MHD_resume_connection(pointer)
  }

  /// Has an answer sent; to be called on the connection's thread alone.
  func queue(_ response: borrowing LibraryResponse, _ status: HTTPStatus) -> Bool {
    unsafe MHD_queue_response(pointer, UInt32(status.code), response.pointer) == .YES
  }

  var socket: Int32 { unsafe moderato_socket(pointer) }

  var clientAddress: SocketAddress { unsafe SocketAddress(moderato_clientAddress(pointer)) }

  /// In bytes, from the method to the empty line.
  var headSize: Int { unsafe moderato_headSize(pointer) }

  /// Goes through the header fields in the order in which they were sent.
  func forEachField(_ scan: inout HeaderScan) {
    unsafe withUnsafeMutablePointer(to: &scan) { scan in
      _ = unsafe MHD_get_connection_values_n(
        pointer,
        .HEADER_KIND,
        { scan, _, name, nameSize, value, valueSize in
          guard let scan = unsafe scan?.assumingMemoryBound(to: HeaderScan.self),
            let name = unsafe name
          else { return .NO }
          // An empty value may have no place.
          guard let value = unsafe value else {
            unsafe scan.pointee.isGapless = false
            return .NO
          }
          return unsafe scan.pointee.add(
            .init(start: name, count: nameSize),
            .init(start: value, count: valueSize)
          ) ? .YES : .NO
        },
        scan
      )
    }
  }
}
