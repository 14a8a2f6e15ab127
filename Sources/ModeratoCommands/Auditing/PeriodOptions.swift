import Screening

/// The options that say of which time something is wanted.
struct PeriodOptions {
  let since: Timestamp?
  let until: Timestamp?

  static let specs = [
    OptionSpec(
      "--since",
      "TIME",
      "from the first entry of this time on: `2026-01-31`, or `2026-01-31T18:00:00Z`; a day begins in UTC"
    ),
    OptionSpec("--until", "TIME", "up to the last entry before this time"),
  ]

  init(_ arguments: ParsedArguments, of command: CommandSpec) throws {
    since = try Self.instant("--since", arguments, command)
    until = try Self.instant("--until", arguments, command)
  }

  func contains(_ instant: Timestamp) -> Bool {
    since.map { $0 <= instant } ?? true && until.map { instant < $0 } ?? true
  }

  private static func instant(
    _ option: String,
    _ arguments: ParsedArguments,
    _ command: CommandSpec
  ) throws -> Timestamp? {
    guard let text = arguments[option] else { return nil }
    // A day alone is its beginning.
    let isDay = text.utf8.count == "2026-01-31".utf8.count
    do {
      return try RFC3339.instant(isDay ? text + "T00:00:00Z" : text)
    } catch {
      throw UsageError(
        "`\(option)` can't be `\(text)`: \(error); say `2026-01-31` or `2026-01-31T00:00:00Z`",
        command: command.name
      )
    }
  }
}
