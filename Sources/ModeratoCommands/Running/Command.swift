/// One command: what it is called and takes, and what it does.
protocol Command: SendableMetatype {
  static var spec: CommandSpec { get }

  /// Does the work.
  ///
  /// - Throws: A ``UsageError`` where the arguments make no sense together, a ``CommandFailure`` where
  ///   the work can't be done, and whatever the output throws.
  static func run(_ arguments: ParsedArguments, in surroundings: Surroundings) throws -> ExitCode
}

/// How a command ended.
package struct ExitCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  package static let success = ExitCode(rawValue: 0)
  /// There is something to look at: a diagnostic, a failed test, a malformed line.
  package static let findings = ExitCode(rawValue: 1)
  package static let usage = ExitCode(rawValue: 2)
  /// As a shell says it of a closed pipe.
  package static let brokenPipe = ExitCode(rawValue: 141)
}

/// Why a command can't do its work: a file that isn't there, rules that don't compile.
struct CommandFailure: Error {
  /// In lower case, without a full stop.
  var message: String

  init(_ message: String) {
    self.message = message
  }
}
