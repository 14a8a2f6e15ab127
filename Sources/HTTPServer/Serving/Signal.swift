import Glibc

/// A flag that a thread can wait for together with sockets: a pipe that holds a byte or none.
struct Signal: ~Copyable, Sendable {
  /// Readable where the flag is raised.
  let number: Int32
  private let entrance: Int32

  init() {
    var ends: [Int32] = [0, 0]
    let result = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
    precondition(result == 0, "no descriptors are left")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    number = ends[0]
    entrance = ends[1]
  }

  deinit {
    close(number)
    close(entrance)
  }

  borrowing func raise() {
    _ = unsafe write(entrance, "!", 1)
  }

  borrowing func lower() {
    var rest: UInt64 = 0
    while unsafe read(number, &rest, 8) == 8 {}
  }

  /// Waits until the flag is raised, or for a time.
  borrowing func wait(atMost milliseconds: Int64) {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&request, 1, Int32(clamping: milliseconds))
  }
}
