internal import Glibc

/// A file that is being made, and gets its name when it is whole; it is removed otherwise.
struct PartialFile: ~Copyable {
  /// Where it is made, beside where it goes.
  let path: String
  private let target: String
  private var isPublished = false

  /// Makes an empty file that nobody else may read.
  init(for target: String) throws(SQLiteError) {
    var template = Array("\(target).XXXXXX".utf8CString)
    let file = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw Self.failure("can't be made", target) }
    close(file)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.target = target
  }

  /// Gives the file its name so that it survives a power loss, in place of what had it or only where nothing has.
  consuming func publish(replacing replaces: Bool) throws(SQLiteError) {
    if replaces {
      guard unsafe rename(path, target) == 0 else { throw Self.failure("can't be renamed", target) }
      isPublished = true
    } else {
      // Unlike a renaming, a link never takes the place of something.
      guard unsafe link(path, target) == 0 else {
        guard errno == EEXIST else { throw Self.failure("can't be named", target) }
        throw Self.exists(target)
      }
    }
    var folder = "."
    if let slash = target.lastIndex(of: "/") { folder = String(target[...slash]) }
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw Self.failure("can't be synced", folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw Self.failure("can't be synced", folder) }
  }

  deinit {
    if !isPublished { unsafe unlink(path) }
  }

  /// The error of a file that is there already.
  static func exists(_ path: String) -> SQLiteError {
    SQLiteError(.exists, "there is a file of this name", context: path)
  }

  /// The error of a call to the system that has just failed.
  private static func failure(_ what: String, _ path: String) -> SQLiteError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return SQLiteError(.cannotOpen, "the file \(what): \(reason)", context: path)
  }
}
