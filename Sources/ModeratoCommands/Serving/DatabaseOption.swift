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

  static func path(_ arguments: ParsedArguments) -> String {
    arguments["--database"] ?? standardPath
  }

  /// The store that a command line names.
  static func open(_ arguments: ParsedArguments) throws -> SQLiteStore {
    try SQLiteStore(path(arguments))
  }
}

extension Timestamp {
  /// By this machine's clock.
  static var now: Timestamp { Timestamp(milliseconds: WallClock.milliseconds) }
}
