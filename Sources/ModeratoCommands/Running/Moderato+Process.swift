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
    // https://no-color.org: any value but the empty one.
    let wantsColours = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    let isTerminal = Descriptor.standardOutput.isTerminal
    surroundings.columns = isTerminal ? Descriptor.standardOutput.columns ?? 80 : nil
    surroundings.hasColours = wantsColours && isTerminal
    surroundings.showsProgress = Descriptor.standardError.isTerminal
    surroundings.hasErrorColours = wantsColours && surroundings.showsProgress
    return run(Array(CommandLine.arguments.dropFirst()), in: surroundings)
  }
}
