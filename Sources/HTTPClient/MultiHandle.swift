internal import CCurl

/// libcurl's handle for many transfers at once.
@safe final class MultiHandle: @unchecked Sendable {
  /// One thread uses it at a time; `curl_multi_wakeup` may be called from any.
  private let pointer: UnsafeMutableRawPointer

  /// Done once, before anything else of the library is called.
  private static let initialization = moderato_initialize()

  /// Connections that stay open for further requests.
  private static let spareConnections = 16

  init() throws(HTTPFailure) {
    guard Self.initialization == CURLE_OK, let multi = unsafe curl_multi_init() else {
      throw HTTPFailure(.other, "libcurl can't start: this machine lacks memory")
    }
    unsafe pointer = multi
    _ = unsafe moderato_setConnections(multi, Self.spareConnections)
  }

  deinit {
    _ = unsafe curl_multi_cleanup(pointer)
  }

  func add(_ transfer: Transfer) throws(HTTPFailure) {
    let code = unsafe curl_multi_add_handle(pointer, transfer.easy)
    guard code == CURLM_OK else {
      throw HTTPFailure(.other, unsafe String(cString: curl_multi_strerror(code)))
    }
  }

  func remove(_ transfer: Transfer) {
    _ = unsafe curl_multi_remove_handle(pointer, transfer.easy)
  }

  func wake() {
    _ = unsafe curl_multi_wakeup(pointer)
  }

  func perform() {
    var running: Int32 = 0
    _ = unsafe curl_multi_perform(pointer, &running)
  }

  /// Waits until there is something to do, or somebody calls ``wake()``.
  func poll(_ time: Duration) {
    _ = unsafe curl_multi_poll(pointer, nil, 0, Int32(clamping: time.milliseconds), nil)
  }

  /// A transfer that is done, and how it ended.
  @unsafe func nextResult() -> (easy: UnsafeMutableRawPointer, code: CURLcode)? {
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      if unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle {
        return unsafe (easy, moderato_result(message))
      }
    }
    return nil
  }
}

extension Duration {
  /// Rounded up, so that nobody waits in a circle for less than one.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
