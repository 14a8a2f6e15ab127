import FoundationEssentials
import POSIX
import SQLiteStore
import Screening

/// The option with which commands name the service's database.
enum DatabaseOption {
  /// Where it lies if nothing is said.
  static let standardPath = "moderato.db"

  static let spec = OptionSpec(
    "--database",
    "PATH",
    "the service's database, which is made if there is none; `\(standardPath)` if not given"
  )

  /// For commands that only look at it.
  static let existing = OptionSpec(
    "--database",
    "PATH",
    "the service's database; `\(standardPath)` if not given"
  )

  static func path(_ arguments: ParsedArguments) -> String {
    arguments["--database"] ?? standardPath
  }

  /// The store that a command line names.
  static func open(_ arguments: ParsedArguments) throws -> SQLiteStore {
    try SQLiteStore(path(arguments))
  }

  /// A database to look at, which must be there.
  static func archive(_ path: String) throws -> SQLiteArchive {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("there is no database at `\(path)`")
    }
    return try SQLiteArchive(path)
  }
}

extension Timestamp {
  /// By this machine's clock.
  static var now: Timestamp { Timestamp(milliseconds: WallClock.milliseconds) }
}
