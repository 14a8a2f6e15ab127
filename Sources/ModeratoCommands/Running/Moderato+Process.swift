import FoundationEssentials
import POSIX
import Records

extension Moderato {
  /// Runs the command line of this process.
  package static func run() -> ExitCode {
    Interruption.listen()
    let environment = ProcessInfo.processInfo.environment
    var surroundings = Surroundings(
      input: .standardInput,
      output: LineWriter(.standardOutput),
      errors: LineWriter(.standardError),
      threads: ProcessInfo.processInfo.activeProcessorCount
    )
    let isTerminal = Descriptor.standardOutput.isTerminal
    // https://no-color.org: any value but the empty one.
    surroundings.hasColours =
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
    surroundings.showsProgress = Descriptor.standardError.isTerminal
    surroundings.columns = isTerminal ? Descriptor.standardOutput.columns : nil
    return run(Array(CommandLine.arguments.dropFirst()), in: surroundings)
  }
}
