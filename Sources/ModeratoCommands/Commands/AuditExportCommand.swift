import Moderation
import POSIX
import Records
import SQLiteStore
import Screening

/// The command `moderato audit export`.
enum AuditExportCommand: Command {
  static let spec = CommandSpec(
    "audit export",
    "write a ledger out, whole or for a time",
    discussion: """
      JSON Lines hold each entry byte by byte as it was hashed, with its hashes, and the checkpoints that the \
      service signed; `moderato audit verify` follows them without the database. A part that begins later than \
      the first entry is followed from where it begins. A CSV is for spreadsheets: what they would run as a \
      formula begins with an apostrophe, and invisible characters are spelt out.
      No text that anybody wrote is in it, no name and no id of the site's: of those the ledger holds salted hashes \
      alone. The service may run meanwhile.
      """,
    arguments: [
      ArgumentSpec(
        "DATABASE",
        "the service's database; `\(DatabaseOption.standardPath)` if not given",
        count: .optional
      )
    ],
    options: [
      OptionSpec("--site", "NAME", "only this site's ledger; all if not given"),
      OptionSpec("--format", oneOf: ["jsonl", "csv"], "`jsonl` if not given"),
    ] + PeriodOptions.specs,
    examples: [
      .init("moderato audit export > ledger.jsonl", "all that is on record"),
      .init(
        "moderato audit export --since 2026-01-01 --until 2026-02-01 --format csv > january.csv",
        "a month, for a spreadsheet"
      ),
    ],
    success: "the entries were written, or there are none",
    finding: "the database can't be read, or an entry is damaged"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let period = try PeriodOptions(arguments, of: spec)
    let isCSV = arguments["--format"] == "csv"
    let wanted = arguments["--site"]
    let database = try DatabaseOption.archive(
      arguments.positionals.first ?? DatabaseOption.standardPath
    )
    let sites = try database.sites.filter { (wanted ?? $0) == $0 }
    if let wanted, sites.isEmpty {
      throw CommandFailure("\(database.path) holds nothing of the site `\(wanted)`")
    }
    if isCSV { try surroundings.output.write(LedgerCSV.header) }
    for site in sites {
      try database.read(site) { reading in
        guard let range = try reading.entries(since: period.since, until: period.until) else {
          return
        }
        try reading.visitLedger(range) { item in
          try Interruption.check()
          switch item {
          case .entry(let entry):
            try surroundings.output.write(isCSV ? Array(LedgerCSV.row(entry).utf8) : item.line)
          case .checkpoint:
            if !isCSV { try surroundings.output.write(item.line) }
          case .unreadable(let reason), .unreadableCheckpoint(let reason):
            throw CommandFailure(
              "the ledger of `\(site)` is damaged: \(reason); `moderato audit verify` tells where"
            )
          }
        }
      }
    }
    return .success
  }
}
