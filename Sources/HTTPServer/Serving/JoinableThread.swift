import Glibc

/// A thread of the system's that somebody waits for in the end.
struct JoinableThread: Sendable {
  /// A number that the system knows the thread by.
  private let thread: pthread_t

  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
      self.body = body
    }
  }

  init(_ body: sending @escaping () -> Void) throws(HTTPServerError) {
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    var created = pthread_t()
    let code = unsafe pthread_create(
      &created,
      nil,
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        }
        return nil
      },
      work
    )
    guard code == 0 else {
      unsafe Unmanaged<Work>.fromOpaque(work).release()
      throw .failed(HTTPServerError.words(code))
    }
    thread = created
  }

  /// Waits for the thread's end; once.
  func join() {
    _ = pthread_join(thread, nil)
  }
}
