import FoundationEssentials
import POSIX

/// Files as a whole.
enum WholeFile {
  static func read(_ path: String) throws -> [UInt8] {
    try read(Descriptor(path, for: .reading))
  }

  static func read(_ file: Descriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try file.read(into: &chunk)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Puts other bytes in a file's place; who reads it sees the old or the new ones, never half of them.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }
}
