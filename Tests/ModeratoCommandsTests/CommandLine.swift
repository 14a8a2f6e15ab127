import POSIX
import Records

@testable import ModeratoCommands

/// What a command line gave.
struct Outcome {
  var code: ExitCode
  var output: String
  var errors: String
}

/// Runs a command line in this process.
func moderato(_ arguments: String..., input: Descriptor = .standardInput) -> Outcome {
  let output = LineWriter()
  let errors = LineWriter()
  let code = Moderato.run(
    arguments,
    in: Surroundings(input: input, output: output, errors: errors, threads: 2)
  )
  return Outcome(code: code, output: output.text, errors: errors.text)
}
