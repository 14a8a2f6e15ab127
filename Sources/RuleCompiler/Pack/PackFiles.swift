/// Where a pack's files come from: a disk, or memory for what was sent over the network.
///
/// Paths use `/`.
package protocol PackFiles: Sendable {
  /// What stands at a path, links followed, or nil if nothing does.
  func kind(of path: String) -> PackEntry?

  /// A path without links, `.` and `..`, or nil if nothing stands there.
  func resolved(_ path: String) -> String?

  /// The names in a folder, in any order.
  func names(in folder: String) throws(PackFileError) -> [String]

  /// A file's bytes.
  ///
  /// - Parameter limit: The most bytes that may be read.
  func contents(of path: String, limit: Int) throws(PackFileError) -> [UInt8]
}

/// What a path can lead to.
package enum PackEntry: Hashable, Sendable {
  case file, folder
  /// A device, a pipe, a socket: nothing that is safe to read.
  case other
}

/// Why a file or folder can't be read.
package enum PackFileError: Error, Hashable, Sendable {
  case missing
  case tooLarge(limit: Int)
  /// In the system's words.
  case unreadable(String)
}
