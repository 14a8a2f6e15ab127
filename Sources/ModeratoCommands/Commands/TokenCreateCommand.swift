import Moderation
import ModerationAPI
import Records
import SQLiteStore
import Screening

/// The command `moderato token create`.
enum TokenCreateCommand: Command {
  /// The site where nothing is said, for services that have one.
  static let standardSite = "default"

  static let spec = CommandSpec(
    "token create",
    "make a token for somebody who uses the service",
    discussion: """
      A token is what a request shows: `Authorization: Bearer TOKEN`. It stands for one site and one role, and \
      whoever has it can do what the role may. `site` is for a site's back end, which submits comments for its \
      readers; `moderator` works the queue, `editor` also publishes rules, `auditor` reads the record, and \
      `admin` may do everything. Give each person one of their own: the record knows people by their tokens.
      The token is printed once and can't be shown again, since only a hash of it is kept. The service may run \
      meanwhile.
      """,
    options: [
      OptionSpec("--role", oneOf: Role.allCases.map(\.rawValue), "what it is for"),
      OptionSpec("--site", "NAME", "whose it is; `\(standardSite)` if not given"),
      OptionSpec("--name", "TEXT", "for people who look at `token list`"),
      DatabaseOption.spec,
    ],
    examples: [
      .init("moderato token create --role admin", "a first token"),
      .init("moderato token create --role site --site gazette", "for the back end of `gazette`"),
    ],
    success: "the token was made",
    finding: "the database can't be written"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    guard let role = arguments["--role"].flatMap(Role.init) else {
      let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("`--role` is missing: one of \(roles)", command: spec.name)
    }
    let site = arguments["--site"] ?? standardSite
    guard (1...100).contains(site.utf8.count), site.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw UsageError(
        "`--site` needs 1 to 100 characters of ASCII without spaces",
        command: spec.name
      )
    }
    let store = try DatabaseOption.open(arguments)
    defer { store.stop() }
    let secret = TokenSecret()
    let token = try store.addToken(
      site: site,
      role: role,
      name: arguments["--name"] ?? "",
      hash: secret.hash,
      at: .now
    )
    try surroundings.output.write(secret.text + "\n")
    try surroundings.errors.write(
      "moderato: token \(token.id) of the site `\(site)`, role \(role.rawValue); it can't be shown again\n"
    )
    return .success
  }
}
