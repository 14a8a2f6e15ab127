import POSIX
import Records
import SQLiteStore

/// The command `moderato database backup`.
enum DatabaseBackupCommand: Command {
  static let spec = CommandSpec(
    "database backup",
    "copy the service's database while the service runs",
    discussion: """
      The copy is one moment's state, whole and on disk when the command ends: a single file that `moderato \
      serve --database` opens and `moderato audit verify` reads. It holds comments and names as the database \
      does, and only its owner may read it. What is erased in the database later stays in earlier copies, so \
      delete them in time.
      The key that signs checkpoints is a file of its own and not in the copy; keep one apart from it.
      """,
    arguments: [
      ArgumentSpec("TO", "the file to make; one that is there is never replaced", count: .one)
    ],
    options: [DatabaseOption.existing],
    examples: [
      .init("moderato database backup backups/2026-01-31.db", "of `moderato.db`")
    ],
    success: "the copy was made",
    finding: "it was not, and no part of it was left"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let target = arguments.positionals[0]
    let database = try DatabaseOption.archive(DatabaseOption.path(arguments))
    do {
      try database.backup(to: target) { _ in !Interruption.isRequested }
    } catch {
      try Interruption.check()
      throw error
    }
    try surroundings.output.write("copied \(database.path) to \(target)\n")
    return .success
  }
}
