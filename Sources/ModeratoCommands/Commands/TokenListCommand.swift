import Moderation
import Records
import SQLiteStore
import Screening
import SourceText

/// The command `moderato token list`.
enum TokenListCommand: Command {
  static let spec = CommandSpec(
    "token list",
    "show who may use the service",
    discussion: "The tokens themselves are not kept and can't be shown.",
    options: [
      OptionSpec("--site", "NAME", "only those of a site"),
      DatabaseOption.spec,
    ],
    success: "the tokens were listed, or there are none",
    finding: "the database can't be read"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let store = try DatabaseOption.open(arguments)
    defer { store.stop() }
    let tokens = try store.tokens(of: arguments["--site"])
    guard !tokens.isEmpty else {
      try surroundings.errors.write("moderato: there are no tokens\n")
      return .success
    }
    var table = TextTable([.right, .left, .left, .left, .left, .left])
    table.add(["number", "site", "role", "made", "revoked", "name"])
    for token in tokens {
      table.add([
        "\(token.id)", token.site, token.role.rawValue, RFC3339.text(token.createdAt),
        token.revokedAt.map(RFC3339.text) ?? "", token.name.spellingOutInvisible,
      ])
    }
    try surroundings.output.write(table.text)
    return .success
  }
}
