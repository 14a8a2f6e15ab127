import FoundationEssentials
import Moderation
import POSIX
import Records
import SQLiteStore

/// The command `moderato audit rebuild`.
enum AuditRebuildCommand: Command {
  static let spec = CommandSpec(
    "audit rebuild",
    "make the record again from the ledger, or compare the two",
    discussion: """
      What is on record follows from the ledger: each entry says how everything that it changed stands \
      afterwards. This follows the ledgers of all sites from their beginnings, checks their chains on the way, \
      and writes a database whose record is what they say; texts, names and tokens are copied. `moderato serve` \
      opens it like any other.
      With `--compare` nothing is kept: what is on record and isn't as the ledger says is named. It needs as \
      much room on disk as the database, beside it. The service may run meanwhile.
      """,
    arguments: [
      ArgumentSpec(
        "TO",
        "the database to make; one that is there is never replaced",
        count: .optional
      )
    ],
    options: [
      DatabaseOption.existing,
      OptionSpec("--compare", "compare, and write nothing"),
    ],
    examples: [
      .init("moderato audit rebuild --compare", "whether the record is what the ledger says"),
      .init("moderato audit rebuild rebuilt.db", "a database to go on with where it isn't"),
    ],
    success: "the database was made, or the record is what the ledger says",
    finding:
      "the record differs from the ledger, the ledger is damaged, or a file can't be read or written"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let isComparison = arguments.has("--compare")
    guard isComparison != (arguments.positionals.first != nil) else {
      throw UsageError(
        "say either where to make the database or `--compare`",
        command: spec.name
      )
    }
    let archive = try DatabaseOption.archive(DatabaseOption.path(arguments))
    guard isComparison else {
      let followed = try rebuild(archive, to: arguments.positionals[0])
      try surroundings.output.write("made \(arguments.positionals[0]) from \(count(followed))\n")
      return .success
    }
    let scratch = archive.path + ".rebuilt-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let followed = try rebuild(archive, to: scratch)
    let differences = try archive.differences(from: scratch)
    for difference in differences { try surroundings.output.write("\(difference)\n") }
    guard differences.isEmpty else { return .findings }
    try surroundings.output.write("the record is what its \(count(followed)) say\n")
    return .success
  }

  /// - Returns: How many entries were followed.
  private static func rebuild(_ archive: SQLiteArchive, to target: String) throws -> Int64 {
    var followed: Int64 = 0
    do {
      try archive.rebuild(to: target) { count in
        followed = count
        return !Interruption.isRequested
      }
    } catch {
      try Interruption.check()
      throw error
    }
    return followed
  }

  private static func count(_ entries: Int64) -> String {
    entries == 1 ? "1 entry" : "\(entries) entries"
  }
}
