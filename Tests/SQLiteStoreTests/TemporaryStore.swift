import Foundation
import SQLite
import SQLiteStore

/// A folder for one test's database, which goes away with this object.
final class TemporaryStore: Sendable {
  let folder: URL
  var path: String { folder.appendingPathComponent("moderato.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("SQLiteStore-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}
