import Foundation
import SQLite

/// A folder for one test's databases, which goes away with this object.
final class TemporaryDatabase: Sendable {
  let folder: URL
  var path: String { folder.appendingPathComponent("test.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("SQLiteTests-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}

/// Runs a body that has to fail in SQLite.
func failure(_ body: () throws -> Void) throws -> SQLiteError? {
  do {
    try body()
    return nil
  } catch let error as SQLiteError {
    return error
  }
}
