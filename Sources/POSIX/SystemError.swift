import Glibc

/// A call to the system that failed.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// As in `errno.h`.
  package var code: Int32
  /// The file or device, as the user knows it.
  package var path: String

  package init(code: Int32, path: String) {
    self.code = code
    self.path = path
  }

  /// The error of the call that has just failed.
  static func last(_ path: String) -> SystemError {
    SystemError(code: errno, path: path)
  }

  /// True where whoever read our output has gone: nobody is left to tell.
  package var isBrokenPipe: Bool { code == EPIPE }
  /// True where there is no such file.
  package var isMissing: Bool { code == ENOENT }
  /// True where a call was cut short because somebody asked to stop.
  package var isInterruption: Bool { code == EINTR }

  package var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) }
    return "\(path): \(reason ?? "error \(code)")"
  }
}
