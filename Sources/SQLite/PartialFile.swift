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

  /// Gives the file its name, in place of what had it, so that it survives a power loss.
  consuming func publish() throws(SQLiteError) {
    guard unsafe rename(path, target) == 0 else { throw Self.failure("can't be renamed", target) }
    isPublished = true
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

  /// The error of a call to the system that has just failed.
  private static func failure(_ what: String, _ path: String) -> SQLiteError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return SQLiteError(.cannotOpen, "the file \(what): \(reason)", context: path)
  }
}
