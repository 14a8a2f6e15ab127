import Moderation
import Records
import SQLiteStore
import Screening

/// The command `moderato token revoke`.
enum TokenRevokeCommand: Command {
  static let spec = CommandSpec(
    "token revoke",
    "take a token's power away",
    discussion: """
      A service that runs notices within a second. What was done with the token stays on record, under its \
      number.
      """,
    arguments: [
      ArgumentSpec("NUMBER", "the token's number, as `moderato token list` shows it", count: .one)
    ],
    options: [DatabaseOption.spec],
    success: "the token was revoked",
    finding: "there is no such token, or it was revoked before"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    guard let number = arguments.positionals.first.flatMap({ Int64($0) }), number > 0 else {
      throw UsageError("a token's number is a whole number such as 3", command: spec.name)
    }
    let store = try DatabaseOption.open(arguments)
    defer { store.stop() }
    guard try store.revokeToken(PersonID(number), at: .now) else {
      throw CommandFailure("there is no token \(number), or it was revoked before")
    }
    try surroundings.output.write("revoked token \(number)\n")
    return .success
  }
}
