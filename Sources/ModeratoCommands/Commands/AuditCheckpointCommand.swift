import Crypto
import Moderation
import Records
import SQLiteStore
import Screening

/// The command `moderato audit checkpoint`.
enum AuditCheckpointCommand: Command {
  static let spec = CommandSpec(
    "audit checkpoint",
    "sign where a ledger has come to, to be kept elsewhere",
    discussion: """
      Prints one line of JSON for each site: which entry its ledger has come to, with what hash, signed by the \
      service's key. Keep it where whoever runs the service can't change it: send it to an auditor or a \
      notary, publish or print it. `moderato audit verify --checkpoint FILE` then shows whether the ledger \
      still is what it was, and lacks nothing of it.
      The service signs such checkpoints too, about every \(LedgerCheckpoint.interval) entries and when it stops, and \
      keeps them with the ledger; those are as safe as the database and the key are.
      The key lies beside the database, in `\(DatabaseOption.standardPath).key` for \
      `\(DatabaseOption.standardPath)`, and is made when it is first needed. Only its owner may read it; it is in no \
      backup of the database, and what it signs can be told from others' by the public key, which is part of \
      each line.
      """,
    arguments: [
      ArgumentSpec(
        "DATABASE",
        "the service's database; `\(DatabaseOption.standardPath)` if not given",
        count: .optional
      )
    ],
    options: [OptionSpec("--site", "NAME", "only this site's ledger; all if not given")],
    examples: [
      .init("moderato audit checkpoint >> checkpoints.jsonl", "one more line to keep")
    ],
    success: "each ledger's checkpoint was printed",
    finding: "the database or the key can't be read, or there is no ledger yet"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let path = arguments.positionals.first ?? DatabaseOption.standardPath
    let database = try DatabaseOption.archive(path)
    let wanted = arguments["--site"]
    var heads: [(site: String, sequence: Int64, hash: [UInt8])] = []
    for site in try database.sites where (wanted ?? site) == site {
      let head = try database.read(site) { try $0.ledgerHead() }
      if head.sequence > 0 { heads.append((site, head.sequence, head.hash)) }
    }
    guard !heads.isEmpty else {
      let whose = wanted.map { " of the site `\($0)`" } ?? ""
      throw CommandFailure("\(path) holds no entry\(whose) to sign")
    }
    let key = try SigningKeyFile(ofDatabase: path).key()
    for head in heads {
      let checkpoint = LedgerCheckpoint(
        site: head.site,
        sequence: head.sequence,
        hash: head.hash,
        at: .now,
        signedWith: key
      )
      try surroundings.output.write(checkpoint.line + [0x0A])
    }
    try surroundings.errors.write(
      """
      moderato: keep this where whoever runs the service can't change it; \
      `moderato audit verify --checkpoint FILE` compares
      moderato: the public key is \(key.publicKey)

      """
    )
    return .success
  }
}
