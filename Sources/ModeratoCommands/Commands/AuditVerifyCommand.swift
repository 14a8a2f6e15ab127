import Records

/// The command `moderato audit verify`.
enum AuditVerifyCommand: Command {
  static let spec = CommandSpec(
    "audit verify",
    "follow a ledger's chain from its beginning, and name the first bad entry",
    discussion: """
      Each entry of the ledger holds a hash over itself and the entry before. This makes all of them again, \
      compares the checkpoints that the service signed, and, in a database, compares what people wrote with what \
      entries committed to. It changes nothing and asks nobody: the service may run meanwhile, or the file be a \
      copy where nothing can be written.
      A chain shows that nothing within it was changed. Whoever holds all of it could still cut off its end, or \
      make it anew from some entry on. Against that, keep a line of `moderato audit checkpoint` elsewhere now and \
      then and name it here: a ledger that lacks its entry, or has another in its place, is found out. `--key` \
      makes sure that stored checkpoints were signed by the key that you know, so that nobody made one of their own.
      A part of a ledger, as `moderato audit export --since` makes it, is followed from its first entry on.
      """,
    arguments: [
      ArgumentSpec(
        "DATABASE|EXPORT",
        "a service's database, or JSON Lines of `moderato audit export` or `/v1/ledger`, `-` for standard "
          + "input; `\(DatabaseOption.standardPath)` if not given",
        count: .optional
      )
    ],
    options: [OptionSpec("--site", "NAME", "only this site's ledger; all if not given")]
      + TrustedStatements.options
      + [OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given")],
    examples: [
      .init("moderato audit verify", "of `moderato.db`, while the service runs or not"),
      .init(
        "moderato audit verify ledger.jsonl --checkpoint checkpoints.jsonl",
        "an export, and whether its end was cut off"
      ),
    ],
    success: "every chain holds, as far as can be seen from here",
    finding: "an entry is bad, or the ledger can't be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let trusted = try TrustedStatements(arguments, command: spec.name)
    let path = arguments.positionals.first ?? DatabaseOption.standardPath
    var audit = LedgerAudit(path, site: arguments["--site"], trusted)
    try audit.run(in: surroundings)
    if arguments["--format"] == "json" {
      try surroundings.output.write(AuditJSON.line(audit))
    } else if audit.sites.isEmpty {
      try surroundings.output.write("\(path) holds no site yet\n")
    } else {
      try surroundings.output.write(audit.sites.map(AuditText.text).joined())
    }
    return audit.isSound ? .success : .findings
  }
}
