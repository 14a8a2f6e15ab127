import RuleCompiler
import Synchronization

/// Notes what a compilation reads, so that just that can be kept.
final class ReadFiles: PackFiles {
  private let files: any PackFiles
  private let contents = Mutex<[String: [UInt8]]>([:])

  init(_ files: any PackFiles) {
    self.files = files
  }

  /// What was read, by the paths with which it was asked for.
  var read: [String: [UInt8]] { contents.withLock { $0 } }

  func kind(of path: String) -> PackEntry? { files.kind(of: path) }

  func resolved(_ path: String) -> String? { files.resolved(path) }

  func names(in folder: String) throws(PackFileError) -> [String] { try files.names(in: folder) }

  func contents(of path: String, limit: Int) throws(PackFileError) -> [UInt8] {
    let bytes = try files.contents(of: path, limit: limit)
    contents.withLock { $0[path] = bytes }
    return bytes
  }
}
