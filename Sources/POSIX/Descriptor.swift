import Glibc

/// An open file, pipe or terminal.
package final class Descriptor: Sendable {
  /// What a file is opened for.
  package enum Purpose: Sendable {
    case reading
    /// Made anew: what stood there is gone.
    case writing
    /// Made for its owner alone; there must be no file of the name.
    case making
  }

  /// As the user knows it.
  package let path: String
  private let number: Int32
  private let isOurs: Bool

  /// The three that every program starts with; they are never closed.
  package static let standardInput = Descriptor(0, "standard input", isOurs: false)
  package static let standardOutput = Descriptor(1, "standard output", isOurs: false)
  package static let standardError = Descriptor(2, "standard error", isOurs: false)

  private init(_ number: Int32, _ path: String, isOurs: Bool) {
    self.number = number
    self.path = path
    self.isOurs = isOurs
  }

  /// Opens a file.
  package convenience init(_ path: String, for purpose: Purpose) throws(SystemError) {
    let flags =
      switch purpose {
      case .reading: O_RDONLY | O_CLOEXEC
      case .writing: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
      case .making: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      }
    let number = unsafe open(path, flags, purpose == .making ? 0o600 : 0o644)
    guard number >= 0 else { throw .last(path) }
    self.init(number, path, isOurs: true)
  }

  /// Opens both ends of a new pipe.
  package static func pipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [0, 0]
    let result = unsafe ends.withUnsafeMutableBufferPointer { unsafe Glibc.pipe($0.baseAddress) }
    guard result == 0 else { throw .last("pipe") }
    return (
      Descriptor(ends[0], "pipe", isOurs: true), Descriptor(ends[1], "pipe", isOurs: true)
    )
  }

  deinit {
    if isOurs { close(number) }
  }

  /// Waits for bytes and puts as many as there are and fit into a buffer.
  ///
  /// - Returns: How many; 0 at the end.
  /// - Throws: Also where somebody asked to stop while it waited.
  package func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      try wait()
      let number = number
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(number, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw .last(path) }
    }
  }

  /// Waits until there is something to read.
  ///
  /// A signal may reach another thread than the one that reads, so that alone would not wake it.
  private func wait() throws(SystemError) {
    let pause: Int32 = 100
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = unsafe poll(&request, 1, pause)
      if Interruption.isRequested { throw SystemError(code: EINTR, path: path) }
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .last(path) }
    }
  }

  /// Reads bytes from a place in a file; fewer only where the file ends.
  package func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let start = done
      let number = number
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        return unsafe pread(number, rest.baseAddress, rest.count, off_t(offset + start))
      }
      if read > 0 {
        done += read
      } else if read == 0 {
        break
      } else if errno != EINTR || Interruption.isRequested {
        throw .last(path)
      }
    }
    return Array(bytes[..<done])
  }

  /// Writes all bytes, whatever interrupts it.
  package func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let rest = bytes.extracting(start..<bytes.count)
      let number = number
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw .last(path)
      }
    }
  }

  /// Waits until what was written is on disk.
  package func sync() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last(path) }
  }

  /// Who may do what with the file, as `chmod` has it.
  package var permissions: UInt32 {
    get throws(SystemError) {
      var status = stat()
      guard unsafe fstat(number, &status) == 0 else { throw .last(path) }
      return status.st_mode & 0o777
    }
  }

  /// Whether somebody looks at it.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// The terminal's width in columns, or nil where it isn't one.
  package var columns: Int? {
    var size = winsize()
    let result = unsafe ioctl(number, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
