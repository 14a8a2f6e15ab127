import Foundation
import POSIX

/// A file in a folder of its own.
struct InputFile {
  let folder: TemporaryFolder
  let path: String

  init(_ text: String, _ name: String) throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func descriptor() throws -> Descriptor { try Descriptor(path, for: .reading) }
}
