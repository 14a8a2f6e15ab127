import Foundation

/// The files of the pack that the project ships.
enum PackFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Rules"
  ).standardizedFileURL

  /// Paths below the pack's folder with one ending, in order.
  static func paths(ending: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  static func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: path)))
  }
}
