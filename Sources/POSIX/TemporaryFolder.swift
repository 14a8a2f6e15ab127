import FoundationEssentials
import Glibc

/// A folder of our own that goes away with this object.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Makes one where the system wants them (`TMPDIR`, else `/tmp`).
  package init() throws(SystemError) {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/moderato-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .last(parent) }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }

  /// Removes a file in it.
  package func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
