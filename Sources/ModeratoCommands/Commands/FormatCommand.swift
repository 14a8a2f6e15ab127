import FoundationEssentials
import POSIX
import Records
import RuleSyntax
import SourceText

/// The command `moderato format`.
enum FormatCommand: Command {
  static let spec = CommandSpec(
    "format",
    "write rules in their one canonical form",
    discussion: """
      Only white space and trailing commas change; comments stay where they are. A file with mistakes is \
      left as it is.
      """,
    arguments: [PackOption.argument],
    options: [OptionSpec("--check", "change nothing; name the files that are not in that form")],
    examples: [
      .init("moderato format", "format all that lies in `Rules`"),
      .init("moderato format --check", "for build servers"),
    ],
    success: "all files are in canonical form now",
    finding: "a file has mistakes, or with `--check` is not in that form"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    var code = ExitCode.success
    for path in try PackOption.paths(arguments).flatMap(files) {
      try Interruption.check()
      let bytes = try WholeFile.read(path)
      let source = SourceFile(path: path, bytes: bytes)
      guard let formatted = Formatter.format(source) else {
        try surroundings.errors.write(
          "moderato: `\(path)` has mistakes and is left as it is; `moderato check` tells them\n"
        )
        code = .findings
        continue
      }
      guard Array(formatted.utf8) != bytes else { continue }
      try surroundings.output.write(path + "\n")
      if arguments.has("--check") {
        code = .findings
      } else {
        try WholeFile.replace(path, with: Array(formatted.utf8))
      }
    }
    return code
  }

  /// The rules and term files that a path names, in order.
  private static func files(_ path: String) throws -> [String] {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure("`\(path)` does not exist")
    }
    guard isFolder else { return [path] }
    return try manager.subpathsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".rules") || $0.hasSuffix(".terms") }
      .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
