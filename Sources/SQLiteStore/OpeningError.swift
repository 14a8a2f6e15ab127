import SQLite

/// Why a file can't be opened as a store, and what to do.
package struct OpeningError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    /// A later version of the program has changed the schema.
    case newerSchema
    /// A SQLite database of another application.
    case otherApplication
    /// The file is no database.
    case notADatabase
    /// The file, or its folder, can't be written.
    case readOnly
    case other
  }

  package var code: Code
  /// With the file's path, and nothing that the file holds.
  package var description: String

  init(_ path: String, schema: Int32, known: Int32) {
    code = .newerSchema
    description =
      "\(path): the database has schema \(schema), and this version of moderato knows schemas up to \(known): start the version that wrote it, or name another file"
  }

  init(_ path: String, _ error: SQLiteError) {
    code =
      switch error.code {
      case .otherApplication: .otherApplication
      case .notADatabase: .notADatabase
      case .readOnly: .readOnly
      default: .other
      }
    description = "\(path): \(error.description)"
  }
}
