import POSIX
import Records

/// The command line as a whole.
package enum Moderato {
  /// What this release is called.
  package static let version = "0.1.0"

  static let commands: [any Command.Type] = [
    CheckCommand.self, FormatCommand.self, TestCommand.self, ScreenCommand.self,
    ExplainCommand.self, MeasureCommand.self, LearnBackgroundCommand.self, ServeCommand.self,
    TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self,
    AuditVerifyCommand.self, AuditExportCommand.self, AuditCheckpointCommand.self,
    AuditShowCommand.self,
    AuditRebuildCommand.self, DatabaseBackupCommand.self, ReplayCommand.self,
  ]

  /// What every command says of itself.
  package static var specs: [CommandSpec] { commands.map { $0.spec } }

  /// Runs what a command line says.
  ///
  /// - Parameter arguments: Without the program's own name.
  package static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitCode {
    do {
      let code = try dispatch(arguments, in: surroundings)
      try surroundings.output.flush()
      try surroundings.errors.flush()
      return code
    } catch {
      return end(with: error, in: surroundings)
    }
  }

  private static func dispatch(
    _ arguments: [String],
    in surroundings: Surroundings
  ) throws -> ExitCode {
    guard let first = arguments.first else {
      try surroundings.errors.write(HelpText.overview(specs))
      return .usage
    }
    if first == "--help" || first == "-h" || first == "help" {
      let topic = first == "help" ? arguments.dropFirst().filter { !isHelp($0) } : []
      try surroundings.output.write(try help(topic))
      return .success
    }
    if first == "--version" {
      try surroundings.output.write("moderato \(version)\n")
      return .success
    }
    // `--help` after `--` is an argument like any other.
    if arguments.prefix(while: { $0 != "--" }).contains(where: isHelp) {
      try surroundings.output.write(try help(arguments.prefix { !$0.hasPrefix("-") }))
      return .success
    }
    guard let (command, rest) = find(arguments) else { throw unknown(arguments) }
    return try command.run(ParsedArguments(rest, for: command.spec), in: surroundings)
  }

  private static func isHelp(_ argument: String) -> Bool {
    argument == "--help" || argument == "-h"
  }

  /// The help of the command or group that some words begin with; of the whole, where there are none.
  private static func help(_ words: some Collection<String>) throws(UsageError) -> String {
    let words = Array(words)
    guard let first = words.first else { return HelpText.overview(specs) }
    if let (command, _) = find(words) { return HelpText.command(command.spec) }
    let group = specs.filter { $0.name.hasPrefix(first + " ") }
    guard words.count == 1, !group.isEmpty else { throw unknown(words) }
    return group.map(HelpText.command).joined(separator: "\n")
  }

  /// The command that a command line begins with, and what follows its name.
  private static func find(_ arguments: [String]) -> (any Command.Type, [String])? {
    for command in commands {
      let words = command.spec.name.split(separator: " ").map(String.init)
      if arguments.starts(with: words) { return (command, Array(arguments.dropFirst(words.count))) }
    }
    return nil
  }

  private static func unknown(_ arguments: [String]) -> UsageError {
    guard let first = arguments.first, !first.hasPrefix("-") else {
      return UsageError(
        "unknown option `\(arguments.first ?? "")`",
        suggestion: suggestion(for: arguments.first ?? "", among: ["--help", "--version"]),
        command: nil
      )
    }
    let group = specs.map(\.name).filter { $0.hasPrefix(first + " ") }
    if !group.isEmpty {
      let names = group.map { "`\($0)`" }.joined(separator: ", ")
      return UsageError(
        "`\(first)` is a group of commands: \(names)",
        suggestion: arguments.count == 1
          ? nil : suggestion(for: arguments.prefix(2).joined(separator: " "), among: group),
        command: nil
      )
    }
    let name = suggestion(for: first, among: specs.map(\.name))
    return UsageError("unknown command `\(first)`", suggestion: name, command: nil)
  }

  private static func stop(
    _ interrupted: Interrupted,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    try surroundings.errors.write(
      "moderato: stopped by \(interrupted.reason); what was written ends with a whole line\n"
    )
    try surroundings.errors.flush()
    return ExitCode(rawValue: interrupted.exitCode)
  }

  /// Says why a command ended, where there is somebody to tell.
  private static func end(with error: any Error, in surroundings: Surroundings) -> ExitCode {
    if let error = error as? SystemError, error.isBrokenPipe { return .brokenPipe }
    do {
      // What was done before stays done.
      try surroundings.output.flush()
      try Progress.clear(surroundings)
      switch error {
      case let error as UsageError:
        try surroundings.errors.write(error.text)
        try surroundings.errors.flush()
        return .usage
      case let error as Interrupted:
        return try stop(error, in: surroundings)
      case let error as SystemError where error.isInterruption:
        return try stop(Interruption.requested ?? .byUser, in: surroundings)
      case let error as CommandFailure:
        try surroundings.errors.write("moderato: \(error.message)\n")
      default:
        try surroundings.errors.write("moderato: \(error)\n")
      }
      try surroundings.errors.flush()
      return .findings
    } catch {
      return .brokenPipe
    }
  }
}
