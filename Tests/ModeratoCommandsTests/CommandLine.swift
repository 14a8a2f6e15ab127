import Foundation
import POSIX
import Records

@testable import ModeratoCommands

/// What a command line gave.
struct Outcome: Equatable {
  var code: ExitCode
  var output: String
  var errors: String
}

/// Runs a command line in this process.
func moderato(_ arguments: [String], input: Descriptor = .standardInput, threads: Int = 2)
  -> Outcome
{
  let output = LineWriter()
  let errors = LineWriter()
  let code = Moderato.run(
    arguments,
    in: Surroundings(input: input, output: output, errors: errors, threads: threads)
  )
  return Outcome(code: code, output: output.text, errors: errors.text)
}

func moderato(_ arguments: String..., input: Descriptor = .standardInput) -> Outcome {
  moderato(arguments, input: input)
}

/// A folder of files for one test.
struct Workplace {
  let folder: TemporaryFolder

  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files {
      let url = URL(fileURLWithPath: path(name))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
  }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// A text in which this folder's name is replaced by what is the same on every run.
  func generic(_ text: String) -> String { text.replacing(folder.path, with: "FOLDER") }
}
